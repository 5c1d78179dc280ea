/** Numbers the properties that distinguish flows, so that a million rows are compared without a text for each. */

/** Maps chains of numbers to single numbers, which are given in the order of the chains. Equal chains get equal numbers. */
export class Chains {
  readonly #steps: Map<number, number>[] = [];
  readonly #numbers = new Map<string, number>();

  of(...links: readonly number[]): number {
    let chain = 0;
    for (let depth = 0; depth < links.length; depth++) {
      const link = links[depth] ?? 0;
      const known = (this.#steps[depth] ??= new Map());
      // Both numbers are below 2^26, because no file has as many different cells.
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

  /** The number of a text as a link of a chain. */
  text(text: string): number {
    if (text === '') return 0;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size + 1);
    return this.#numbers.size;
  }
}

/** A key of two places, which is the same both ways for flows without a direction. */
export function pairKey(origin: number, destination: number, isDirected: boolean): number {
  const isTurned = !isDirected && origin > destination;
  return isTurned ? keyOf(destination, origin) : keyOf(origin, destination);
}

/** Two numbers below 2^15 give a small integer, which engines look up in half the time. Other keys follow after all of these. */
function keyOf(first: number, second: number): number {
  return first < 0x8000 && second < 0x8000 ? first * 0x8000 + second : 0x40000000 + first * 0x4000000 + second;
}
