/** Layout of rows of words beside an axis. */

interface Block {
  readonly count: number;
  /** Mean of the preferred tops of the block’s rows, each minus the total height of the rows above it. */
  readonly at: number;
}

/**
 * Tops of rows in order and without overlap, with the least sum of squared distances from their preferred positions
 * (isotonic regression by pooling adjacent violators: Ayer et al., 1955).
 *
 * @param preferred - preferred top of each row, in px
 * @param heights - height of each row, in px
 * @param top - smallest top of a row, in px
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
