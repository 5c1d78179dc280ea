/** System fonts; the forms of 汉字 follow `lang`. */
import type { Language } from '../data/schema.ts';

export const fontStack = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** By name, for a file that goes elsewhere: a program may not look at `lang`. */
export function fontStackOf(language: Language): string {
  return language === 'zh-Hant' ? 'system-ui, "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", sans-serif' : fontStack;
}
