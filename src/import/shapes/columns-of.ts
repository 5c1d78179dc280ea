/** Builds columns from columns, with the same cells in other rows. */
import { absent, type Column, type Table } from '../table.ts';

/** The largest number of rows of a reshaped table. A table that would get more is not reshaped. */
export const maxRows = 20_000_000;

/** A column with each cell repeated. */
export function repeated({ name, hasName, values, codes }: Column, times: number): Column {
  const all = new Int32Array(codes.length * times);
  codes.forEach((code, row) => all.fill(code, row * times, (row + 1) * times));
  return { name, hasName, values, codes: all };
}

/** A column with the cells of several columns, row by row. */
export function interleaved(columns: readonly Column[], name: string, hasName: boolean): Column {
  const numbers = new Map<string, number>();
  const values: string[] = [];
  const renumbered = columns.map((column) =>
    column.values.map((value) => {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      numbers.set(value, values.length);
      values.push(value);
      return values.length - 1;
    }),
  );
  const rowCount = columns[0]?.codes.length ?? 0;
  const codes = new Int32Array(rowCount * columns.length);
  columns.forEach((column, i) => {
    column.codes.forEach((code, row) => {
      codes[row * columns.length + i] = code === absent ? absent : (renumbered[i]?.[code] ?? absent);
    });
  });
  return { name, hasName, values, codes };
}

/** A column that repeats a list of words for every row of the table. */
export function cycled(words: readonly string[], rowCount: number, name: string, hasName: boolean): Column {
  const values = [...new Set(words)];
  const cycle = words.map((word) => values.indexOf(word));
  return { name, hasName, values, codes: Int32Array.from({ length: rowCount * words.length }, (_, i) => cycle[i % words.length] ?? 0) };
}

/** A column with the same word in every row. */
export function constant(word: string, rowCount: number, name: string): Column {
  return { name, hasName: false, values: [word], codes: new Int32Array(rowCount) };
}

/** A table with new columns, which has several rows for each row of another table. */
export function widened(table: Table, times: number, columns: readonly Column[]): Table {
  const lines = new Uint32Array(table.rowCount * times);
  for (let row = 0; row < table.rowCount; row++) lines.fill(table.lines[row] ?? 0, row * times, (row + 1) * times);
  const faults = new Map(
    Array.from(table.faults, ([row, fault]) => Array.from({ length: times }, (_, i) => [row * times + i, fault] as const)).flat(),
  );
  return { rowCount: table.rowCount * times, columns, lines, faults };
}

/** A table with some of the rows. */
export function withRows(table: Table, isKept: (row: number) => boolean): Table {
  const kept = Array.from({ length: table.rowCount }, (_, row) => row).filter(isKept);
  if (kept.length === table.rowCount) return table;
  return {
    rowCount: kept.length,
    columns: table.columns.map((column) => {
      // Values that only the other rows had are removed too, because roles are guessed from values.
      const numbers = new Map<number, number>();
      const values: string[] = [];
      const codes = Int32Array.from(kept, (row) => {
        const code = column.codes[row] ?? absent;
        if (code === absent) return absent;
        const known = numbers.get(code) ?? values.push(column.values[code] ?? '') - 1;
        numbers.set(code, known);
        return known;
      });
      return { ...column, values, codes };
    }),
    lines: Uint32Array.from(kept, (row) => table.lines[row] ?? 0),
    faults: new Map(kept.flatMap((row, i) => (table.faults.has(row) ? [[i, table.faults.get(row) ?? 'stray-quote'] as const] : []))),
  };
}
