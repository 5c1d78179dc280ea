/**
 * Assumptions made in reading a table, each with its evidence. They are listed before the report, where the reader can check and change
 * them.
 */
import { grainOf, type TimeGrain } from './cells/period.ts';
import { isKnownUnit, powerInHeader, unitInHeader, unitInName } from './cells/unit.ts';
import { roleOfName, undirected, type Role } from './columns/column-names.ts';
import { endOfName, headerKey, type EndRole } from './columns/header-words.ts';
import type { Encoding } from './files/encoding.ts';
import type { Sheet } from './files/spreadsheet/workbook.ts';
import type { Settings } from './settings.ts';
import type { PlaceLevel } from './places/level.ts';
import type { ReadingCode, ReadingReport } from './report.ts';
import type { Shape } from './shapes/reshaped.ts';
import type { Opened } from './worker/session.ts';

export type Assumption =
  | { readonly kind: 'encoding'; readonly encoding: Encoding }
  | { readonly kind: 'sheet'; readonly sheet: string; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'places'; readonly found: number; readonly ids: number }
  | { readonly kind: 'header'; readonly hasHeader: boolean }
  | { readonly kind: 'shape'; readonly shape: Exclude<Shape, 'rows'>; readonly totals: number }
  /** `by` is the evidence: the names of the columns, their cells, or the reader's choice. */
  | {
      readonly kind: 'ends';
      readonly origin: string;
      readonly destination: string;
      readonly isDirected: boolean;
      readonly by: 'words' | 'contents' | 'asked';
    }
  | {
      readonly kind: 'level';
      readonly end: EndRole;
      readonly column: string;
      readonly level: PlaceLevel;
      readonly rows: number;
      readonly by: 'names' | 'asked';
    }
  | { readonly kind: 'codes'; readonly end: EndRole; readonly column: string }
  /** Nothing in the table is a number of what flows. */
  | { readonly kind: 'no-value' }
  | { readonly kind: 'blanks'; readonly end: EndRole; readonly column: string }
  | { readonly kind: 'value'; readonly column: string; readonly by: 'unit' | 'name' | 'contents' | 'asked' }
  /** `headers` is several columns that each name a unit. */
  | {
      readonly kind: 'unit';
      readonly unit: string;
      readonly by: 'header' | 'headers' | 'column' | 'title' | 'cells' | 'answer';
      readonly from: string;
      /** Unknown units, which are kept as they are written. */
      readonly unknown: readonly string[];
    }
  | { readonly kind: 'decimal-sign'; readonly sign: 'point' | 'comma'; readonly by: 'contents' | 'asked' }
  /** `column` is null if the times are in the names of several columns. */
  | { readonly kind: 'time'; readonly column: string | null; readonly grain: TimeGrain | 'mixed' }
  | { readonly kind: 'year-in-title'; readonly title: string }
  | { readonly kind: 'left-out'; readonly totals: number; readonly rest: number }
  | { readonly kind: 'marks'; readonly rows: number };

