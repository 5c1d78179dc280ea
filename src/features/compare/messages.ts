/** Words of the panel "what was reported". */
import { defineMessages } from '../../i18n/message-tables.ts';

export interface ReportedCounts {
  readonly cells: number;
  readonly reported: number;
  readonly withFigure: number;
  readonly group: number;
  readonly notReported: number;
}

export interface CompareWords {
  readonly title: string;
  readonly finding: (counts: ReportedCounts) => string;
  readonly kind: string;
  readonly cellName: (pairing: string, kind: string, state: string) => string;
  readonly nested: string;
  readonly filteredOut: string;
  readonly otherSource: string;
  readonly unattached: string;
  readonly unattachedLead: string;
  readonly groupLead: string;
  readonly notReportedLead: (pairing: string, kind: string) => string;
  readonly filteredOutLead: string;
  readonly others: string;
  readonly close: string;
  readonly more: (count: number) => string;
  readonly keys: string;
}

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly compare: CompareWords;
  }
}

export const compareWords = defineMessages('compare', {
  'zh-Hans': {
    title: '报道了什么，没报道什么',
    finding: ({ cells, reported, withFigure, group, notReported }) =>
      `${cells} 格中，${reported} 格有该对自己的内容（其中 ${withFigure} 格有数字），${group} 格只有合计，${notReported} 格没有报道。没有报道不等于没有。`,
    kind: '类别',
    cellName: (pairing, kind, state) => `${pairing}，${kind}：${state}`,
    nested: '只涉及其中一部分',
    filteredOut: '被筛选隐藏',
    otherSource: '其他来源另有说法',
    unattached: '不属任何一对',
    unattachedLead: '报道未说明属于哪一对，或跨越结对关系：',
    groupLead: '报道只给出各对的合计，没有给出这一对的数字：',
    notReportedLead: (pairing, kind) => `报道没有提到${pairing}的${kind}。没有报道，不是零。`,
    filteredOutLead: '这一格的记录被筛选隐藏。',
    others: '其他来源',
    close: '关闭',
    more: (count) => `另有 ${count} 对没有画出，见表格。`,
    keys: '方向键在格子间移动，回车打开。',
  },
  'zh-Hant': {
    title: '報導了什麼，沒報導什麼',
    finding: ({ cells, reported, withFigure, group, notReported }) =>
      `${cells} 格中，${reported} 格有該對自己的內容（其中 ${withFigure} 格有數字），${group} 格只有合計，${notReported} 格沒有報導。沒有報導不等於沒有。`,
    kind: '類別',
    cellName: (pairing, kind, state) => `${pairing}，${kind}：${state}`,
    nested: '只涉及其中一部分',
    filteredOut: '被篩選隱藏',
    otherSource: '其他來源另有說法',
    unattached: '不屬任何一對',
    unattachedLead: '報導未說明屬於哪一對，或跨越結對關係：',
    groupLead: '報導只給出各對的合計，沒有給出這一對的數字：',
    notReportedLead: (pairing, kind) => `報導沒有提到${pairing}的${kind}。沒有報導，不是零。`,
    filteredOutLead: '這一格的記錄被篩選隱藏。',
    others: '其他來源',
    close: '關閉',
    more: (count) => `另有 ${count} 對沒有畫出，見表格。`,
    keys: '方向鍵在格子間移動，輸入鍵打開。',
  },
  en: {
    title: 'What was reported, and what was not',
    finding: ({ cells, reported, withFigure, group, notReported }) =>
      `Of ${cells} cells, ${reported} say something of the pairing itself (${withFigure} with a figure), ${group} only a total for all, and ${notReported} nothing. Not reported is not the same as nothing done.`,
    kind: 'Kind',
    cellName: (pairing, kind, state) => `${pairing}, ${kind}: ${state}`,
    nested: 'only of a part of it',
    filteredOut: 'hidden by filters',
    otherSource: 'other sources say more',
    unattached: 'Of no single pairing',
    unattachedLead: 'The report does not say to which pairing these belong, or they run across the pairings:',
    groupLead: 'The report gives only a total for all pairings, none for this pairing:',
    notReportedLead: (pairing, kind) => `The report says nothing of ${kind} for ${pairing}. Not reported, which is not zero.`,
    filteredOutLead: 'The records of this cell are hidden by filters.',
    others: 'Other sources',
    close: 'Close',
    more: (count) => `${count} more pairings are not drawn here; the table has them.`,
    keys: 'Arrow keys move between cells, Enter opens one.',
  },
});
