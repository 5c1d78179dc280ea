/** Words of the panel "what was reported". */
import { wordTable } from '../../i18n/message-tables.ts';

export interface ReportedCounts {
  readonly cells: number;
  readonly reported: number;
  readonly withFigure: number;
  readonly group: number;
  readonly silent: number;
}

export interface ReportedWords {
  readonly title: string;
  readonly finding: (counts: ReportedCounts) => string;
  readonly kind: string;
  readonly cellName: (pairing: string, kind: string, said: string) => string;
  readonly nested: string;
  readonly setAside: string;
  readonly otherSource: string;
  readonly unattached: string;
  readonly unattachedLead: string;
  readonly groupLead: string;
  readonly silentLead: (pairing: string, kind: string) => string;
  readonly setAsideLead: string;
  readonly others: string;
  readonly close: string;
  readonly more: (count: number) => string;
  readonly keys: string;
}

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly reported: ReportedWords;
  }
}

export const reportedWords = wordTable('reported', {
  'zh-Hans': {
    title: '报道了什么，没报道什么',
    finding: ({ cells, reported, withFigure, group, silent }) =>
      `${cells} 格中，${reported} 格有该对自己的内容（其中 ${withFigure} 格有数字），${group} 格只有合计，${silent} 格没有报道。没有报道不等于没有。`,
    kind: '类别',
    cellName: (pairing, kind, said) => `${pairing}，${kind}：${said}`,
    nested: '只涉及其中一部分',
    setAside: '被筛选搁置',
    otherSource: '其他来源另有说法',
    unattached: '不属任何一对',
    unattachedLead: '报道未说明属于哪一对，或跨越结对关系：',
    groupLead: '报道只给出七对的合计，没有给出这一对的数字：',
    silentLead: (pairing, kind) => `报道没有提到${pairing}的${kind}。没有报道，不是零。`,
    setAsideLead: '这一格的记录被筛选搁置。',
    others: '其他来源',
    close: '关闭',
    more: (count) => `另有 ${count} 对没有画出，见表格。`,
    keys: '方向键在格子间移动，回车打开。',
  },
  'zh-Hant': {
    title: '報導了什麼，沒報導什麼',
    finding: ({ cells, reported, withFigure, group, silent }) =>
      `${cells} 格中，${reported} 格有該對自己的內容（其中 ${withFigure} 格有數字），${group} 格只有合計，${silent} 格沒有報導。沒有報導不等於沒有。`,
    kind: '類別',
    cellName: (pairing, kind, said) => `${pairing}，${kind}：${said}`,
    nested: '只涉及其中一部分',
    setAside: '被篩選擱置',
    otherSource: '其他來源另有說法',
    unattached: '不屬任何一對',
    unattachedLead: '報導未說明屬於哪一對，或跨越結對關係：',
    groupLead: '報導只給出七對的合計，沒有給出這一對的數字：',
    silentLead: (pairing, kind) => `報導沒有提到${pairing}的${kind}。沒有報導，不是零。`,
    setAsideLead: '這一格的記錄被篩選擱置。',
    others: '其他來源',
    close: '關閉',
    more: (count) => `另有 ${count} 對沒有畫出，見表格。`,
    keys: '方向鍵在格子間移動，輸入鍵打開。',
  },
  en: {
    title: 'What was reported, and what was not',
    finding: ({ cells, reported, withFigure, group, silent }) =>
      `Of ${cells} cells, ${reported} say something of the pairing itself (${withFigure} with a figure), ${group} only a total for all, and ${silent} nothing. Not reported is not the same as nothing done.`,
    kind: 'Kind',
    cellName: (pairing, kind, said) => `${pairing}, ${kind}: ${said}`,
    nested: 'only of a part of it',
    setAside: 'set aside by the filters',
    otherSource: 'other sources say more',
    unattached: 'Of no single pairing',
    unattachedLead: 'The report does not say to which pairing these belong, or they run across the pairings:',
    groupLead: 'The report gives only a total for all seven, none for this pairing:',
    silentLead: (pairing, kind) => `The report says nothing of ${kind} for ${pairing}. Not reported, which is not zero.`,
    setAsideLead: 'The records of this cell are set aside by the filters.',
    others: 'Other sources',
    close: 'Close',
    more: (count) => `${count} more pairings are not drawn here; the table has them.`,
    keys: 'Arrow keys move between cells, Enter opens one.',
  },
});
