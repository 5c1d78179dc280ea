/** Origins down, destinations across: each cell is a flow. */
import { cleaned, longestRead } from '../cells/clean.ts';
import { isNoValue, readValue } from '../cells/printed-value.ts';
import { unitInName } from '../cells/unit.ts';
import { isFigureColumn, isPlaceName, placesIn } from '../columns/columns.ts';
import { bareHeader } from '../columns/header-words.ts';
import type { FileProblem } from '../files/json-table.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { absent, type Column, type Table } from '../table.ts';
import { noPlaceOf } from '../totals.ts';
import { cycled, interleaved, repeated, widened, withRows } from './columns-of.ts';

export interface MatrixTable {
  readonly table: Table;
  /** Which column of it holds the values. */
  readonly value: number;
  readonly totals: number;
  readonly problems: readonly FileProblem[];
}

const enough = 0.6;
const mostRows = 20_000_000;

/** Whether a row is the head of a matrix: names of places over numbers. */
export function isMatrixHead(cells: readonly string[], below: readonly (readonly string[])[], gazetteer: Gazetteer): boolean {
  const named = cells.flatMap((cell, i) => (i > 0 && cell.trim() !== '' ? [i] : []));
  const places = named.filter((i) => isPlaceName(gazetteer, cells[i] ?? ''));
  const others = named.filter((i) => noPlaceOf(cleaned((cells[i] ?? '').slice(0, longestRead))) !== null);
  if (places.length < 2 || places.length < enough * (named.length - others.length) || below.length === 0) return false;
  const under = below.flatMap((row) => places.flatMap((i) => (row[i]?.trim() ? [row[i]] : [])));
  return under.length > 0 && under.filter((cell) => isNumber(cell)).length >= enough * under.length;
}

function isNumber(cell: string): boolean {
  const { kind } = readValue(cell);
  return kind === 'value' || kind === 'silence';
}

/** @returns null where the table is none */
export function flowsOfMatrix(table: Table, gazetteer: Gazetteer): MatrixTable | null {
  const classOf = (text: string): ReturnType<typeof noPlaceOf> => noPlaceOf(cleaned(text.slice(0, longestRead)));
  const at = table.columns.findIndex((column) => placesIn(column, gazetteer) >= enough && !isFigureColumn(column));
  const origins = table.columns[at];
  if (!origins || at > 1) return null;
  const across = table.columns.filter(
    ({ name, hasName }, i) => i > at && hasName && (isPlaceName(gazetteer, name) || classOf(name) !== null),
  );
  const ends = across.filter(({ name }) => classOf(name) !== 'total');
  const places = ends.filter(({ name }) => classOf(name) === null);
  if (places.length < 2 || places.length < enough * (table.columns.length - at - 1 - (across.length - places.length))) return null;
  if (!places.every((column) => isFigureColumn(column)) || table.rowCount * ends.length > mostRows) return null;
  const nameAt = (row: number): string => origins.values[origins.codes[row] ?? absent] ?? '';
  const isTotal = (row: number): boolean => classOf(nameAt(row)) === 'total';
  const [rowName, columnName, unit] = namesInCorner(origins);
  const samples = (names: readonly string[]): string => `${names.slice(0, 2).join(', ')}${names.length > 2 ? ' …' : ''}`;
  const long = widened(table, ends.length, [
    {
      ...repeated(origins, ends.length),
      name: rowName || samples(origins.values.filter((name) => classOf(name) === null)),
      hasName: rowName !== '',
    },
    cycled(
      ends.map(({ name }) => name),
      table.rowCount,
      columnName || samples(places.map(({ name }) => name)),
      columnName !== '',
    ),
    interleaved(ends, unit === '' ? '—' : `(${unit})`, unit !== ''),
  ]);
  const [from, to, cells] = long.columns;
  const cell = (column: Column | undefined, row: number): string => (column?.values[column.codes[row] ?? absent] ?? '').trim();
  const isKept = (row: number): boolean => {
    if (classOf(cell(from, row)) === 'total') return false;
    // Nobody moves from a place to itself: a blank there says nothing.
    const text = cell(cells, row);
    return (
      !((text === '' || isNoValue(cleaned(text.slice(0, longestRead)))) && cell(from, row) === cell(to, row)) && cell(from, row) !== ''
    );
  };
  const totalRows = Array.from({ length: table.rowCount }, (_, row) => row).filter(isTotal);
  const differing = differingSums(table, nameAt, across, ends, totalRows, classOf);
  return {
    table: withRows(long, isKept),
    value: 2,
    totals: totalRows.length + across.length - ends.length,
    problems: differing.length === 0 ? [] : [{ code: 'totals-differ', value: differing.join(', '), detail: String(differing.length) }],
  };
}

/** 迁出地\迁入地（万人）: what the rows are, what the columns are, and the unit. */
function namesInCorner({ name, hasName }: Column): readonly [string, string, string] {
  if (!hasName) return ['', '', ''];
  const unit = unitInName(name);
  const [rows = '', columns = ''] = bareHeader(name)
    .split(/\s?[\\/|]\s?/u)
    .map((part) => part.trim());
  return [rows, columns, unit];
}

/** Names of the totals that are not the sums of their rows or columns. */
function differingSums(
  table: Table,
  nameAt: (row: number) => string,
  across: readonly Column[],
  ends: readonly Column[],
  totalRows: readonly number[],
  classOf: (text: string) => ReturnType<typeof noPlaceOf>,
): readonly string[] {
  const numberAt = (column: Column, row: number): { readonly n: number; readonly decimals: number } | null => {
    const read = readValue(column.values[column.codes[row] ?? absent] ?? '');
    return read.kind === 'value' && read.n !== null
      ? { n: read.n, decimals: read.decimals }
      : read.kind === 'silence'
        ? { n: 0, decimals: 0 }
        : null;
  };
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  const parts = rows.filter((row) => classOf(nameAt(row)) !== 'total' && nameAt(row).trim() !== '');
  const differs = (total: ReturnType<typeof numberAt>, summed: readonly ReturnType<typeof numberAt>[]): boolean => {
    if (total === null || summed.some((part) => part === null)) return false;
    const known = summed.flatMap((part) => part ?? []);
    const decimals = Math.max(total.decimals, ...known.map((part) => part.decimals));
    // Each part may have been rounded.
    return Math.abs(known.reduce((sum, { n }) => sum + n, 0) - total.n) > 0.51 * 10 ** -decimals * (known.length + 1);
  };
  const isSum = (name: string): boolean => !/平均|average|mean|其中/iu.test(name);
  const ofRows = totalRows.filter((row) => isSum(nameAt(row))).length === 1 ? totalRows.filter((row) => isSum(nameAt(row))) : [];
  const sumColumns = across.filter((column) => !ends.includes(column) && isSum(column.name));
  const inRows = ofRows.flatMap((total) =>
    ends.flatMap((column) =>
      differs(
        numberAt(column, total),
        parts.map((row) => numberAt(column, row)),
      )
        ? [`${nameAt(total)} · ${column.name}`]
        : [],
    ),
  );
  const inColumns = (sumColumns.length === 1 ? sumColumns : []).flatMap((column) =>
    parts.flatMap((row) =>
      differs(
        numberAt(column, row),
        ends.map((end) => numberAt(end, row)),
      )
        ? [`${nameAt(row)} · ${column.name}`]
        : [],
    ),
  );
  return [...inRows, ...inColumns];
}
