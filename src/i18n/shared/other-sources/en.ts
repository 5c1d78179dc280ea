import type { Translation } from '../../translation.ts';

export const en = {
  title: 'From other sources',
  lead: 'Their years, definitions and publishers differ: they are never merged with the report’s figures, and never added up.',
  /** Before the report's own figure of the same thing. */
  besides: 'The report on the same thing:',
};

export type ElsewhereWords = Translation<typeof en>;
