/** What is to be said of a file, row by row: closed lists, so that every case has a sentence and a file in the tests. */
import type { Period } from '../data/schema.ts';
import type { EndRole } from './columns/header-words.ts';

/** What followed: nothing can be shown; this row is skipped; or the row is shown and this should be known. */
export type Consequence = 'nothing-shown' | 'skipped' | 'warning';

/** Every kind of problem, with what follows from it. */
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
  'excel-date': 'skipped',
  'unknown-period': 'warning',
  'unknown-comparator': 'skipped',
  'unknown-state': 'skipped',
  contradiction: 'skipped',
} as const satisfies Record<string, Consequence>;

export type ReadingCode = keyof typeof consequences;

/** What may be done about a problem, for one row or for all that have the same cell. */
export type Fix =
  /** The cells get other words; `place` names the place that is meant by them. */
  | { readonly kind: 'replace'; readonly cells: readonly { readonly column: number; readonly to: string }[]; readonly place: string | null }
  | { readonly kind: 'skip' };

/** One problem of one cell, for all rows that have it. */
export interface Problem {
  readonly code: ReadingCode;
  /** The column; null: the whole row, or the file. */
  readonly column: number | null;
  /** What stands in the cell. */
  readonly value: string;
  /** Of what the sentence speaks beside the value: a parent, a number of cells. */
  readonly detail: string;
  /** The likeliest first; the first can be taken for all. */
  readonly fixes: readonly Fix[];
  /** Whether somebody has to decide: of several fixes none is likelier, or the only one is a guess. It is never taken together with others. */
  readonly isQuestion: boolean;
  /** The rows, by their number in the table, in order; empty for the file. */
  readonly rows: Uint32Array;
}

/** Rows that say the same of the same ends are one flow; never over units, periods or categories. */
export interface Flows {
  readonly count: number;
  readonly origin: Uint32Array;
  readonly destination: Uint32Array;
  /** NaN: without a number. */
  readonly n: Float64Array;
  readonly comparator: Uint8Array;
  readonly state: Uint8Array;
  /** Index of `units`, or −1. */
  readonly unit: Int32Array;
  readonly period: Uint32Array;
  /** Index of `categories`, or −1. */
  readonly category: Int32Array;
  /** How many rows it is the sum of, those among them that say nothing. */
  readonly rows: Uint32Array;
  /** How many rows it is the sum of where a row of the file is itself a sum, as our own exports tell of each. */
  readonly summed: Uint32Array;
  /** How many of these say nothing: the sum lacks their part. */
  readonly missing: Uint32Array;
  readonly firstRow: Uint32Array;
  /** 1 where it runs from origin to destination. */
  readonly directed: Uint8Array;
}

export interface FoundPlace {
  readonly id: string;
  /** Null: a name that only the file knows. */
  readonly adcode: string | null;
  /** As the file writes it; of a place of the gazetteer its name. */
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

export interface Report {
  readonly rowsRead: number;
  readonly rowsShown: number;
  readonly rowsSkipped: number;
  /** Of flows that a page can't hold: `rowsRead` is always what is shown, skipped and left out together. */
  readonly rowsLeftOut: number;
  /** Of each row the flow that it is part of; −1 where it is skipped. */
  readonly flowOfRow: Int32Array;
  /** What stopped most first, then in the order of the rows. */
  readonly problems: readonly Problem[];
  readonly flows: Flows;
  readonly places: readonly FoundPlace[];
  readonly units: readonly string[];
  readonly periods: readonly Period[];
  readonly categories: readonly string[];
  /** Flows that are sums, and the rows in them. */
  readonly summed: { readonly flows: number; readonly rows: number };
  /** Whether a unit has to be asked for. */
  readonly needsUnit: boolean;
  /** Units that the names of the columns seem to speak of. */
  readonly unitHints: readonly string[];
  /** Whether it has to be asked which end comes first. */
  readonly asksDirection: boolean;
  /** The ends of which it has to be asked whether their numbers are codes of GB/T 2260. */
  readonly asksCodes: readonly EndRole[];
  /** The ends of which it has to be asked whether a blank cell means the name above it. */
  readonly asksBlanks: readonly EndRole[];
  /** Some of the cells that are one number by a decimal point and another by a decimal comma: it is asked once which sign the column uses. */
  readonly unclearNumbers: readonly string[];
}

export function consequenceOf(code: ReadingCode): Consequence {
  return consequences[code];
}
