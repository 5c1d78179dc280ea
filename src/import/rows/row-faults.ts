/** The problems of a row itself, such as missing cells or equal ends. */
import { correctedCell, type Corrections } from '../corrections.ts';
import type { Fault } from '../places/ends.ts';
import type { ReadingCode } from '../report.ts';
import { absent, type Table } from '../table.ts';

export const noFaults: readonly Fault[] = [];

/** The problems of the row itself, independent of its cells. */
export function faultsOfRow(
  table: Table,
  row: number,
  needed: readonly number[],
  optional: readonly number[],
  isMended: boolean,
): readonly Fault[] {
  if (isMended) return noFaults;
  const fault = table.faults.get(row);
  const lacks = (column: number): boolean => table.columns[column]?.codes[row] === absent;
  const isShort = fault !== 'unclosed-quote' && needed.some(lacks);
  const isShorter = fault === undefined && !isShort && optional.some(lacks);
  if (fault === undefined && !isShort && !isShorter) return noFaults;
  return [
    ...(fault === undefined ? [] : [wholeRow(table, row, fault)]),
    ...(isShort ? [wholeRow(table, row, 'too-few-cells')] : []),
    ...(isShorter ? [wholeRow(table, row, 'fewer-cells')] : []),
  ];
}

/** A fault of the whole row. */
export function wholeRow(table: Table, row: number, code: ReadingCode): Fault {
  const cells = table.columns.map(({ values, codes }) => values[codes[row] ?? absent] ?? '');
  const bare = cells.map((cell) => cell.replaceAll('"', '').trim());
  const isMendable = code === 'unclosed-quote' && table.columns.every(({ codes }) => codes[row] !== absent);
  return {
    code,
    column: null,
    value: shortened(cells.join(', ')),
    detail: String(table.columns.filter(({ codes }) => codes[row] !== absent).length),
    fixes: isMendable ? [{ kind: 'replace', cells: bare.map((to, column) => ({ column, to })), place: null }] : [],
    isQuestion: false,
  };
}

export function selfLoop(table: Table, corrections: Corrections, row: number, origin: number | null, destination: number | null): Fault {
  const cell = (column: number | null): string => (column === null ? '' : correctedCell(table, corrections, row, column));
  return { code: 'self-loop', column: destination, value: cell(destination), detail: cell(origin), fixes: [], isQuestion: false };
}

const maxLength = 120;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line;
}
