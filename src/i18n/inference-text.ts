/** What of a record the editors inferred, in words: labels, spoken names, panels, table and evidence say the same. */
import { inferencesOf, inferredSign } from '../data/inference.ts';
import type { Language } from '../data/schema.ts';
import { messagesOf } from './messages.ts';

/** "inferred by the editors: the place"; null where the source says it all. */
export function inferenceText(record: Parameters<typeof inferencesOf>[0], language: Language): string | null {
  const inferences = inferencesOf(record);
  if (inferences.length === 0) return null;
  const { inferred, inferences: names, colon, between } = messagesOf(language);
  return `${inferred}${colon}${inferences.map((what) => names[what]).join(between.items)}`;
}

/** The same behind its sign: "◇ inferred by the editors: the place". */
export function inferenceNote(record: Parameters<typeof inferencesOf>[0], language: Language): string | null {
  const text = inferenceText(record, language);
  return text === null ? null : `${inferredSign} ${text}`;
}
