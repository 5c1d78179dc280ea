/**
 * Inserts the first picture and the landing page into index.html, in `npm run dev` and in the build, and makes the pages in the other
 * languages from the built one.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import type { Plugin } from 'vite';
import type { DataSet, Language } from '../src/data/schema.ts';
import { languages } from '../src/data/vocabulary.ts';
import type { AtlasTopology } from '../src/geo/features.ts';
import type { Places, PlaceText } from '../src/geo/places.ts';
import { pageWords } from '../src/i18n/shared/page.ts';
import { firstPage, type FirstPage, type PageAddress } from '../src/site/first-page.ts';
import { oldestEngines } from './engines.ts';
import { card, cardFile, headOf } from './page-head.ts';

/** The folder of the page in each language, relative to the site's root. */
export const pageFolders = { 'zh-Hans': '', 'zh-Hant': 'zh-hant/', en: 'en/' } as const satisfies Readonly<Record<Language, string>>;
const firstLanguage = 'zh-Hans';
const headPlace = '<!-- first:head -->';

export const titleOfReport = pageWords[firstLanguage].title;

export function firstPagePlugin(): Plugin {
  return {
    name: 'duikou-first-page',
    transformIndexHtml: {
      order: 'pre',
      handler(page) {
        if (!page.includes('<!-- first:content -->')) return page;
        const first = sitePage(firstLanguage);
        // `writePages` inserts the head, because Vite would take its links for files. The replacements are functions, because a `$` in the
        // content must not be a reference.
        return page
          .replace('<!-- first:styles -->', () => `<style>${first.styles}</style>`)
          .replace('<!-- first:content -->', () => first.content);
      },
    },
  };
}

/**
 * Writes the page in each language: the built one with the head of the language. Pages in other languages also have their own styles and
 * content, and addresses relative to their folder.
 */
export function writePages(folder: string): void {
  const built = readFileSync(join(folder, 'index.html'), 'utf8');
  const first = sitePage(firstLanguage);
  for (const language of languages) {
    const page = language === firstLanguage ? first : sitePage(language);
    const head = headOf(page, siteHead(language));
    const changes =
      language === firstLanguage
        ? [[headPlace, head]]
        : [
            [headPlace, `${head}\n    <meta name="duikou-root" content="../" />`],
            [`<html lang="${firstLanguage}">`, `<html lang="${language}">`],
            [/<style>.*?<\/style>/s.exec(built)?.[0] ?? '', `<style>${page.styles}</style>`],
            [first.content, page.content],
          ];
    const html = changes.reduce((text, [from = '', to = '']) => replacedOnce(text, from, to), built);
    mkdirSync(join(folder, pageFolders[language]), { recursive: true });
    copyFileSync(join(card.folder, cardFile(language)), join(folder, cardFile(language)));
    writeFileSync(
      join(folder, pageFolders[language], 'index.html'),
      language === firstLanguage ? html : html.replace(/(href|src)="(?:\.\/)?(assets\/|icons\/|manifest)/g, '$1="../$2'),
    );
  }
}

function replacedOnce(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (from === '' || parts.length !== 2)
    throw new Error(`index.html has ${parts.length - 1} times what another language replaces: ${from.slice(0, 80)}`);
  return parts.join(to);
}

function sitePage(language: Language): FirstPage {
  return firstPageOfReport({ language, hasDocumentation: true, pages: pagesSeenFrom(language) });
}

function siteHead(language: Language): Parameters<typeof headOf>[1] {
  return { language, pages: pagesSeenFrom(language), folder: pageFolders[language], dataSet: report() };
}

function pagesSeenFrom(language: Language): readonly PageAddress[] {
  const root = pageFolders[language] === '' ? './' : '../';
  return languages.map((other) => ({ language: other, href: `${root}${pageFolders[other]}` }));
}

interface PageOptions {
  readonly language?: Language;
  readonly hasDocumentation?: boolean;
  readonly pages?: readonly PageAddress[];
}

/** The first page for the built-in report. */
export function firstPageOfReport({ language = firstLanguage, hasDocumentation = false, pages = [] }: PageOptions = {}): FirstPage {
  const page = firstPage({
    language,
    hasDocumentation,
    pages,
    dataSet: report(),
    topology: read<AtlasTopology>('geo/overview.topo.json'),
    places: read<Places>('geo/places.json'),
    attribution: read<{ attribution: PlaceText }>('geo/manifest.json').attribution,
  });
  // The oldest browsers do not support nested rules.
  const styles = transformSync(page.styles, { loader: 'css', target: [...oldestEngines], minify: true }).code.trim();
  return { ...page, styles };
}

function report(): DataSet {
  return read<DataSet>('data/report.json');
}

/** Reads a committed file, whose own check has passed. */
function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
