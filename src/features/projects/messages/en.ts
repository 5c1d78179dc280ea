import type { moneyKinds } from '../../../data/vocabulary.ts';
import type { Translation } from '../../../i18n/translation.ts';

type MoneyKind = (typeof moneyKinds)[number];

export const en = {
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
  } satisfies Readonly<Record<MoneyKind, string>>,
  notReportedMoney: 'investment not reported',
  counts: 'Numbers of projects',
  countsLead: 'Of different scope: none is a part of another, and none may be subtracted.',
  oneDot: 'one dot is one project',
  sectors: 'Fields',
  sectorsLead: 'The report does not say how many projects each field has.',
  inWords: 'In words only',
  saidOfAll: 'Said of all pairings together, in words',
  more: (count: number) => `${count} more are not drawn here; `,
  inTable: 'the table has them',
  noPartner: 'of no stated pairing',
};

export type ProjectsWords = Translation<typeof en>;
