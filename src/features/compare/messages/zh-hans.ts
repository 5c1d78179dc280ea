import type { RecordState } from '../../../scene/records.ts';
import type { CompareWords } from './en.ts';

const inGrid: Readonly<Record<RecordState | 'filteredOut', string>> = {
  reported: '格有数字',
  words: '格仅有文字',
  zero: '格为零',
  'not-reported': '格未报告',
  group: '格仅有合计',
  'said-of-all': '格仅有关于各对整体的文字',
  filteredOut: '格已筛除',
};

export const zhHans: CompareWords = {
  title: '报道内容与未报告之处',
  caution: '未报告不等于没有做。',
  inGrid: (state) => inGrid[state],
  firstName: '第一对',
  chooseFirst: '选一对来比较…',
  secondName: '第二对',
  chooseSecond: '再选一对…',
  sideBySide: '两对并列',
  backToAll: (count) => `全部${count}对`,
  sideBySideFinding: ({ first, second, both, onlyFirst, onlySecond, neither }) =>
    `两对都有专门报道的有${both}类；只有${first}有的${onlyFirst}类，只有${second}有的${onlySecond}类，两对都没有的${neither}类。`,
  oneScale: '同一比例',
  scaleNote: '同一行的两条横条从零起，按同一比例画。单位不同或所指不同的数字不画横条。',
  neither: '两对都没有专门报道',
  moreRecords: (count) => `另有${count}条`,
  kind: '类别',
  cellName: (pairing, kind, said) => `${pairing}，${kind}：${said}`,
  nested: '只涉及其中一部分',
  filteredOut: '已筛除',
  otherSource: '其他来源另有说法',
  unattached: '不属于某一对',
  unattachedLead: '报道未说明属于哪一对，或跨越多对：',
  groupLead: '报道只给出各对的合计，没有给出这一对的数字：',
  saidOfAllLead: '报道只就各对整体有文字，没有提及这一对：',
  notReportedLead: (pairing, kind) => `报道未提及${pairing}的${kind}。未报告不等于零。`,
  filteredOutLead: '这一格的记录已筛除。',
  others: '其他来源',
  close: '关闭',
  columns: (first, last, all) => `第${first}–${last}对，共${all}对`,
  before: '前面的结对',
  after: '后面的结对',
  keys: '方向键在格子间移动，回车键打开。',
};
