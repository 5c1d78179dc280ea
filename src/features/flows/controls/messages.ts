/** Words of what can be chosen of flows of somebody's own, and of what is not drawn. */
import { defineMessages } from '../../../i18n/message-tables.ts';

export interface FlowControlsWords {
  readonly controls: string;
  readonly time: string;
  readonly allTimes: string;
  readonly previous: string;
  readonly next: string;
  readonly severalTimes: string;
  /** What a step announces. */
  readonly at: (time: string, flows: string) => string;
  readonly width: string;
  readonly top: string;
  readonly topOf: (count: string) => string;
  readonly topAll: string;
  readonly allDrawn: (all: string) => string;
  readonly topDrawn: (drawn: string, all: string) => string;
  /** Follows {@link topDrawn}: `drawn` of the `all` flows of the selected place. */
  readonly placeDrawn: (place: string, drawn: string, all: string) => string;
  readonly leftOut: (count: string) => string;
  readonly leftOutShare: (count: string, share: string, sum: string) => string;
  readonly leftOutMixed: (count: string) => string;
  readonly leftOutOthers: (count: string) => string;
  readonly withoutPlace: (count: string) => string;
  readonly inSvg: (count: string) => string;
  readonly about: (text: string) => string;
  readonly lessThan: (text: string) => string;
  readonly partners: (place: string) => string;
  readonly origins: string;
  readonly mixed: string;
  readonly ofFlows: (flows: string) => string;
  readonly rest: (places: string, flows: string) => string;
  readonly omitted: (rows: string, read: string) => string;
  readonly reason: (reason: string, rows: string, cells: string) => string;
  readonly reasons: Readonly<Record<'no-point' | 'unknown-place' | 'ambiguous-place' | 'missing-unit' | 'other', string>>;
  readonly beyond: (flows: string, rows: string) => string;
  readonly more: string;
}

declare module '../../../i18n/message-tables.ts' {
  interface Words {
    readonly flowControls: FlowControlsWords;
  }
}

