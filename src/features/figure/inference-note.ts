/** "◇ inferred by the editors: the place"; null where the source says it all. */
import { inferencesOf, inferredSign } from '../../data/inference.ts';
import type { Language } from '../../data/schema.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { evidenceWords } from '../../i18n/shared/evidence.ts';

export function inferenceNote(record: Parameters<typeof inferencesOf>[0], language: Language): string | null {
  const inferences = inferencesOf(record);
  if (inferences.length === 0) return null;
  const { inferred, colon, between } = messagesOf(language);
  return `${inferredSign} ${inferred}${colon}${inferences.map((what) => evidenceWords[language].inferences[what]).join(between.items)}`;
}
