/** The lists of a data set. Each item is checked by itself, so that a bad item does not affect others. */
import * as v from 'valibot';
import { comparatorSchema } from '../schema.ts';
import { paragraphSchema, sentenceSchema, sourceSchema } from '../schema/evidence.ts';
import { ambiguitySchema, coverageCellSchema, seriesSchema, timelineEntrySchema } from '../schema/coverage.ts';
import { findingSchema } from '../schema/finding.ts';
import { pairingGroupSchema, pairingSchema } from '../schema/pairing.ts';
import { id as idSchema, termSchema } from '../schema/parts.ts';
import { actorSchema, regionSchema } from '../schema/place.ts';
import { recordSchema } from '../schema/record.ts';
import { isObject, keysOf, type JsonObject } from './objects.ts';
import { problemOf, type Path, type Problem } from './problem.ts';

/** The lists in the order in which they are read. A name with a dot is one level deeper. */
export const listSchemas = {
  sources: sourceSchema,
  chapters: termSchema,
  units: termSchema,
  comparators: comparatorSchema,
  states: termSchema,
  sectors: termSchema,
  statuses: termSchema,
  relations: termSchema,
  paragraphs: paragraphSchema,
  sentences: sentenceSchema,
  regions: regionSchema,
  actors: actorSchema,
  pairings: pairingSchema,
  pairingGroups: pairingGroupSchema,
  records: recordSchema,
  findings: findingSchema,
  'coverage.kinds': termSchema,
  'coverage.cells': coverageCellSchema,
  'coverage.unattached': idSchema,
  timeline: timelineEntrySchema,
  undated: idSchema,
  series: seriesSchema,
  ambiguities: ambiguitySchema,
} as const;

export type ListName = keyof typeof listSchemas;
export const listNames = keysOf(listSchemas);

/** A file without one of these three lists is refused. */
export const requiredLists: ReadonlySet<ListName> = new Set<ListName>(['sources', 'regions', 'pairings']);

/** An item that fits its schema, with its place in the file. */
export interface Item {
  readonly value: unknown;
  readonly at: Path;
  /** Null for an item without an id, such as a cell of the coverage. */
  readonly id: string | null;
}

export interface ReadList {
  readonly read: number;
  items: readonly Item[];
  /** Ids of items that could not be kept. The problems of items that refer to them mention this. */
  readonly lost: Set<string>;
}

/** The number of items that are checked within a few frames. */
const checkedAtOnce = 2000;

/** Checks the items of one list against their schema, and for duplicate ids. Yields in between. */
export function* readList(file: JsonObject, name: ListName, problems: Problem[]): Generator<undefined, ReadList> {
  const path = name.split('.');
  const [outer = '', inner] = path;
  const holder = inner === undefined ? file : isObject(file[outer]) ? file[outer] : {};
  const found: unknown = holder[inner ?? outer];
  if (!Array.isArray(found)) {
    if (found !== undefined || requiredLists.has(name)) {
      const code = found === undefined ? 'missing-field' : 'wrong-type';
      problems.push(problemOf(code, 'left-out', { path, found, expected: 'a list' }));
    }
    return { read: 0, items: [], lost: new Set() };
  }
  const seen = new Set<string>();
  const lost = new Set<string>();
  const items: Item[] = [];
  for (const [i, input] of found.entries()) {
    if (i % checkedAtOnce === checkedAtOnce - 1) yield;
    const item = readItem(input, name, [...path, i], problems);
    if (!item) {
      if (isObject(input) && typeof input['id'] === 'string') lost.add(input['id']);
    } else if (item.id !== null && seen.has(item.id)) {
      problems.push(
        problemOf('duplicate-id', 'skipped', {
          path: [...item.at, 'id'],
          id: item.id,
          found: item.id,
          expected: `an id that occurs once in ${name}`,
        }),
      );
    } else {
      if (item.id !== null) seen.add(item.id);
      items.push(item);
    }
  }
  return { read: found.length, items, lost };
}

function readItem(input: unknown, name: ListName, at: Path, problems: Problem[]): Item | null {
  const id = isObject(input) && typeof input['id'] === 'string' ? input['id'] : null;
  const result = v.safeParse(listSchemas[name], input);
  if (!result.success) {
    problems.push(...result.issues.map((issue) => schemaProblem(issue, at, id)));
    return null;
  }
  problems.push(...unknownFields(input, result.output, at, id));
  return { value: result.output, at, id };
}

/** @param at - the path of the checked value in the file */
export function schemaProblem(
  issue: v.BaseIssue<unknown>,
  at: Path,
  id: string | null,
  consequence: Problem['consequence'] = 'skipped',
): Problem {
  // Keys in the data set's schemas are field names and list indices only.
  const inner = (issue.path ?? []).map(({ key }) => key as string | number);
  const path = [...at, ...inner];
  const missing = issue.received === 'undefined';
  const code = missing
    ? 'missing-field'
    : inner.some((key) => typeof key === 'string' && coordinateFields.has(key))
      ? 'bad-coordinates'
      : issue.type === 'picklist' || issue.type === 'literal'
        ? 'unknown-value'
        : issue.type === 'regex'
          ? 'bad-date'
          : 'wrong-type';
  const found = missing ? undefined : issue.path?.length ? issue.path.at(-1)?.value : issue.input;
  // The message has bounds and patterns, which `expected` lacks. For a missing key, `expected` is the key's name.
  const expected = missing ? 'a value' : code === 'bad-date' ? 'a date' : (issue.expected ?? issue.message);
  return problemOf(code, consequence, { path, id, found, expected });
}

const coordinateFields: ReadonlySet<string> = new Set(['lon', 'lat', 'anchor', 'points']);

/** Reports fields of the input that the schema does not have. They are not read. */
export function unknownFields(input: unknown, output: unknown, at: Path, id: string | null): Problem[] {
  const problems: Problem[] = [];
  const look = (found: unknown, known: unknown, path: (string | number)[]): void => {
    const within = (key: string | number, isKnown: boolean, inner: unknown, knownInner: unknown): void => {
      path.push(key);
      if (isKnown) look(inner, knownInner, path);
      else
        problems.push(
          problemOf('unknown-field', 'left-out', { path: [...path], id, found: inner, expected: 'a field that the schema knows' }),
        );
      path.pop();
    };
    if (Array.isArray(found) && Array.isArray(known)) found.forEach((item, i) => within(i, true, item, known[i]));
    else if (isObject(found) && isObject(known))
      for (const key of Object.keys(found)) within(key, Object.hasOwn(known, key), found[key], known[key]);
  };
  look(input, output, [...at]);
  return problems;
}
