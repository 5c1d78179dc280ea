import type { DataProblemWords } from './en.ts';

export const zhHans: DataProblemWords = {
  'not-an-object': '不是 JSON 对象',
  'newer-schema': '格式比本程序支持的新',
  'unknown-schema': '未知的格式',
  'nothing-to-show': '没有可以显示的结对',
  'missing-field': '缺少这一项',
  'wrong-type': '类型不对',
  'unknown-value': '不在可用的取值之列',
  'bad-date': '日期写法不对',
  'bad-coordinates': '经纬度超出范围',
  'no-place': '没有位置，无法画出弧线',
  'duplicate-id': '编号重复，保留第一个',
  'unknown-id': '所指的编号不存在',
  'depends-on-skipped': '所依赖的条目有问题',
  'self-pairing': '两端是同一个地区',
  'circular-parent': '上级互相循环',
  contradiction: '状态与数值矛盾',
  'unknown-field': '未知的字段',
};
