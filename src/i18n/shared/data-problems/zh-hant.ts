// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { DataProblemWords } from './en.ts';

export const zhHant: DataProblemWords = {
  'not-an-object': '不是 JSON 物件',
  'newer-schema': '格式比本程式支援的新',
  'unknown-schema': '未知的格式',
  'nothing-to-show': '沒有可以顯示的結對',
  'missing-field': '缺少這一項',
  'wrong-type': '類型不對',
  'unknown-value': '不在可用的取值之列',
  'bad-date': '日期寫法不對',
  'bad-coordinates': '經緯度超出範圍',
  'no-place': '沒有位置，無法畫出弧線',
  'duplicate-id': '編號重複，保留第一個',
  'unknown-id': '所指的編號不存在',
  'depends-on-skipped': '所依賴的條目有問題',
  'self-pairing': '兩端是同一個地區',
  'circular-parent': '上級互相循環',
  contradiction: '狀態與數值矛盾',
  'unknown-field': '未知的欄位',
};
