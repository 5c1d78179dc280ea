/** The inferences of a record in words, the same in labels, accessible names, panels, table and evidence. */
import { inferencesOf, inferredSign } from '../data/inference.ts';
import type { Language } from '../data/schema.ts';
import { messagesOf } from './messages.ts';

/** The inferred parts: "inferred by the editors: the place"; null if the source states everything. */
export function inferenceText(record: Parameters<typeof inferencesOf>[0], language: Language): string | null {
  const inferences = inferencesOf(record);
  if (inferences.length === 0) return null;
  const { inferred, inferences: names, colon, between } = messagesOf(language);
  return `${inferred}${colon}${inferences.map((what) => names[what]).join(between.items)}`;
}

/** The inferred parts after their sign: "◇ inferred by the editors: the place". */
export function inferenceNote(record: Parameters<typeof inferencesOf>[0], language: Language): string | null {
  const text = inferenceText(record, language);
  return text === null ? null : `${inferredSign} ${text}`;
}
