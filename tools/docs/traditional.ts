/** Traditional Chinese from Simplified, with the words that the panels use. */
import { everywhere, type Exceptions } from '../words/exceptions.ts';
import { traditionalConverter } from '../words/traditional.ts';

const ofDocumentation: Exceptions = [
  ['控制檯', '主控台'],
  ['控制台', '主控台'],
  ['臺', '台'],
  ['構建', '建置'],
  ['幻燈片', '投影片'],
  ['區域性', '局部'],
  ['地區的程式碼', '地區的代碼'],
  ['錯誤程式碼', '錯誤代碼'],
  ['程式包', '套件'],
  ['U 盤', '隨身碟'],
  ['數據版本', '資料版本'],
  ['什麼檔案', '什麼文件'],
  ['指標', '指針'],
  ['跟蹤', '追蹤'],
];

export const traditionalOf = traditionalConverter(everywhere, ofDocumentation);

/** What stands between `<` and `>` is left as it is. */
export function traditionalHtml(html: string): string {
  return html
    .split(/(<[^>]+>)/)
    .map((part, i) => (i % 2 === 1 ? part : traditionalOf(part)))
    .join('');
}

/** Every sentence of a tree of words. */
export function traditionalWords<T>(words: T): T {
  if (typeof words === 'string') return traditionalOf(words) as T;
  if (typeof words !== 'object' || words === null) return words;
  // The same keys with the same kinds of values.
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, traditionalWords<unknown>(value)])) as T;
}
