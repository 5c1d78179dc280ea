/** Reshapes a matrix with origins down and destinations across, in which each cell is a flow. */
import { cleaned, maxReadLength } from '../cells/clean.ts';
import { isNoValue, readValue } from '../cells/printed-value.ts';
import { unitInName } from '../cells/unit.ts';
import { isFigureColumn, isPlaceName, placesIn } from '../columns/columns.ts';
import { bareHeader } from '../columns/header-words.ts';
import { isHanText, type Gazetteer } from '../places/gazetteer.ts';
import { absent, cellOf, type Column, type Table } from '../table.ts';
import { noPlaceOf, type NoPlace } from '../totals.ts';
import { differingMargins, isNameOfSum, summandIn, type Summand } from '../margins.ts';
import { cycled, interleaved, maxRows, repeated, widened, withRows } from './columns-of.ts';
import { isOutsideName } from '../places/outside.ts';
import type { Reshaped } from './reshaped.ts';

const enough = 0.6;

/** Whether a row is the head of a matrix, i.e. names of places above numbers. */
export function isMatrixHead(cells: readonly string[], below: readonly (readonly string[])[], gazetteer: Gazetteer): boolean {
  const named = cells.flatMap((cell, i) => (i > 0 && cell.trim() !== '' ? [i] : []));
  const places = named.filter((i) => isPlaceName(gazetteer, cells[i] ?? ''));
  const others = named.filter((i) => noPlaceIn(cells[i] ?? '') !== null);
  if (places.length < 2 || places.length < enough * (named.length - others.length) || below.length === 0) return false;
  const under = below.flatMap((row) => places.flatMap((i) => (row[i]?.trim() ? [row[i]] : [])));
  return under.length > 0 && under.filter((cell) => isNumber(cell)).length >= enough * under.length;
}

function isNumber(cell: string): boolean {
  const { kind } = readValue(cell);
  return kind === 'value' || kind === 'silence';
}

function noPlaceIn(text: string): NoPlace | null {
  return noPlaceOf(cleaned(text.slice(0, maxReadLength)));
}

/** @returns null if the table is not a matrix */
export function flowsOfMatrix(table: Table, gazetteer: Gazetteer): Reshaped | null {
  const isPlaces = (column: Column | undefined): boolean =>
    column !== undefined && placesIn(column, gazetteer) >= enough && !isFigureColumn(column);
  // The names next to the numbers are those of the rows. A province may be in a column before its cities.
  const at = [1, 0].find((i) => isPlaces(table.columns[i]));
  const origins = at === undefined ? undefined : table.columns[at];
  if (at === undefined || origins === undefined) return null;
  const across = table.columns.filter(
    ({ name, hasName }, i) =>
      i > at &&
      hasName &&
      (isPlaceName(gazetteer, name) || noPlaceIn(name) !== null || isOutsideName(cleaned(name.slice(0, maxReadLength)))),
  );
  const ends = across.filter(({ name }) => noPlaceIn(name) !== 'total');
  const places = ends.filter(({ name }) => noPlaceIn(name) === null);
  if (places.length < 2 || places.length < enough * (table.columns.length - at - 1 - (across.length - places.length))) return null;
  if (!places.every((column) => isFigureColumn(column)) || table.rowCount * ends.length > maxRows) return null;
  const noPlaces = origins.values.map(noPlaceIn);
  const isTotal = (row: number): boolean => noPlaces[origins.codes[row] ?? absent] === 'total';
  const isPart = (row: number): boolean => !isTotal(row) && cellOf(table, row, at).trim() !== '';
  const body = withRows(table, isPart);
  const [rowName, columnName, unit] = namesInCorner(origins);
  const samples = (names: readonly string[]): string => `${names.slice(0, 2).join(', ')}${names.length > 2 ? ' …' : ''}`;
  const [valueName, valueNameWithUnit] = table.columns.some(({ name }) => isHanText(name))
    ? ['数值', `数值（${unit}）`]
    : ['value', `value (${unit})`];
  const bodyColumn = (column: Column): Column => body.columns[table.columns.indexOf(column)] ?? column;
  const long = widened(body, ends.length, [
    {
      ...repeated(bodyColumn(origins), ends.length),
      name: rowName || samples(origins.values.filter((_, code) => noPlaces[code] === null)),
      hasName: rowName !== '',
    },
    cycled(
      ends.map(({ name }) => name),
      body.rowCount,
      columnName || samples(places.map(({ name }) => name)),
      columnName !== '',
    ),
    interleaved(ends.map(bodyColumn), unit === '' ? valueName : valueNameWithUnit, false),
    // A year or a kind of goods beside the names applies to each flow of the row.
    ...table.columns
      .filter((column) => column !== origins && !across.includes(column))
      .map((column) => repeated(bodyColumn(column), ends.length)),
  ]);
  const isBlank = long.columns[2]?.values.map((text) => text.trim() === '' || isNoValue(cleaned(text.slice(0, maxReadLength)))) ?? [];
  // A blank on the diagonal, from a place to itself, is not a missing value.
  const isBlankDiagonal = (row: number): boolean =>
    cellOf(long, row, 0).trim() === cellOf(long, row, 1).trim() && (isBlank[long.columns[2]?.codes[row] ?? absent] ?? true);
  const isTriangle = isHalf(body, at, ends);
  const isBlankCell = (row: number): boolean => (long.columns[2]?.values[long.columns[2].codes[row] ?? absent] ?? '').trim() === '';
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  const totalRows = rows.filter(isTotal);
  const parts = rows.filter(isPart);
  const differing = differingSums(table, at, across, ends, totalRows, parts);
  return {
    table: withRows(long, (row) => !isBlankDiagonal(row) && !(isTriangle && isBlankCell(row))),
    ...(isTriangle ? { isDirected: false } : {}),
    shape: 'matrix',
    roles: { value: 2 },
    totals: totalRows.length + across.length - ends.length,
    problems: differing.length === 0 ? [] : [{ code: 'totals-differ', value: differing.join(', '), detail: String(differing.length) }],
  };
}

