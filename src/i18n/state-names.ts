import type { Language } from '../data/schema.ts';
import { messagesOf } from './messages.ts';
import { recordsWords } from './shared/records.ts';

/** The names of the states of a record in a legend, a filter and a cell. */
export function stateNames(
  language: Language,
): Readonly<Record<'reported' | 'words' | 'zero' | 'not-reported' | 'group' | 'said-of-all', string>> {
  const { notReportedMark, groupMark, saidOfAllMark } = messagesOf(language);
  const { reportedMark, wordsOnlyMark, zeroMark } = recordsWords[language];
  return {
    reported: reportedMark,
    words: wordsOnlyMark,
    zero: zeroMark,
    'not-reported': notReportedMark,
    group: groupMark,
    'said-of-all': saidOfAllMark,
  };
}
