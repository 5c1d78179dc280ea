import type { Translation } from '../../../i18n/translation.ts';

export const en = {
  partnerOf: (region: string, partner: string) => `The partner of ${region} is ${partner}`,
  namedOf: (count: number, named: number) => `${count} pairs, ${named} named`,
  furtherPartners: (region: string) => `Further pairs of ${region}`,
  compared: (name: string) => `Beside it: ${name}`,
  pairedSince: (month: string) => `since ${month}`,
  pairedSinceUnknown: 'start not reported',
  reportedTitle: 'What was reported',
  reportedNothing: 'The report says nothing of this pairing alone.',
  notReportedTitle: 'What was not reported',
  notReportedLead: (kinds: string) => `Not in the report: ${kinds}.`,
  groupTitle: 'Only as a total of all pairings',
  groupLead: 'The report gives these for all pairings together, not for this one:',
  nestedTitle: 'Pairings within it',
  documentsTitle: 'What the pairing rests on',
  wordsOnly: 'in words only, no number',
};

export type PairingWords = Translation<typeof en>;
