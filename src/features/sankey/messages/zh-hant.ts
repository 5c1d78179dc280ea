// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { SankeyMessages } from './en.ts';

export const zhHant: SankeyMessages = {
  title: (place) => `${place}的流入與流出`,
  titleBetween: (place) => `${place}與各地之間`,
  in: '流入',
  out: '流出',
  between: '合計',
  others: (places) => `其餘${places}地`,
  within: (sum) => `內部：${sum}，未畫出。`,
  missing: (rows) => `${rows}條記錄未報告。`,
  from: (partner, sum) => `來自${partner}：${sum}`,
  to: (partner, sum) => `去往${partner}：${sum}`,
  beside: (partner, sum) => `與${partner}：${sum}`,
  mixed: '此地的數字分屬幾個時間、類別或單位，不能畫成一幅；請先篩選出其中一個。',
  negative: '負數沒有寬度，不畫。',
  save: '存為 SVG',
};
