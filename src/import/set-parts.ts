/** A read set on its way from the worker: to take a hundred thousand records in at once would hold the page up for a second. */
import type { Interpreted } from './session.ts';
import type { DataSet } from '../data/schema.ts';

/** The lists of a set that grow with its file. */
const longLists = ['pairings', 'records'] as const;

export type SetPart = {
  readonly [List in (typeof longLists)[number]]: { readonly list: List; readonly items: DataSet[List] };
}[(typeof longLists)[number]];

/** So many items are taken in within a few frames. */
export const partLength = 2000;

/**
 * The set in parts, in their order.
 *
 * @returns what was interpreted without them
 */
export function* inParts(interpreted: Interpreted): Generator<SetPart, Interpreted> {
  const { result } = interpreted;
  if (!result) return interpreted;
  const { pairings, records } = result.dataSet;
  for (const items of pieces(pairings)) yield { list: 'pairings', items };
  for (const items of pieces(records)) yield { list: 'records', items };
  return { ...interpreted, result: { ...result, dataSet: { ...result.dataSet, pairings: [], records: [] } } };
}

/** The inverse of {@link inParts}. */
export function joined(interpreted: Interpreted, parts: readonly SetPart[]): Interpreted {
  const { result } = interpreted;
  if (!result) return interpreted;
  const pairings = parts.flatMap((part) => (part.list === 'pairings' ? part.items : []));
  const records = parts.flatMap((part) => (part.list === 'records' ? part.items : []));
  return { ...interpreted, result: { ...result, dataSet: { ...result.dataSet, pairings, records } } };
}

function* pieces<T>(items: readonly T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += partLength) yield items.slice(at, at + partLength);
}
