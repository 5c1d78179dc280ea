/** Checks links and contents of the documentation in files, without a browser. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorCodes } from '../../src/error.ts';
import { customPropertyOf, lightPalette, type Palette } from '../../src/scene/palette.ts';
import { readFragment } from '../../src/state/fragment.ts';
import { readMarkdown, slugOf, type Heading } from '../../tools/docs/markdown.ts';
import { docsLanguages, folderOf, pageIds } from '../../tools/docs/pages.ts';

const site = 'dist/site';
const pages = docsLanguages.flatMap((language) =>
  pageIds.map((id) => ({ language, id, file: join(site, 'docs', folderOf(language), `${id}.html`) })),
);
const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));
const read = (file: string): string => readFileSync(file, 'utf8');

/** The value of an attribute as a browser parses it. */
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
const attributesOf = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map((match) => unescaped(match[1] ?? ''));

/** Pages whose fragment is a view and not an anchor. */
const viewPages = new Set(['index.html', 'embed.html', 'duikou.html']);

/** @returns the fault of a link, or null */
function fault(from: string, href: string): string | null {
  if (/^(https?:|data:)/.test(href)) return null;
  const [path = '', fragment] = href.split('#');
  const target = path === '' ? from : normalize(join(dirname(from), path.replace(/\?.*$/, '')));
  if (!existsSync(target)) return `${relative(site, from)} → ${href}: no such file`;
  if (fragment === undefined) return null;
  if (viewPages.has(relative(site, target))) {
    const { unknown } = readFragment(fragment);
    return unknown.length === 0 ? null : `${from} → ${href}: no such view`;
  }
  return anchorsOf(target).has(fragment) ? null : `${relative(site, from)} → ${href}: no such anchor`;
}

const anchors = new Map<string, ReadonlySet<string>>();
function anchorsOf(file: string): ReadonlySet<string> {
  const known = anchors.get(file) ?? new Set(file.endsWith('.md') ? slugsIn(read(file)) : attributesOf(read(file), /\sid="([^"]*)"/g));
  anchors.set(file, known);
  return known;
}

function slugsIn(markdown: string): readonly string[] {
  const headings: Heading[] = [];
  for (const { text, depth } of readMarkdown(markdown, { address: (href) => href }).headings)
    headings.push({ text, depth, id: slugOf(text, headings) });
  return headings.map(({ id }) => id);
}

/** Markdown outside of the documentation, whose links are checked on its built pages. */
const otherMarkdown = ['docs', 'data', 'geo']
  .flatMap((folder) => filesIn(folder, '.md'))
  .filter((file) => !docsLanguages.some((language) => file.startsWith(join('docs', folderOf(language)))));

describe('every link leads somewhere', () => {
  test('on the pages of the site, the documentation and its examples', () => {
    const files = [
      join(site, 'index.html'),
      join(site, 'embed.html'),
      ...pages.map(({ file }) => file),
      ...filesIn(join(site, 'examples'), '.html'),
    ];
    expect(
      files.flatMap((file) => attributesOf(read(file), /\s(?:href|src)="([^"]*)"/g).flatMap((href) => fault(file, href) ?? [])),
    ).toEqual([]);
  });

  test.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...otherMarkdown])('in %s', (file) => {
    const found: string[] = [];
    readMarkdown(read(file), { address: (href) => (found.push(href), href) });
    expect(found.flatMap((href) => fault(file, href) ?? [])).toEqual([]);
  });
});

describe('the documentation', () => {
  test('has every error code with its sentence in every language', () => {
    for (const language of docsLanguages) {
      const html = read(join(site, 'docs', folderOf(language), 'troubleshooting.html'));
      expect(errorCodes.filter((code) => !html.includes(`<div id="${code}"><dt><code>${code}</code>`))).toEqual([]);
    }
  });

  test('has every custom property that the elements read', () => {
    const used = new Set(
      filesIn('src', '.ts').flatMap((file) => [...read(file).matchAll(/var\((--duikou-[a-z0-9-]+)/g)].map((match) => match[1] ?? '')),
    );
    const html = read(join(site, 'docs/en/styling.html')).replaceAll('<wbr>', '').replaceAll('<wbr />', '');
    expect(used.size).toBeGreaterThan(0);
    for (const property of used) expect(html).toContain(`<code>${property}</code>`);
    for (const token of Object.keys(lightPalette) as (keyof Palette)[]) expect(html).toContain(`<code>${customPropertyOf(token)}</code>`);
  });

  test('has a Chinese translation of every doc comment', () => {
    const english = docsLanguages.flatMap((language) =>
      language === 'en'
        ? []
        : ['elements', 'events'].flatMap((id) =>
            attributesOf(read(join(site, 'docs', folderOf(language), `${id}.html`)), /<span lang="en">(.*?)<\/span>/g),
          ),
    );
    expect([...new Set(english)], 'sentences that tools/docs/descriptions.zh-hans.json lacks').toEqual([]);
  });

  test('has no Simplified characters on its Traditional Chinese pages', () => {
    for (const { file } of pages.filter(({ language }) => language === 'zh-Hant')) {
      const words = read(file).replace(/<figure class="code">.*?<\/figure>|<a [^>]*lang="zh-Hans".*?<\/a>|<[^>]+>/gs, ' ');
      expect(words.match(/[对东关为国区图这说时间个们来会语网页脚标数据样边读写开与发]/g) ?? [], file).toEqual([]);
    }
  });

  test('shows the code of each example as it runs', () => {
    const shown = new Map(
      pages.flatMap(({ file }) =>
        [
          ...read(file).matchAll(/<figcaption><code>([^<]+)<\/code> · <a href="([^"]+)">.*?<pre tabindex="0"><code>(.*?)<\/code><\/pre>/gs),
        ].map((match) => [normalize(join(dirname(file), match[2] ?? '')), unescaped(match[3] ?? '')] as const),
      ),
    );
    expect([...shown.keys()].toSorted()).toEqual(filesIn(join(site, 'examples'), '.html').toSorted());
    for (const [file, code] of shown) expect(code, file).toBe(read(file).trimEnd());
  });

  test('has its own title and description on each page, and loads nothing from other sites', () => {
    const titles = new Set<string>();
    for (const { file, language } of pages) {
      const html = read(file);
      expect(html).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${language}">`));
      titles.add(`${language} ${/<title>([^<]+)<\/title>/.exec(html)?.[1]}`);
      expect(/<meta name="description" content="([^"]+)"/.exec(html)?.[1]?.length, file).toBeGreaterThan(20);
      expect(html, file).not.toMatch(/(src|srcset)="https?:|<link[^>]*href="https?:|<script/);
      expect(html.match(/<h1/g), file).toHaveLength(1);
    }
    expect(titles.size).toBe(pages.length);
  });
});
