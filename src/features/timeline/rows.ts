/** Rows of words beside an axis: each as near to its mark as the others allow. */

interface Block {
  readonly count: number;
  /** Mean of the places that its rows would like, each less the heights above it. */
  readonly at: number;
}

/**
 * The rows, in order and without overlap, with the least sum of squared distances from their preferred positions
 * (isotonic regression by pooling adjacent violators: Ayer et al., 1955).
 *
 * @param preferred - where each row would like to begin, in px
 * @param heights - of the rows, in px
 * @param top - no row begins above it
 */
export function spreadRows(preferred: readonly number[], heights: readonly number[], top: number): readonly number[] {
  const above = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  const blocks: Block[] = [];
  for (const [i, y] of preferred.entries()) {
    let block: Block = { count: 1, at: y - (above[i] ?? 0) };
    for (let last = blocks.at(-1); last && last.at > block.at; last = blocks.at(-1)) {
      blocks.pop();
      block = { count: last.count + block.count, at: (last.at * last.count + block.at * block.count) / (last.count + block.count) };
    }
    blocks.push(block);
  }
  const places = blocks.flatMap(({ count, at }) => Array.from({ length: count }, () => Math.max(top, at)));
  return places.map((at, i) => at + (above[i] ?? 0));
}
