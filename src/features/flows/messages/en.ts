import type { Translation } from '../../../i18n/translation.ts';

export const en = {
  title: 'Flows',
  directed: (origin: string, destination: string) => `from ${origin} to ${destination}`,
  undirected: (a: string, b: string) => `${a} and ${b}`,
  both: (a: string, b: string) => `${a} and ${b}, both ways`,
  base: 'base',
  group: 'Totals for all pairings',
  groupLead: 'The report gives only totals; they can’t be split among the pairings:',
  saidOfAll: 'Said of all pairings together, in words',
  inWords: 'No figure given',
  notReported: 'Not reported',
  notReportedLead: (pairs: string) => `The report does not mention ${pairs}. Not reported is not zero.`,
  directionUnstated: 'direction not stated',
  more: (count: number) => `${count} more are not shown here; `,
  inTable: 'see the table',
  unknownKind: (value: string, known: string) => `There is no flow “${value}”; the flows of the topic are shown instead. Known: ${known}.`,
  otherPlaces: 'Not tied to one pairing',
};

export type FlowsWords = Translation<typeof en>;
