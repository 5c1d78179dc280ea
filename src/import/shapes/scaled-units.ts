/** Joins a column of multipliers, as statistical agencies write them (UNIT_MULT, SCALAR_FACTOR), with the unit. */
import { cleaned, maxReadLength } from '../cells/clean.ts';
import { powerOfWord } from '../cells/unit.ts';
import type { Mapping } from '../columns/columns.ts';
import { headerKey } from '../columns/header-words.ts';
import { absent, type Column, type Table } from '../table.ts';

const wordNames: ReadonlySet<string> = new Set(['scalar_factor', 'unit_multiplier', 'multiplier', '倍数', '数量级'].map(headerKey));
const powerNames: ReadonlySet<string> = new Set(['unit_mult', 'powercode'].map(headerKey));
const factors: ReadonlySet<string> = new Set(['units', 'unit', 'ones', '1', '个', '']);

/** The power of ten of a cell; null if there is none. */
function powerIn(cell: string, isExponent: boolean): number | null {
  const text = cleaned(cell.slice(0, maxReadLength)).toLowerCase();
  if (isExponent) return /^\d{1,2}$/u.test(text) ? Number(text) : null;
  return factors.has(text) ? 0 : powerOfWord(text);
}

/** @returns null if there is no such column, or if one of its cells is not a multiplier */
export function withScaledUnits(table: Table, guess: Mapping): { readonly table: Table; readonly guess: Mapping } | null {
  const { columns } = guess;
  const scale = table.columns.find(({ name, hasName }) => hasName && (wordNames.has(headerKey(name)) || powerNames.has(headerKey(name))));
  const value = table.columns[columns.value ?? -1];
  if (!scale || !value || scale === value) return null;
  const powers = scale.values.map((cell) => powerIn(cell, powerNames.has(headerKey(scale.name))));
  if (powers.includes(null)) return null;
  const unit = table.columns[columns.unit ?? -1];
  const numbers = new Map<string, number>();
  const values: string[] = [];
  const codes = Int32Array.from({ length: table.rowCount }, (_, row) => {
    const power = powers[scale.codes[row] ?? absent] ?? 0;
    const words = unit?.values[unit.codes[row] ?? absent]?.trim() ?? '';
    const text = power === 0 ? words : `×10^${power} ${words}`.trim();
    const known = numbers.get(text) ?? values.push(text) - 1;
    numbers.set(text, known);
    return known;
  });
  if (unit) {
    const joined: Column = { name: `${scale.name} ${unit.name}`, hasName: true, values, codes };
    return {
      table: { ...table, columns: [...table.columns, joined] },
      guess: { ...guess, columns: { ...columns, unit: table.columns.length } },
    };
  }
  // Without a unit, a multiplier that is the same for all rows applies to the answer about the unit.
  const [only, ...others] = values;
  if (only === undefined || only === '' || others.length > 0) return null;
  const renamed = table.columns.map((column) => (column === value ? { ...column, name: `${column.name} (${only})` } : column));
  return { table: { ...table, columns: renamed }, guess };
}
