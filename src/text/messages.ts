import type { Language } from '../data/schema.ts';
import type { Problem } from '../data/problem.ts';
import type { DuikouError, ErrorCode, ErrorDetails } from '../error.ts';
import { isolatedText } from './isolated-text.ts';
import { en } from './messages/en.ts';
import type { Messages } from './messages/messages.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';
import { wordTable } from './words.ts';

export type { Messages };

const byLanguage = wordTable('atlas', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });

/** The words of a language. */
export function messagesOf(language: Language): Messages {
  return byLanguage[language];
}

/** The sentence for the reader: what happened, what is still there, what to do. */
export function errorSentence(error: DuikouError | { code: ErrorCode; details: ErrorDetails }, language: Language): string {
  // What was met may be anything; it stands inside the sentence.
  const details = Object.fromEntries(Object.entries(error.details).map(([name, value]) => [name, typeof value === 'string' ? isolatedText(value) : value]));
  return byLanguage[language].errors[error.code](details);
}

/** "pairings[3].northeast：所指的编号不存在（990000）": where, what, and the value that was met. */
export function problemSentence({ path, code, found }: Pick<Problem, 'path' | 'code' | 'found'>, language: Language): string {
  const { problems, inBrackets } = byLanguage[language];
  return `${path === '' ? '' : `${isolatedText(path)} `}${problems[code]}${inBrackets(isolatedText(found))}`;
}
