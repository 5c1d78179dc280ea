/** System fonts. A 汉字 has forms by language (骨, 直, 門): the family says which where `lang` alone does not reach, as on a canvas. */
import type { Language } from '../data/schema.ts';

const simplified = ['system-ui', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'];
const traditional = ['system-ui', 'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC'];

/** Families by CSS name; a missing one falls back to the next. Of an added language the system knows more than we do. */
export function fontFamilies(language: Language): readonly string[] {
  if (language === 'zh-Hant') return traditional;
  return language === 'zh-Hans' || language === 'en' ? simplified : ['system-ui'];
}

/** The same as the value of `font-family`. */
export function fontStack(language: Language): string {
  return [...fontFamilies(language).map((family) => (family.includes(' ') ? `"${family}"` : family)), 'sans-serif'].join(', ');
}
