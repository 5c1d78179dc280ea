/** The report of the reading of a file, row by row. Kinds of problems are closed lists, so that each has a sentence and a test file. */
import type { Period } from '../data/schema.ts';
import type { EndRole } from './columns/header-words.ts';
import type { PlaceLevel } from './places/level.ts';

/** The consequence of a problem: nothing is shown, the row is skipped, or the row is shown with a warning. */
export type Consequence = 'nothing-shown' | 'skipped' | 'warning';

/** All kinds of problems with their consequences. */
export const consequences = {
  'empty-file': 'nothing-shown',
  'header-only': 'nothing-shown',
  'binary-file': 'nothing-shown',
  'spreadsheet-file': 'nothing-shown',
  'broken-file': 'nothing-shown',
  'unread-codec': 'nothing-shown',
  'too-many-rows': 'nothing-shown',
  'json-broken': 'nothing-shown',
  'json-not-rows': 'nothing-shown',
  'no-place-columns': 'nothing-shown',
  'no-header': 'warning',
  'duplicate-header': 'warning',
  'damaged-names': 'warning',
  'lines-above-header': 'warning',
  'lines-below-table': 'warning',
  'totals-differ': 'warning',
  'units-differ': 'warning',
  'lines-in-table': 'warning',
  'second-table': 'warning',
  'mixed-units': 'warning',
  'nested-values': 'warning',
  'unread-nested': 'warning',
  'unread-features': 'warning',
  'merged-cells': 'warning',
  'hidden-rows': 'warning',
  'direction-not-stated': 'warning',
  'unread-numbers': 'warning',
  'unread-places': 'warning',
  'unused-second-file': 'warning',

  'broken-object': 'skipped',
  'unclosed-quote': 'skipped',
  'stray-quote': 'warning',
  'too-many-cells': 'skipped',
  'too-few-cells': 'skipped',
  'fewer-cells': 'warning',
  'empty-place': 'skipped',
  'unknown-place': 'skipped',
  'ambiguous-place': 'skipped',
  'unknown-code': 'skipped',
  'unknown-id': 'skipped',
  'former-code': 'skipped',
  'no-point': 'skipped',
  'several-places': 'skipped',
  'total-place': 'skipped',
  'rest-place': 'skipped',
  'outside-place': 'skipped',
  'uncertain-code': 'skipped',
  'long-cell': 'skipped',
  'footnote-mark': 'warning',
  'read-at-level': 'warning',
  'bad-coordinate': 'skipped',
  'swapped-coordinates': 'skipped',
  'coordinate-out-of-range': 'skipped',
  'outside-china': 'warning',
  'located-by-name': 'warning',
  'shifted-coordinates': 'warning',
  'self-loop': 'skipped',
  'duplicate-row': 'warning',
  'invisible-characters': 'warning',
  'read-as-not-reported': 'warning',
  'empty-value': 'warning',
  formula: 'skipped',
  negative: 'skipped',
  'not-a-number': 'skipped',
  range: 'skipped',
  'upper-bound': 'skipped',
  'ambiguous-number': 'skipped',
  'ambiguous-power': 'skipped',
  'odd-number': 'warning',
  'at-least': 'warning',
  'missing-unit': 'skipped',
  'unknown-unit': 'skipped',
  'unit-disagrees': 'skipped',
  'own-unit': 'warning',
  'excel-date': 'skipped',
  'unknown-period': 'warning',
  'unknown-comparator': 'skipped',
  'unknown-state': 'skipped',
  contradiction: 'skipped',
} as const satisfies Record<string, Consequence>;

export type ReadingCode = keyof typeof consequences;

/** A fix for a problem, for one row or for all rows with the same cell. */
export type Fix =
  /** Replaces the texts of cells. `place` is the name of the place that they then mean. */
  | { readonly kind: 'replace'; readonly cells: readonly { readonly column: number; readonly to: string }[]; readonly place: string | null }
  | { readonly kind: 'skip' };

