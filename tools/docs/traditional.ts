/** Converts Simplified Chinese of the documentation to Traditional Chinese, with the words of the interface. */
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
  ['3166-2 程式碼', '3166-2 代碼'],
  ['另一套程式碼', '另一套代碼'],
  ['流向程式碼', '流向代碼'],
  ['當作程式碼', '當作代碼'],
  ['不寫程式碼', '不寫代碼'],
  ['列名', '欄名'],
  ['各列如下', '各欄如下'],
  ['這一列', '這一欄'],
  ['在一列', '在一欄'],
  ['在另一列', '在另一欄'],
  ['巢狀的列', '巢狀的欄'],
  ['每行一條', '每列一條'],
  ['日、周、', '日、週、'],
  ['季度或周', '季度或週'],
  ['程式包', '套件'],
  [' U 盤', '隨身碟'],
  ['U 盤', '隨身碟'],
  ['數據版本', '資料版本'],
  ['什麼檔案', '什麼文件'],
  ['指標', '指針'],
  ['跟蹤', '追蹤'],
  ['沒有程式碼而', '沒有代碼而'],
  ['響應', '回應'],
  ['後設資料', '中繼資料'],
  ['引數', '參數'],
  ['釋出', '發布'],
  ['合並', '合併'],
  ['網頁里', '網頁裡'],
  ['窗口裡', '視窗裡'],
  ['全域性', '全域'],
  ['單元格里', '儲存格裡'],
  ['單元格', '儲存格'],
  ['一格里', '一格裡'],
  ['版本里', '版本裡'],
  ['許可權', '權限'],
  ['鬚髮送', '須傳送'],
  ['併發出', '並發出'],
  ['圖形的列', '圖形的欄'],
  ['要讀的各列', '要讀的各欄'],
];

export const traditionalOf = traditionalConverter(everywhere, ofDocumentation);

/** Converts HTML; text between `<` and `>` is not changed. */
export function traditionalHtml(html: string): string {
  return html
    .split(/(<[^>]+>)/)
    .map((part, i) => (i % 2 === 1 ? part : traditionalOf(part)))
    .join('');
}

/** Converts every sentence in a tree of words. */
export function traditionalWords<T>(words: T): T {
  if (typeof words === 'string') return traditionalOf(words) as T;
  if (typeof words !== 'object' || words === null) return words;
  // The cast: the result has the same keys with values of the same types.
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, traditionalWords<unknown>(value)])) as T;
}