/**
 * Whether rows and columns have the same names and one half is empty, so that each pair is written once and a blank is not a missing value.
 */
function isHalf(body: Table, at: number, ends: readonly Column[]): boolean {
  const names = ends.map(({ name }) => name.trim());
  if (names.length < 3 || body.rowCount !== names.length || names.some((name, row) => cellOf(body, row, at).trim() !== name)) return false;
  const isEmpty = (isUpper: boolean): boolean =>
    names.every((_, row) =>
      names.every(
        (name, i) =>
          (isUpper ? i <= row : i >= row) ||
          cellOf(
            body,
            row,
            body.columns.findIndex((column) => column.name.trim() === name),
          ).trim() === '',
      ),
    );
  return isEmpty(true) !== isEmpty(false);
}

/** The sign between the names of rows and columns in a corner. */
export const cornerSign = /\s?[\\/|]\s?/u;

/** The names of rows and columns and the unit in a corner such as 迁出地\迁入地（万人）. */
function namesInCorner({ name, hasName }: Column): readonly [string, string, string] {
  if (!hasName) return ['', '', ''];
  const unit = unitInName(name);
  const [rows = '', columns = ''] = bareHeader(name)
    .split(cornerSign)
    .map((part) => part.trim());
  // What follows a slash may be taken for a unit, as in From / To.
  return [rows, columns, unit === columns ? '' : unit];
}

/**
 * The names of totals that are not the sums of their rows or columns.
 *
 * @param at - the column with the names of the rows
 * @param parts - the rows that are not totals
 */
function differingSums(
  table: Table,
  at: number,
  across: readonly Column[],
  ends: readonly Column[],
  totalRows: readonly number[],
  parts: readonly number[],
): readonly string[] {
  // If there are several totals, it is unknown which rows or columns each of them sums up.
  const onlyOne = <T>(found: readonly T[]): readonly T[] => (found.length === 1 ? found : []);
  const summandAt = (column: Column, row: number): Summand | null => summandIn(column.values[column.codes[row] ?? absent] ?? '');
  const nameAt = (row: number): string => cellOf(table, row, at);
  const ofColumns = onlyOne(totalRows.filter((row) => isNameOfSum(nameAt(row)))).flatMap((total) =>
    ends.map((column) => ({
      name: `${nameAt(total)} · ${column.name}`,
      total: summandAt(column, total),
      parts: parts.map((row) => summandAt(column, row)),
    })),
  );
  const ofRows = onlyOne(across.filter((column) => !ends.includes(column) && isNameOfSum(column.name))).flatMap((column) =>
    parts.map((row) => ({
      name: `${nameAt(row)} · ${column.name}`,
      total: summandAt(column, row),
      parts: ends.map((end) => summandAt(end, row)),
    })),
  );
  return differingMargins([...ofColumns, ...ofRows]);
}
