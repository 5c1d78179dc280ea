/**
 * Font families for files that other programs open. They are named fonts, because Illustrator, PowerPoint and Word do not support
 * `system-ui`, and some programs read only the first family.
 */
import type { Language } from '../data/schema.ts';
import { fontStack } from './font-stack.ts';

/** The fonts of Office on Windows and on the Mac come first. */
const latin = ['Arial', 'Helvetica Neue', 'Noto Sans'];
const simplified = ['Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC'];
const traditional = ['Microsoft JhengHei', 'PingFang TC', 'Noto Sans CJK TC'];

const generic = ['serif', 'sans-serif', 'monospace', 'cursive', 'fantasy'];

/** Names that have a meaning in style sheets only. */
const ofStyleSheets = /^(system-ui|-apple-system|blinkmacsystemfont|ui-[a-z-]+|emoji|math|fangsong)$/i;

/** A name that needs no quotes: words that do not begin with a digit. */
const plainName = /^(?!\d)[\p{L}\p{N}_-]+( (?!\d)[\p{L}\p{N}_-]+)*$/u;

/**
 * The families for a file: the host's named ones, or those of the language if it has none, and a generic one last.
 *
 * @param fontFamily - the value of `font-family`
 */
export function namedFamilies(fontFamily: string, language: Language): string {
  const families = fontFamily.split(',').map((family) => family.trim().replace(/^(["'])(.*)\1$/, '$2'));
  const isOurs = fontFamily === fontStack(language);
  const names = isOurs ? [] : families.filter((family) => family !== '' && !generic.includes(family) && !ofStyleSheets.test(family));
  const last = families.findLast((family) => generic.includes(family)) ?? 'sans-serif';
  return [...(names.length > 0 ? names : familiesOf(language)), last]
    .map((name) => (plainName.test(name) ? name : `'${name.replaceAll("'", '')}'`))
    .join(', ');
}

function familiesOf(language: Language): readonly string[] {
  if (language === 'zh-Hans') return simplified;
  return language === 'zh-Hant' ? traditional : latin;
}