/** The assumptions in the order in which a table is read. */
export function assumptionsOf(
  opened: Opened & { readonly kind: 'table' },
  { mapping, unit }: Settings,
  report: ReadingReport,
): readonly Assumption[] {
  const { columns } = mapping;
  const nameOf = (role: Role): string => opened.columns[columns[role] ?? -1]?.name ?? '';
  const isChosen = (role: Role): boolean => columns[role] !== opened.guess.columns[role];
  const rowsOf = (code: ReadingCode, column: number | null = null): number =>
    report.problems.reduce(
      (sum, problem) => (problem.code === code && (column === null || problem.column === column) ? sum + problem.rows.length : sum),
      0,
    );
  const { form, shape, title, totals, hasSplitEnds } = opened;
  const assumed: Assumption[] = [];
  if (form.encoding !== null) assumed.push({ kind: 'encoding', encoding: form.encoding });
  if (form.sheet !== null && form.sheets.length > 1) assumed.push({ kind: 'sheet', sheet: form.sheet, sheets: form.sheets });
  if (form.form !== 'json' && form.form !== 'parquet') assumed.push({ kind: 'header', hasHeader: form.hasHeader });
  if (opened.places) assumed.push({ kind: 'places', ...opened.places });
  if (hasSplitEnds && shape !== 'pairs') assumed.push({ kind: 'shape', shape: 'pairs', totals: 0 });
  if (shape !== 'rows') assumed.push({ kind: 'shape', shape, totals });
  const hasEnds = columns.origin !== null && columns.destination !== null;
  if (hasEnds && !report.asksDirection) {
    const [origin, destination] = [nameOf('origin'), nameOf('destination')];
    const isGuess = !isChosen('origin') && !isChosen('destination') && opened.guess.isDirected === mapping.isDirected;
    const isSaid = [origin, destination].some((name) => endOfName(name) !== null || saysEnd(name) || undirected.has(headerKey(name)));
    assumed.push({
      kind: 'ends',
      origin,
      destination,
      isDirected: mapping.isDirected,
      by: isGuess ? (isSaid ? 'words' : 'contents') : 'asked',
    });
  }
  for (const end of ['origin', 'destination'] as const) {
    const level = mapping.levels[end];
    const rows = rowsOf('read-at-level', columns[end]);
    if (level !== null && columns[end] !== null && rows > 0)
      assumed.push({ kind: 'level', end, column: nameOf(end), level, rows, by: opened.guess.levels[end] === level ? 'names' : 'asked' });
    if (mapping.confirmedCodes.includes(end)) assumed.push({ kind: 'codes', end, column: nameOf(end) });
    if (mapping.fillsDown.includes(end)) assumed.push({ kind: 'blanks', end, column: nameOf(end) });
  }
  if (columns.value === null) assumed.push({ kind: 'no-value' });
  else {
    const name = nameOf('value');
    const isUnitNamed = unitInHeader(name) !== null;
    const evidence = isUnitNamed ? 'unit' : roleOfName(name) === 'value' ? 'name' : 'contents';
    // Values from several columns are already described by the shape.
    if (!isOfShape(opened, columns.value)) assumed.push({ kind: 'value', column: name, by: isChosen('value') ? 'asked' : evidence });
    const found = unitFound(opened, columns, name, unit, report);
    if (found) assumed.push(found);
    const sign = mapping.decimalSign;
    if (sign !== null) assumed.push({ kind: 'decimal-sign', sign, by: opened.guess.decimalSign === sign ? 'contents' : 'asked' });
  }
  const grains = new Set(report.periods.flatMap((period) => grainOf(period) ?? []));
  const [grain = 'mixed'] = grains.size === 1 ? grains : [];
  const isYearOfTitle = title !== '' && columns.period !== null && !isChosen('period') && columns.period >= opened.ownColumns;
  if (isYearOfTitle) assumed.push({ kind: 'year-in-title', title });
  else if (grains.size > 0)
    assumed.push({
      kind: 'time',
      column: isOfShape(opened, columns.period) ? null : nameOf('period') || nameOf('value'),
      grain,
    });
  const [totalRows, rest] = [rowsOf('total-place'), rowsOf('rest-place')];
  if (totalRows + rest > 0) assumed.push({ kind: 'left-out', totals: totalRows, rest });
  const marks = rowsOf('footnote-mark');
  if (marks > 0) assumed.push({ kind: 'marks', rows: marks });
  return assumed;
}

function saysEnd(name: string): boolean {
  const role = roleOfName(name);
  return role === 'origin' || role === 'destination';
}

/** Whether a column was made from several, so that its name is not in the file. */
function isOfShape({ shape, columns, ownColumns }: Opened & { readonly kind: 'table' }, column: number | null): boolean {
  return shape !== 'rows' && column !== null && column < ownColumns && columns[column]?.hasName === false;
}

function unitFound(
  opened: Opened & { readonly kind: 'table' },
  columns: Settings['mapping']['columns'],
  valueName: string,
  answer: string,
  report: ReadingReport,
): (Assumption & { readonly kind: 'unit' }) | null {
  const unknown = report.units.filter((id) => !isKnownUnit(id));
  if (columns.unit !== null) {
    if (isOfShape(opened, columns.unit)) return { kind: 'unit', unit: '', by: 'headers', from: '', unknown };
    const { title } = opened;
    const isOfTitle = title !== '' && columns.unit >= opened.ownColumns;
    const name = opened.columns[columns.unit]?.name ?? '';
    return {
      kind: 'unit',
      unit: isOfTitle ? (opened.columns[columns.unit]?.sample[0] ?? '') : '',
      by: isOfTitle ? 'title' : 'column',
      from: isOfTitle ? title : name,
      unknown,
    };
  }
  if (unitInHeader(valueName) !== null) return { kind: 'unit', unit: unitInName(valueName), by: 'header', from: valueName, unknown };
  if (answer !== '')
    return {
      kind: 'unit',
      unit: `${answer}${powerInHeader(valueName) > 0 ? ` × 10^${powerInHeader(valueName)}` : ''}`,
      by: 'answer',
      from: '',
      unknown: [],
    };
  return report.units.length > 0 ? { kind: 'unit', unit: '', by: 'cells', from: valueName, unknown } : null;
}
