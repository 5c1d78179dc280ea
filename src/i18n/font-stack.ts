/**
 * System fonts by language. 汉字 have different forms in each (骨, 直, 門), and the family selects them where `lang` has no effect, as on a
 * canvas.
 */
import type { Language } from '../data/schema.ts';

/**
 * Latin families, listed before any family with 汉字. Where `system-ui` is such a family, as on some Linux desktops, its ’ and “ are as wide
 * as a 汉字 and tear English words apart.
 */
const latin = ['-apple-system', 'Segoe UI', 'Roboto', 'Noto Sans', 'DejaVu Sans', 'Helvetica Neue', 'Arial'];
const simplified = ['system-ui', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'];
const traditional = ['system-ui', 'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC'];

/** Families by CSS name; the next one replaces a missing one. An added language has the system's default only. */
export function fontFamilies(language: Language): readonly string[] {
  if (language === 'zh-Hant') return traditional;
  if (language === 'en') return [...latin, ...simplified];
  return language === 'zh-Hans' ? simplified : ['system-ui'];
}

/** The families as a value of `font-family`. */
export function fontStack(language: Language): string {
  return [...fontFamilies(language).map((family) => (family.includes(' ') ? `"${family}"` : family)), 'sans-serif'].join(', ');
}
