/** Numbers for what distinguishes flows, so that a million rows are compared without a text for each. */

/** Chains of numbers as one number: the same chain, the same number; numbers are given in the order of the chains. */
export class Chains {
  readonly #steps: Map<number, number>[] = [];
  readonly #numbers = new Map<string, number>();

  of(...links: readonly number[]): number {
    let chain = 0;
    for (let depth = 0; depth < links.length; depth++) {
      const link = links[depth] ?? 0;
      const known = (this.#steps[depth] ??= new Map());
      // Both stay under 2^26: so many columns' cells no file here has.
      const key = chain * 0x4000000 + link;
      let next = known.get(key);
      if (next === undefined) {
        next = known.size;
        known.set(key, next);
      }
      chain = next;
    }
    return chain;
  }

  /** A text as a link. */
  text(text: string): number {
    if (text === '') return 0;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size + 1);
    return this.#numbers.size;
  }
}

/** Two places as one key; of what has no direction the same both ways. */
export function pairKey(origin: number, destination: number, isDirected: boolean): number {
  const isTurned = !isDirected && origin > destination;
  return isTurned ? destination * 0x4000000 + origin : origin * 0x4000000 + destination;
}
