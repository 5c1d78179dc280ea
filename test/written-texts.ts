/**
 * Every text for readers, by language: the tables of words, the texts of the data besides the sources' words, the tour, the documentation,
 * the pages.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import extra from '../data/extra.json' with { type: 'json' };
import report from '../data/report.json' with { type: 'json' };
import tour from '../data/tour.json' with { type: 'json' };
import { languages } from '../src/data/vocabulary.ts';
import type { Language } from '../src/data/schema.ts';
import { traditionalOf } from '../tools/docs/traditional.ts';
import { tableFolders } from '../tools/words/write.ts';

export interface WrittenText {
  readonly where: string;
  readonly language: Language;
  readonly text: string;
}

const fileOf: Readonly<Record<Language, string>> = { en: 'en.ts', 'zh-Hans': 'zh-hans.ts', 'zh-Hant': 'zh-hant.ts' };

/** The texts of the interface, with `{name}` for inserted values. */
export function interfaceTexts(): readonly WrittenText[] {
  return tableFolders().flatMap((folder) =>
    languages.flatMap((language) => {
      const where = join(folder, fileOf[language]);
      return textsOf(readFileSync(where, 'utf8'), where).map((text) => ({ where, language, text }));
    }),
  );
}

/** The terms of the built-in data set, and the tour. */
export function dataTexts(): readonly WrittenText[] {
  const { title, lead, sides, chapters, units, comparators, states, sectors, statuses, coverage } = report;
  const terms = {
    title,
    lead,
    sides,
    chapters,
    units,
    states,
    sectors,
    statuses,
    kinds: coverage.kinds,
    signs: comparators.map(({ sign }) => sign),
  };
  return [...localized(terms, 'data/report.json'), ...localized(tour, 'data/tour.json')];
}

/**
 * The names of records, places and sources, the words for what figures count, and the editors' remarks. The sources' own words are not
 * included.
 */
export function recordTexts(): readonly WrittenText[] {
  return [
    ['data/report.json', report],
    ['data/extra.json', extra],
  ].flatMap(([where, file]) => [...localized(file, String(where)), ...remarks(file, String(where))]);
}

/** Keys of the editors' remarks, which are in English only. */
const remarkKeys: ReadonlySet<string> = new Set([
  'note',
  'issue',
  'decision',
  'meaning',
  'titleNote',
  'publisherNote',
  'copyNote',
  'urlNote',
  'dateBasis',
  'derivedFrom',
]);

function remarks(value: unknown, where: string): readonly WrittenText[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    remarkKeys.has(key) && typeof each === 'string' ? [{ where, language: 'en' as const, text: each }] : remarks(each, where),
  );
}

/** The documentation with the words of its parts; Traditional Chinese is converted as in the build. */
export function documentationTexts(): readonly WrittenText[] {
  const pages = (folder: string): readonly string[] => readdirSync(folder).map((name) => join(folder, name));
  const english = ['README.md', 'docs/questions.md', 'docs/csp.md', ...pages('docs/en')];
  const written = [
    ...english.map((where) => ({ where, language: 'en' as const, text: prose(readFileSync(where, 'utf8')) })),
    ...pages('docs/zh-hans').map((where) => ({ where, language: 'zh-Hans' as const, text: prose(readFileSync(where, 'utf8')) })),
    ...['tools/docs/words.ts', ...pages('tools/docs/parts'), 'tools/first-page-plugin.ts', 'tools/offline.ts'].flatMap((where) =>
      textsOf(readFileSync(where, 'utf8'), where).map((text) => ({ where, language: languageOf(text), text: prose(text) })),
    ),
    // The doc comments of the elements, with their translations.
    ...Object.entries(JSON.parse(readFileSync('tools/docs/descriptions.zh-hans.json', 'utf8')) as Readonly<Record<string, string>>)
      .flat()
      .map((text) => ({ where: 'tools/docs/descriptions.zh-hans.json', language: languageOf(text), text: prose(text) })),
  ];
  const traditional = written
    .filter(({ language, where }) => language === 'zh-Hans' && where.includes('docs/'))
    .map(({ where, text }) => ({ where, language: 'zh-Hant' as const, text: traditionalOf(text) }));
  return [...written, ...traditional];
}

/** The hand-written pages. */
export function pageTexts(): readonly WrittenText[] {
  return ['index.html', 'src/embed/embed.html'].flatMap((where) => {
    const texts = [...readFileSync(where, 'utf8').matchAll(/>([^<>]+)<|content="([^"]+)"/g)].map(
      ([, text, content]) => text ?? content ?? '',
    );
    return texts.map((text) => ({ where, language: languageOf(text), text }));
  });
}

function languageOf(text: string): Language {
  return /\p{Script=Han}{2}/u.test(text) ? 'zh-Hans' : 'en';
}

/** Removes code, comments and the names of the other language in links. */
function prose(markdown: string): string {
  return markdown
    .replace(/```[\s\S]*?```/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/`[^`]*`/g, '`…`')
    .replace(/繁體中文|专案|專案、資料、檔案、網路、搜尋/g, '')
    .replace(/\]\([^)]*\)/g, ']');
}

function localized(value: unknown, where: string): readonly WrittenText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh-Hans' in value && 'zh-Hant' in value && 'en' in value)
    return languages.map((language) => ({ where, language, text: String((value as Readonly<Record<Language, unknown>>)[language]) }));
  return Object.entries(value).flatMap(([key, each]) => (key === 'derived' ? translation(each, where) : localized(each, where)));
}

/** The English translation of a quote, which is the editors'. Its Chinese is the source's. */
function translation(derived: unknown, where: string): readonly WrittenText[] {
  return typeof derived === 'object' && derived !== null && 'en' in derived ? [{ where, language: 'en', text: String(derived.en) }] : [];
}

/** The texts in a module: its literals and templates, without imports, types and keys. */
function textsOf(code: string, file: string): readonly string[] {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const texts: string[] = [];
  collect(program, texts, code);
  return texts;
}

interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

function collect(node: unknown, texts: string[], code: string): void {
  if (Array.isArray(node)) {
    for (const each of node) collect(each, texts, code);
    return;
  }
  if (!isNode(node)) return;
  if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration' || node.type.startsWith('TS')) {
    // `x satisfies T` and `x as T` have texts in x.
    if ('expression' in node) collect(node['expression'], texts, code);
    return;
  }
  if (node.type === 'Literal' && typeof node['value'] === 'string') texts.push(node['value']);
  if (node.type === 'TemplateLiteral') texts.push(templateText(node, code));
  for (const [key, value] of Object.entries(node)) {
    const isName = node.type === 'Property' && key === 'key';
    if (!isName) collect(value, texts, code);
  }
}

function templateText({ quasis, expressions }: SyntaxNode, code: string): string {
  const parts = quasis as readonly { readonly value: { readonly cooked: string } }[];
  const between = expressions as readonly { readonly start: number; readonly end: number }[];
  return parts
    .map(({ value }, i) => {
      const expression = between[i];
      return value.cooked + (expression ? `{${/^\w+/.exec(code.slice(expression.start, expression.end))?.[0] ?? ''}}` : '');
    })
    .join('');
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
