import type { Translation } from '../../../i18n/translation.ts';

export const en = {
  partnerOf: (region: string, partner: string) => `The partner of ${region} is ${partner}`,
  namedOf: (count: number, named: number) => `${count} pairs, ${named} named in the report`,
  furtherPartners: (region: string) => `Other pairings of ${region}`,
  /** Note under small plots about their scale; with `isCompared` also about the second bars. */
  scaleNote: (isCompared: boolean) =>
    `Bars in one box have one scale, from zero; they measure different things and are not added up.${isCompared ? ' Grey: the largest other figure of the same kind in the report.' : ''}`,
  pairedSince: (month: string) => `since ${month}`,
  pairedSinceUnknown: 'start not reported',
  reportedTitle: 'What the report says',
  reportedNothing: 'The report has nothing on this pairing alone.',
  notReportedTitle: 'What the report leaves out',
  notReportedLead: (kinds: string) => `Not in the report: ${kinds}.`,
  groupTitle: 'Only in a total for all pairings',
  groupLead: 'The report gives these for all pairings together, not for this one:',
  nestedTitle: 'Pairings within it',
  documentsTitle: 'What the pairing rests on',
  wordsOnly: 'No figure given',
};

export type PairingWords = Translation<typeof en>;
