/** The flows of a table in columns, as they come from the worker that reads it: numbers in typed arrays, and what the numbers mean in lists. */
import type { DataSet, LocalizedText, Omitted, Period, Region, Source, Term } from '../schema.ts';
import type { comparatorIds, stateIds } from '../vocabulary.ts';

/** The numbers in the columns of {@link FlowTable}. */
export const stateNumbers = ['reported', 'zero', 'not-reported', 'group'] as const satisfies readonly (typeof stateIds)[number][];
/** The states that a row of a table can have: it has a value, or says that there is none. */
export type FlowState = (typeof stateNumbers)[number];
export const comparatorNumbers = [
  'exact',
  'over',
  'nearly',
  'some',
  'about',
  'most',
  'counted',
] as const satisfies readonly (typeof comparatorIds)[number][];

/** Many texts as one, which goes from the worker to the page at once. */
export interface TextColumn {
  readonly text: string;
  /** Where each ends. */
  readonly ends: Uint32Array;
}

export interface FlowTable {
  readonly count: number;
  /** Indices of `regions`. */
  readonly origin: Uint32Array;
  readonly destination: Uint32Array;
  /** 1 where it runs from origin to destination. */
  readonly directed: Uint8Array;
  /** Index of `pairings`. */
  readonly pairing: Uint32Array;
  /** NaN: without a number. */
  readonly n: Float64Array;
  /** Index of `units`; −1: without a value. */
  readonly unit: Int32Array;
  readonly comparator: Uint8Array;
  readonly state: Uint8Array;
  /** Index of `periods`. */
  readonly period: Uint32Array;
  /** Index of `kinds`, or −1. */
  readonly kind: Int32Array;
  /** How many rows it is the sum of, and how many of these have no value. */
  readonly summed: Uint32Array;
  readonly missing: Uint32Array;
  /** Where its first row stands in the file. */
  readonly line: Uint32Array;
  /** Index of `sources`. */
  readonly source: Uint32Array;
  /** Empty: named by its line. */
  readonly id: TextColumn;
  /** Empty: named by its places and its kind. */
  readonly label: TextColumn;
  readonly quote: TextColumn;
  /** The number as the file prints it. */
  readonly printed: TextColumn;

  /** The ends of each, and the flow that names it first. */
  readonly pairings: { readonly a: Uint32Array; readonly b: Uint32Array; readonly flow: Uint32Array };
  readonly regions: readonly Region[];
  readonly sources: readonly Source[];
  readonly units: readonly Term[];
  readonly periods: readonly Period[];
  readonly kinds: readonly Term[];
  readonly title: LocalizedText;
  readonly sides: NonNullable<DataSet['sides']>;
  readonly dataVersion: string;
  readonly omitted: Omitted | null;
}
