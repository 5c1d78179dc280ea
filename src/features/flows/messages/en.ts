import type { Translation } from '../../../i18n/translation.ts';

export const en = {
  title: 'Flows',
  directed: (origin: string, destination: string) => `from ${origin} to ${destination}`,
  undirected: (a: string, b: string) => `${a} and ${b}`,
  both: (a: string, b: string) => `${a} and ${b}, both ways`,
  base: 'base',
  group: 'Totals of all pairings',
  groupLead: 'The report gives only totals; they can’t be split among the pairings:',
  saidOfAll: 'Said of all pairings together, in words',
  inWords: 'In words only',
  notReported: 'Not reported',
  notReportedLead: (pairs: string) => `The report says nothing of: ${pairs}. Not reported is not zero.`,
  directionUnstated: 'direction not stated',
  more: (count: number) => `${count} more are not drawn here; `,
  inTable: 'the table has them',
  unknownKind: (value: string, known: string) => `There is no flow “${value}”; the topic is followed instead. Known: ${known}.`,
  otherPlaces: 'Of no single pairing',
};

export type FlowsWords = Translation<typeof en>;
