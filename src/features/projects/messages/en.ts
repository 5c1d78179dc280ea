import type { moneyKinds } from '../../../data/vocabulary.ts';
import type { Translation } from '../../../i18n/translation.ts';

type MoneyKind = (typeof moneyKinds)[number];

export const en = {
  title: 'Projects',
  money: 'Money',
  moneyLead: 'These amounts measure different things, so don’t add them up.',
  moneyKinds: {
    'project-investment': 'Investment in one project',
    'multi-project-total': 'Total for several projects',
    'fund-size': 'Size of a fund',
    'contract-value': 'Value of a contract',
    'planned-investment': 'Planned investment',
    'completed-investment': 'Completed investment',
    'agreed-investment': 'Agreed investment',
    'intended-investment': 'Intended investment',
    'goods-value': 'Value of goods',
  } satisfies Readonly<Record<MoneyKind, string>>,
  notReportedMoney: 'investment not reported',
  counts: 'Project counts',
  countsLead: 'These counts differ in scope: none is part of another, so don’t subtract them.',
  oneDot: 'One dot is one project',
  sectors: 'Sectors',
  sectorsLead: 'The report does not say how many projects each sector has.',
  inWords: 'No figure given',
  saidOfAll: 'Said of all pairings together, in words',
  more: (count: number) => `${count} more are not shown here; `,
  inTable: 'see the table',
  noPartner: 'pairing not stated',
};

export type ProjectsWords = Translation<typeof en>;
