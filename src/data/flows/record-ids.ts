/** The ids of a table's records. */

/**
 * Returns an id for each row, all of them different. Several rows may be in one line of a file, as in a matrix: the first is `row-2`, the
 * next ones `row-2-2` and `row-2-3`.
 *
 * @param lines - the line of each row in its file
 * @param ownId - the id that the file gives a row, different for each; empty if there is none
 * @param prefix - the text before the line number
 */
export function recordIds(lines: Uint32Array, ownId: (row: number) => string, prefix: string): readonly string[] {
  const ids = Array.from(lines, (_, row) => ownId(row));
  // Ids that the file gives take precedence, wherever their rows are.
  const taken = new Set(ids.filter((id) => id !== ''));
  const lastOfLine = new Map<number, number>();
  return ids.map((own, row) => {
    if (own !== '') return own;
    const line = lines[row] ?? 0;
    let nth = (lastOfLine.get(line) ?? 0) + 1;
    let id = idOf(prefix, line, nth);
    while (taken.has(id)) id = idOf(prefix, line, ++nth);
    lastOfLine.set(line, nth);
    taken.add(id);
    return id;
  });
}

function idOf(prefix: string, line: number, nth: number): string {
  return nth === 1 ? `${prefix}-${line}` : `${prefix}-${line}-${nth}`;
}
