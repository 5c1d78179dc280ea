/** Words of the projects panel. */
import type { moneyKinds } from '../../data/vocabulary.ts';
import { defineMessages } from '../../i18n/message-tables.ts';

type MoneyKind = (typeof moneyKinds)[number];

export interface ProjectsWords {
  readonly title: string;
  readonly money: string;
  readonly moneyLead: string;
  readonly moneyKinds: Readonly<Record<MoneyKind, string>> & Readonly<Record<string, string>>;
  readonly notReportedMoney: string;
  readonly counts: string;
  readonly countsLead: string;
  readonly oneDot: string;
  readonly sectors: string;
  readonly sectorsLead: string;
  readonly inWords: string;
  readonly more: (count: number) => string;
  readonly inTable: string;
  readonly noPartner: string;
}

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly projects: ProjectsWords;
  }
}

export const projectsWords = defineMessages('projects', {
  'zh-Hans': {
    title: '项目',
    money: '金额',
    moneyLead: '同一条轴上是几种不同的钱，不能相加。',
    moneyKinds: {
      'project-investment': '单个项目投资',
      'multi-project-total': '多个项目总投资',
      'fund-size': '基金规模',
      'contract-value': '合同金额',
      'planned-investment': '计划总投资',
      'completed-investment': '完成投资',
      'agreed-investment': '协议金额',
      'goods-value': '货值',
    },
    notReportedMoney: '投资未报道',
    counts: '项目个数',
    countsLead: '这些数字范围不同，互不包含，也不能相减。',
    oneDot: '一点为一个项目',
    sectors: '领域',
    sectorsLead: '报道没有给出各领域的项目个数。',
    inWords: '只有文字',
    more: (count) => `另有 ${count} 项没有画出，`,
    inTable: '见表格',
    noPartner: '未说明属于哪一对',
  },
  'zh-Hant': {
    title: '項目',
    money: '金額',
    moneyLead: '同一條軸上是幾種不同的錢，不能相加。',
    moneyKinds: {
      'project-investment': '單個項目投資',
      'multi-project-total': '多個項目總投資',
      'fund-size': '基金規模',
      'contract-value': '合同金額',
      'planned-investment': '計劃總投資',
      'completed-investment': '完成投資',
      'agreed-investment': '協議金額',
      'goods-value': '貨值',
    },
    notReportedMoney: '投資未報導',
    counts: '項目個數',
    countsLead: '這些數字範圍不同，互不包含，也不能相減。',
    oneDot: '一點為一個項目',
    sectors: '領域',
    sectorsLead: '報導沒有給出各領域的項目個數。',
    inWords: '只有文字',
    more: (count) => `另有 ${count} 項沒有畫出，`,
    inTable: '見表格',
    noPartner: '未說明屬於哪一對',
  },
  en: {
    title: 'Projects',
    money: 'Money',
    moneyLead: 'Several kinds of money on one axis; they must not be added up.',
    moneyKinds: {
      'project-investment': 'investment in one project',
      'multi-project-total': 'total of several projects',
      'fund-size': 'size of a fund',
      'contract-value': 'value of a contract',
      'planned-investment': 'planned investment',
      'completed-investment': 'completed investment',
      'agreed-investment': 'investment agreed',
      'goods-value': 'value of goods',
    },
    notReportedMoney: 'investment not reported',
    counts: 'Numbers of projects',
    countsLead: 'Of different scope: none is a part of another, and none may be subtracted.',
    oneDot: 'one dot is one project',
    sectors: 'Fields',
    sectorsLead: 'The report does not say how many projects each field has.',
    inWords: 'In words only',
    more: (count) => `${count} more are not drawn here; `,
    inTable: 'the table has them',
    noPartner: 'of no stated pairing',
  },
});
