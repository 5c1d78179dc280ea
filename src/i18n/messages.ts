import type { Language } from '../data/schema.ts';
import type { Problem } from '../data/problem.ts';
import type { DuikouError, ErrorCode, ErrorDetails } from '../error.ts';
import { loadPart, type PartName } from '../load-part.ts';
import { isolatedText } from './isolated-text.ts';
import { en } from './atlas/en.ts';
import type { Messages } from './atlas/en.ts';
import { zhHans } from './atlas/zh-hans.ts';
import { zhHant } from './atlas/zh-hant.ts';
import { loadedMessages, defineMessages } from './message-tables.ts';

export type { Messages };

const byLanguage = defineMessages('atlas', { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en });

/** The words of a language. */
export function messagesOf(language: Language): Messages {
  return byLanguage[language];
}

type Sentences = { readonly [Code in ErrorCode]?: (details: ErrorDetails) => string };

function sentences(language: Language): Sentences {
  return { ...loadedMessages('errors')?.[language], ...byLanguage[language].errors };
}

/** Whether there are words for it already. */
export function hasMessage(code: ErrorCode): boolean {
  return sentences('en')[code] !== undefined;
}

/** Brings the sentences that are seldom needed. Where they can't be fetched an error is told by its code: it is told in any case. */
export async function loadMessages(): Promise<void> {
  await Promise.all([
    loadPart('sentences', () => import('./shared/errors.ts')),
    loadPart('sentences', () => import('./shared/data-problems.ts')),
  ]).catch(() => null);
}

/** The sentence for the reader: what happened, what is still there, what to do. */
export function errorSentence(error: DuikouError | { code: ErrorCode; details: ErrorDetails }, language: Language): string {
  // What was met may be anything; it stands inside the sentence.
  const details = Object.fromEntries(
    Object.entries(error.details).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolatedText(name === 'part' ? partName(value, language) : value) : value,
    ]),
  );
  return sentences(language)[error.code]?.(details) ?? byLanguage[language].errors.unexpected({ reason: error.code });
}

/** A part that `loadPart` has no name for is an added one's own. */
function partName(part: string, language: Language): string {
  const names: Readonly<Record<string, string>> = byLanguage[language].partNames satisfies Readonly<Record<PartName, string>>;
  return names[part] ?? part;
}

/** "pairings[3].a：所指的编号不存在（990000）": where, what, and the value that was met. */
export function problemSentence({ path, code, found }: Pick<Problem, 'path' | 'code' | 'found'>, language: Language): string {
  const words = loadedMessages('dataProblems')?.[language];
  return `${path === '' ? '' : `${isolatedText(path)} `}${words?.[code] ?? code}${byLanguage[language].inBrackets(isolatedText(found))}`;
}
