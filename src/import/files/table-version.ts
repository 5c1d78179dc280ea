/** Computes a version for a table without one, so that a link can report that its data have changed. */
import type { FlowTable } from '../../data/flows/flow-table.ts';

/** A version that differs if the flows differ. */
export function versionOf(table: Omit<FlowTable, 'dataVersion'>): string {
  const { regions, units, periods, origin, destination, directed, n, unit, comparator, state, period } = table;
  const print = new Fingerprint();
  print.text(JSON.stringify([regions.map(({ id }) => id), units.map(({ id }) => id), periods]));
  for (const column of [origin, destination, directed, n, unit, comparator, state, period]) print.numbers(column);
  return `own-${print.hex}`;
}

/** The hash FNV-1a in two halves. */
class Fingerprint {
  #a = 0x811c9dc5;
  #b = 0x01234567;

  text(text: string): void {
    for (let i = 0; i < text.length; i++) this.#add(text.charCodeAt(i));
  }

  numbers(column: ArrayBufferView): void {
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    for (const byte of bytes) this.#add(byte);
  }

  get hex(): string {
    return [this.#a, this.#b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  }

  #add(value: number): void {
    this.#a = Math.imul(this.#a ^ value, 0x01000193);
    this.#b = Math.imul(this.#b ^ (value + 1), 0x01000193) + 1;
  }
}
