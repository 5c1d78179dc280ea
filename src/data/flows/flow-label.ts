/** What a flow is called where its table has no label for it. */
import type { LocalizedText, Region, Term } from '../schema.ts';

export function usualLabel(from: Region, to: Region, isDirected: boolean, kind: Term | null): LocalizedText {
  const labelIn = (language: keyof LocalizedText): string => {
    const ends = `${from.short[language]}${isDirected ? ' → ' : ' – '}${to.short[language]}`;
    return kind === null ? ends : `${kind.label[language]}${language === 'en' ? ': ' : '：'}${ends}`;
  };
  return { 'zh-Hans': labelIn('zh-Hans'), 'zh-Hant': labelIn('zh-Hant'), en: labelIn('en') };
}
