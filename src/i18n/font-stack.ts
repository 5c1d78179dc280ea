/** System fonts. A 汉字 has forms by language (骨, 直, 門): the family says which where `lang` alone does not reach, as on a canvas. */
import type { Language } from '../data/schema.ts';

/**
 * Before any family with 汉字: where `system-ui` is one of those, as on some Linux desktops, its ’ and “ are as wide as a 汉字 and fall apart
 * from an English word.
 */
const latin = ['-apple-system', 'Segoe UI', 'Roboto', 'Noto Sans', 'DejaVu Sans', 'Helvetica Neue', 'Arial'];
const simplified = ['system-ui', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'];
const traditional = ['system-ui', 'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC'];

/** Families by CSS name; a missing one falls back to the next. Of an added language the system knows more than we do. */
export function fontFamilies(language: Language): readonly string[] {
  if (language === 'zh-Hant') return traditional;
  if (language === 'en') return [...latin, ...simplified];
  return language === 'zh-Hans' ? simplified : ['system-ui'];
}

/** The same as the value of `font-family`. */
export function fontStack(language: Language): string {
  return [...fontFamilies(language).map((family) => (family.includes(' ') ? `"${family}"` : family)), 'sans-serif'].join(', ');
}
