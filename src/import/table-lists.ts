/** Builds lists that columns refer to by number, and columns of texts. */
import type { TextColumn } from '../data/flows/flow-table.ts';

/** Numbers keys in the order of their first occurrence, with a meaning for each number. */
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

/** Builds a column of texts row by row. */
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
