import type { Translation } from '../../translation.ts';

export const en = {
  title: 'From other sources',
  lead: 'With years, definitions and publishers of their own: never merged with the report’s figures, never added up.',
  /** Before the report's own figure of the same thing. */
  besides: 'The report on the same thing:',
};

export type ElsewhereWords = Translation<typeof en>;