/** A problem of a cell, for all rows with that cell. */
export interface Problem {
  readonly code: ReadingCode;
  /** The column; null for the whole row or the file. */
  readonly column: number | null;
  /** The text of the cell. */
  readonly value: string;
  /** Further information for the sentence, such as a parent or a number of cells. */
  readonly detail: string;
  /** The fixes, the most likely first. The first can be applied to all problems at once. */
  readonly fixes: readonly Fix[];
  /**
   * Whether the reader has to decide, because several fixes are equally likely or the only one is a guess. It is never fixed together with
   * others.
   */
  readonly isQuestion: boolean;
  /** The numbers of the rows in the table, in order; empty for the file. */
  readonly rows: Uint32Array;
}

/** The flows in columns. Rows with the same ends, unit, period and category are one flow. */
export interface Flows {
  readonly count: number;
  readonly origin: Uint32Array;
  readonly destination: Uint32Array;
  /** The number; NaN if there is none. */
  readonly n: Float64Array;
  readonly comparator: Uint8Array;
  readonly state: Uint8Array;
  /** Index into `units`, or −1. */
  readonly unit: Int32Array;
  readonly period: Uint32Array;
  /** Index into `categories`, or −1. */
  readonly category: Int32Array;
  /** The number of rows that the flow is the sum of, including those without a value. */
  readonly rows: Uint32Array;
  /** The number of original rows of the flow, which is larger if rows of the file are sums themselves, as in exports of Duikou. */
  readonly summed: Uint32Array;
  /** The number of these without a value, whose parts are missing in the sum. */
  readonly missing: Uint32Array;
  readonly firstRow: Uint32Array;
  /** 1 if the flow runs from origin to destination. */
  readonly directed: Uint8Array;
}

export interface FoundPlace {
  readonly id: string;
  /** The code; null for a place that only the file names. */
  readonly adcode: string | null;
  /** The name in the gazetteer, or in the file for other places. */
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** The question about the level of those names of a column that several places have. */
export interface LevelQuestion {
  readonly end: EndRole;
  /** The names, each once. */
  readonly names: readonly string[];
  /** The levels that decide some of the names, because only one place of the name has the level, with the number of these names. */
  readonly levels: readonly { readonly level: PlaceLevel; readonly names: number }[];
}

export interface ReadingReport {
  readonly rowsRead: number;
  readonly rowsShown: number;
  readonly rowsSkipped: number;
  /** Rows of flows that are too many for the page. `rowsRead` is the sum of the rows shown, skipped and left out. */
  readonly rowsLeftOut: number;
  /** The flow of each row; −1 for a skipped row. */
  readonly flowOfRow: Int32Array;
  /** The problems, sorted by consequence and then by row. */
  readonly problems: readonly Problem[];
  readonly flows: Flows;
  readonly places: readonly FoundPlace[];
  readonly units: readonly string[];
  readonly periods: readonly Period[];
  readonly categories: readonly string[];
  /** The number of flows that are sums, and the number of their rows. */
  readonly summed: { readonly flows: number; readonly rows: number };
  /** Whether the unit has to be asked. */
  readonly needsUnit: boolean;
  /** Units that the names of columns hint at. */
  readonly unitHints: readonly string[];
  /** Whether the order of the ends has to be asked. */
  readonly asksDirection: boolean;
  /** The ends for which it has to be asked whether their numbers are codes of GB/T 2260. */
  readonly asksCodes: readonly EndRole[];
  /** The ends for which it has to be asked whether a blank cell means the name above it. */
  readonly asksBlanks: readonly EndRole[];
  /** The questions about the level of names that several places have. */
  readonly asksLevels: readonly LevelQuestion[];
  /** Examples of cells that are different numbers with a decimal point and a decimal comma, for the question about the sign. */
  readonly unclearNumbers: readonly string[];
}

export function consequenceOf(code: ReadingCode): Consequence {
  return consequences[code];
}
