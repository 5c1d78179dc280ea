/** A pair of places as a view of a table: each property reads the columns on access. */
import { regionAt, type FlowRows } from './flow-rows.ts';
import type { LocalizedText, Pairing, Region } from '../schema.ts';

export class FlowPairing implements Pairing {
  readonly #rows: FlowRows;
  readonly #i: number;

  constructor(rows: FlowRows, i: number) {
    this.#rows = rows;
    this.#i = i;
  }

  get id(): string {
    return this.#rows.pairingIds[this.#i] ?? '';
  }

  get rank(): number {
    return 0;
  }

  get official(): boolean {
    return true;
  }

  get a(): string {
    return this.#end('a').id;
  }

  get b(): string {
    return this.#end('b').id;
  }

  get names(): LocalizedText {
    const [a, b] = [this.#end('a').short, this.#end('b').short];
    return this.#rows.changeText({
      'zh-Hans': `${a['zh-Hans']}—${b['zh-Hans']}`,
      'zh-Hant': `${a['zh-Hant']}—${b['zh-Hant']}`,
      en: `${a.en} – ${b.en}`,
    });
  }

  get relation(): string {
    return 'user-data';
  }

  get since(): null {
    return null;
  }

  get parentPairing(): null {
    return null;
  }

  get chapter(): null {
    return null;
  }

  get source(): Pairing['source'] {
    return this.#rows.evidenceAt(this.#rows.table.pairings.flow[this.#i] ?? 0);
  }

  get sourceMore(): Pairing['sourceMore'] {
    return [];
  }

  toJSON(): Pairing {
    const { id, rank, official, a, b, names, relation, since, parentPairing, chapter, source, sourceMore } = this;
    return { id, rank, official, a, b, names, relation, since, parentPairing, chapter, source: { ...source }, sourceMore };
  }

  #end(end: 'a' | 'b'): Region {
    const { table } = this.#rows;
    return regionAt(table, table.pairings[end][this.#i]);
  }
}
