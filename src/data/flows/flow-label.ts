/** The label of a flow whose table gives it none. */
import type { LocalizedText, Region, Term } from '../schema.ts';

export function usualLabel(from: Region, to: Region, isDirected: boolean, kind: Term | null): LocalizedText {
  const arrow = isDirected ? ' → ' : ' – ';
  return ofKind(kind, (language) => `${from.short[language]}${arrow}${to.short[language]}`);
}

/** The label of flows within one area. In English it begins with a capital if no kind precedes it. */
export function innerLabel({ short }: Region, kind: Term | null): LocalizedText {
  const texts: LocalizedText = {
    'zh-Hans': `${short['zh-Hans']}内部`,
    'zh-Hant': `${short['zh-Hant']}內部`,
    en: `${kind === null ? 'Within' : 'within'} ${short.en}`,
  };
  return ofKind(kind, (language) => texts[language] ?? texts.en);
}

function ofKind(kind: Term | null, textIn: (language: keyof LocalizedText) => string): LocalizedText {
  const labelIn = (language: keyof LocalizedText): string =>
    kind === null ? textIn(language) : `${kind.label[language]}${language === 'en' ? ': ' : '：'}${textIn(language)}`;
  return { 'zh-Hans': labelIn('zh-Hans'), 'zh-Hant': labelIn('zh-Hant'), en: labelIn('en') };
}
