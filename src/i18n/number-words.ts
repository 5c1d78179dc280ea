/** Small counts as words, for headings: "The seven pairings", 七对. Larger counts are digits. */
const english = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const chinese = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

export function englishCount(count: number): string {
  return english[count] ?? String(count);
}

/** @param two - 两, or 兩 in traditional characters */
export function chineseCount(count: number, two: '两' | '兩' = '两'): string {
  return count === 2 ? two : (chinese[count] ?? String(count));
}
