/** What is the matter with a part of a data set, said after the part's path. */
import type { ProblemCode } from '../../data/problem.ts';
import { defineMessages } from '../message-tables.ts';

export type DataProblemWords = { readonly [Code in ProblemCode]: string };

declare module '../message-tables.ts' {
  interface Words {
    readonly dataProblems: DataProblemWords;
  }
}

export const dataProblemWords = defineMessages('dataProblems', {
  'zh-Hans': {
    'not-an-object': '不是 JSON 对象',
    'newer-schema': '格式比本程序新',
    'unknown-schema': '不认识的格式',
    'nothing-to-show': '没有可以显示的结对',
    'missing-field': '缺少这一项',
    'wrong-type': '类型不对',
    'unknown-value': '不在可用的词之列',
    'bad-date': '日期写法不对',
    'bad-coordinates': '经纬度超出范围',
    'no-place': '没有位置，弧线无处可画',
    'duplicate-id': '编号重复，保留第一个',
    'unknown-id': '所指的编号不存在',
    'depends-on-skipped': '所依赖的条目有问题',
    'self-pairing': '两端是同一个地区',
    'circular-parent': '上级互相循环',
    contradiction: '状态与数值矛盾',
    'unknown-field': '不认识的字段',
  },
  'zh-Hant': {
    'not-an-object': '不是 JSON 物件',
    'newer-schema': '格式比本程式新',
    'unknown-schema': '不認識的格式',
    'nothing-to-show': '沒有可以顯示的結對',
    'missing-field': '缺少這一項',
    'wrong-type': '類型不對',
    'unknown-value': '不在可用的詞之列',
    'bad-date': '日期寫法不對',
    'bad-coordinates': '經緯度超出範圍',
    'no-place': '沒有位置，弧線無處可畫',
    'duplicate-id': '編號重複，保留第一個',
    'unknown-id': '所指的編號不存在',
    'depends-on-skipped': '所依賴的條目有問題',
    'self-pairing': '兩端是同一個地區',
    'circular-parent': '上級互相循環',
    contradiction: '狀態與數值矛盾',
    'unknown-field': '不認識的欄位',
  },
  en: {
    'not-an-object': 'is not a JSON object',
    'newer-schema': 'is written in a newer schema',
    'unknown-schema': 'has an unknown schema',
    'nothing-to-show': 'has no pairing that can be shown',
    'missing-field': 'is missing',
    'wrong-type': 'has the wrong type',
    'unknown-value': 'is not one of the known words',
    'bad-date': 'is not a date such as 2017-03',
    'bad-coordinates': 'has coordinates out of range',
    'no-place': 'has no place, so no arc can be drawn',
    'duplicate-id': 'repeats an id; the first is kept',
    'unknown-id': 'names an id that does not exist',
    'depends-on-skipped': 'depends on something that was skipped',
    'self-pairing': 'pairs a region with itself',
    'circular-parent': 'has parents that run in a circle',
    contradiction: 'contradicts itself',
    'unknown-field': 'is a field that is not read',
  },
});
