/**
 * The flows of a table in columns, as the worker that reads the file returns them: numbers in typed arrays, and the lists that these
 * numbers index.
 */
import type { DataSet, LocalizedText, Omitted, Period, Region, Source, Term } from '../schema.ts';
import type { comparatorIds, stateIds } from '../vocabulary.ts';

/** The states by their numbers in the column `state` of {@link FlowTable}. */
export const stateNumbers = ['reported', 'zero', 'not-reported', 'group'] as const satisfies readonly (typeof stateIds)[number][];
/** The states of a table's row: it has a value, or states that there is none. */
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

/** Many texts in one string, which is passed from the worker to the page without delay. */
export interface TextColumn {
  readonly text: string;
  /** The end offset of each text. */
  readonly ends: Uint32Array;
}

export interface FlowTable {
  readonly count: number;
  /** Indices of `regions`; this comment holds for `destination` too. */
  readonly origin: Uint32Array;
  readonly destination: Uint32Array;
  /** 1 if the flow runs from origin to destination, 0 if it has no direction. */
  readonly directed: Uint8Array;
  /** Index of `pairings`. */
  readonly pairing: Uint32Array;
  /** The number; NaN if the flow has none. */
  readonly n: Float64Array;
  /** Index of `units`; −1 for a flow without a value. */
  readonly unit: Int32Array;
  readonly comparator: Uint8Array;
  readonly state: Uint8Array;
  /** Index of `periods`. */
  readonly period: Uint32Array;
  /** Index of `kinds`; −1 for none. */
  readonly kind: Int32Array;
  /** `summed`: how many rows the flow is the sum of. `missing`: how many of them have no value. */
  readonly summed: Uint32Array;
  readonly missing: Uint32Array;
  /** The line of the flow's first row in the file. */
  readonly line: Uint32Array;
  /** Index of `sources`. */
  readonly source: Uint32Array;
  /** Empty for a record that is named by its line. */
  readonly id: TextColumn;
  /** Empty for a record that is named by its places and its kind. */
  readonly label: TextColumn;
  readonly quote: TextColumn;
  /** The numbers as the file prints them. */
  readonly printed: TextColumn;

  /** The two ends of each pair of places, and the first flow between them. */
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