export const flowControlsWords = defineMessages('flowControls', {
  'zh-Hans': {
    controls: '画什么、怎么画',
    time: '时间',
    allTimes: '全部时间',
    previous: '上一个时间',
    next: '下一个时间',
    severalTimes: '几个时间',
    at: (time, flows) => `${time}：${flows} 条流动`,
    width: '线宽换算',
    top: '画多少条',
    topOf: (count) => `最大的 ${count} 条`,
    topAll: '全部',
    allDrawn: (all) => `${all} 条流动全部画出。`,
    topDrawn: (drawn, all) => `画出 ${all} 条流动中最大的 ${drawn} 条。`,
    placeDrawn: (place, drawn, all) =>
      drawn === all ? `另画出${place}的全部 ${all} 条。` : `另画出${place}的 ${all} 条中最大的 ${drawn} 条。`,
    leftOut: (count) => `略去 ${count} 条。`,
    leftOutShare: (count, share, sum) => `略去 ${count} 条，合计占 ${sum} 的 ${share}。`,
    leftOutMixed: (count) => `略去 ${count} 条；它们属于不同的时间或类别，不相加。`,
    leftOutOthers: (count) => `另有 ${count} 条单位不同或没有数字，也没有画出。`,
    withoutPlace: (count) => `${count} 条的一端没有坐标，没有画出。`,
    inSvg: (count) => `SVG 地图和导出的图只画其中最大的 ${count} 条。`,
    about: (text) => `约 ${text}`,
    lessThan: (text) => `不到 ${text}`,
    partners: (place) => `与${place}之间最多的地方`,
    origins: '流出最多的地方',
    mixed: '数字属于不同的时间或类别，不相加；选定一个时间或类别后，这里列出各地合计。',
    ofFlows: (flows) => `${flows} 条之和`,
    rest: (places, flows) => `其余 ${places} 个地方（${flows} 条）合计`,
    omitted: (rows, read) => `文件的 ${read} 行中有 ${rows} 行没有画出：`,
    reason: (reason, rows, cells) => `${reason}：${rows} 行${cells === '' ? '' : `（${cells}）`}`,
    reasons: {
      'no-point': '没有可用坐标的地方',
      'unknown-place': '不认识的地名',
      'ambiguous-place': '可能指几个地方的地名',
      'missing-unit': '没有单位',
      other: '其他原因，见“自己的数据”里的逐行报告',
    },
    beyond: (flows, rows) => `超过本页能容纳的数目，每种单位中最小的 ${flows} 条流动（${rows} 行）`,
    more: '等',
  },
  'zh-Hant': {
    controls: '畫什麼、怎麼畫',
    time: '時間',
    allTimes: '全部時間',
    previous: '上一個時間',
    next: '下一個時間',
    severalTimes: '幾個時間',
    at: (time, flows) => `${time}：${flows} 條流動`,
    width: '線寬換算',
    top: '畫多少條',
    topOf: (count) => `最大的 ${count} 條`,
    topAll: '全部',
    allDrawn: (all) => `${all} 條流動全部畫出。`,
    topDrawn: (drawn, all) => `畫出 ${all} 條流動中最大的 ${drawn} 條。`,
    placeDrawn: (place, drawn, all) =>
      drawn === all ? `另畫出${place}的全部 ${all} 條。` : `另畫出${place}的 ${all} 條中最大的 ${drawn} 條。`,
    leftOut: (count) => `略去 ${count} 條。`,
    leftOutShare: (count, share, sum) => `略去 ${count} 條，合計佔 ${sum} 的 ${share}。`,
    leftOutMixed: (count) => `略去 ${count} 條；它們屬於不同的時間或類別，不相加。`,
    leftOutOthers: (count) => `另有 ${count} 條單位不同或沒有數字，也沒有畫出。`,
    withoutPlace: (count) => `${count} 條的一端沒有座標，沒有畫出。`,
    inSvg: (count) => `SVG 地圖和匯出的圖只畫其中最大的 ${count} 條。`,
    about: (text) => `約 ${text}`,
    lessThan: (text) => `不到 ${text}`,
    partners: (place) => `與${place}之間最多的地方`,
    origins: '流出最多的地方',
    mixed: '數字屬於不同的時間或類別，不相加；選定一個時間或類別後，這裡列出各地合計。',
    ofFlows: (flows) => `${flows} 條之和`,
    rest: (places, flows) => `其餘 ${places} 個地方（${flows} 條）合計`,
    omitted: (rows, read) => `檔案的 ${read} 列中有 ${rows} 列沒有畫出：`,
    reason: (reason, rows, cells) => `${reason}：${rows} 列${cells === '' ? '' : `（${cells}）`}`,
    reasons: {
      'no-point': '沒有可用座標的地方',
      'unknown-place': '不認識的地名',
      'ambiguous-place': '可能指幾個地方的地名',
      'missing-unit': '沒有單位',
      other: '其他原因，見「自己的資料」裡的逐列報告',
    },
    beyond: (flows, rows) => `超過本頁能容納的數目，每種單位中最小的 ${flows} 條流動（${rows} 列）`,
    more: '等',
  },
  en: {
    controls: 'What is drawn, and how',
    time: 'Time',
    allTimes: 'all times',
    previous: 'Previous time',
    next: 'Next time',
    severalTimes: 'several times',
    at: (time, flows) => `${time}: ${flows} ${flows === '1' ? 'flow' : 'flows'}`,
    width: 'Width by',
    top: 'Flows drawn',
    topOf: (count) => `the ${count} largest`,
    topAll: 'all',
    allDrawn: (all) => `All ${all} flows are drawn.`,
    topDrawn: (drawn, all) => `The ${drawn} largest of ${all} flows are drawn.`,
    placeDrawn: (place, drawn, all) =>
      drawn === all ? `So are all ${all} of ${place}.` : `So are the ${drawn} largest of the ${all} of ${place}.`,
    leftOut: (count) => `${count} are left out.`,
    leftOutShare: (count, share, sum) => `${count} are left out, together ${share} of ${sum}.`,
    leftOutMixed: (count) => `${count} are left out; they are of several times or kinds, which are not added up.`,
    leftOutOthers: (count) => `${count} more are of another unit or have no number and are not drawn either.`,
    withoutPlace: (count) => `${count} have an end without a point and are not drawn.`,
    inSvg: (count) => `The SVG map and exported pictures draw the ${count} largest of them.`,
    about: (text) => `about ${text}`,
    lessThan: (text) => `less than ${text}`,
    partners: (place) => `Largest partners of ${place}`,
    origins: 'Where most flows begin',
    mixed: 'The numbers are of several times or kinds and are not added up; choose one time or kind to see what each place comes to.',
    ofFlows: (flows) => `sum of ${flows}`,
    rest: (places, flows) => `${places} other places (${flows} flows) together`,
    omitted: (rows, read) => `${rows} of the file’s ${read} rows are not drawn:`,
    reason: (reason, rows, cells) => `${reason}: ${rows} ${rows === '1' ? 'row' : 'rows'}${cells === '' ? '' : ` (${cells})`}`,
    reasons: {
      'no-point': 'places without a known point',
      'unknown-place': 'unknown places',
      'ambiguous-place': 'names that may mean several places',
      'missing-unit': 'no unit',
      other: 'other reasons, told row by row under “Own data”',
    },
    beyond: (flows, rows) => `more than a page holds: the smallest ${flows} flows of each unit (${rows} rows)`,
    more: ' …',
  },
});
