import { counted } from '../../../i18n/plural.ts';
import type { Translation } from '../../../i18n/translation.ts';

export const en = {
  title: (place: string) => `To ${place} and from it`,
  titleBetween: (place: string) => `Between ${place} and others`,
  in: 'in',
  out: 'out',
  between: 'together',
  others: (places: string) => `${places} others`,
  within: (sum: string) => `Within it: ${sum}, not drawn.`,
  missing: (rows: string) => `${counted(rows, 'row', 'rows')} not reported.`,
  /** A band in words. */
  from: (partner: string, sum: string) => `from ${partner}: ${sum}`,
  to: (partner: string, sum: string) => `to ${partner}: ${sum}`,
  beside: (partner: string, sum: string) => `with ${partner}: ${sum}`,
  mixed: 'The numbers of this place belong to several times, kinds or units, so they are no bands; choose one in the filters.',
  negative: 'Negative numbers have no width, so there are no bands.',
  save: 'Save as SVG',
};

export type SankeyMessages = Translation<typeof en>;
