/** Lists that columns name by number, and columns of texts. */
import type { TextColumn } from '../data/flows/flow-table.ts';

/** Numbers for what occurs, in the order in which it is first met, with what each number means. */
export class Interner<Key, Meaning> {
  readonly list: Meaning[] = [];
  readonly #numbers = new Map<Key, number>();
  readonly #meaningOf: (key: Key) => Meaning;

  constructor(meaningOf: (key: Key) => Meaning) {
    this.#meaningOf = meaningOf;
  }

  of(key: Key): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.list.length);
    return this.list.push(this.#meaningOf(key)) - 1;
  }
}

/** A column of texts that is filled row by row. */
export class Texts {
  readonly #pieces: string[] = [];
  readonly #ends: number[] = [];
  #length = 0;

  add(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
    this.#ends.push(this.#length);
  }

  column(): TextColumn {
    return { text: this.#pieces.join(''), ends: Uint32Array.from(this.#ends) };
  }
}
