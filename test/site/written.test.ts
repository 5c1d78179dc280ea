/** The files of the build as text contain no code in markup and create no code from texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '../../src/data/vocabulary.ts';
import { refusedIn, spacedNumbersIn } from '../refused-words.ts';

function files(folder: string, type: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(type))
    .map((path) => join(folder, path));
}

test('no page has an inline handler or an address that runs code, and each has a policy', () => {
  // The examples of the documentation are other people's pages, with what policies those have.
  const pages = files('dist', '.html').filter((path) => !path.startsWith(join('dist', 'site', 'examples')));
  expect(pages.length).toBeGreaterThanOrEqual(4);
  for (const file of pages) {
    const markup = readFileSync(file, 'utf8').replace(/<script\b[\s\S]*?<\/script>/g, '');
    expect(markup, file).not.toMatch(/<[^>]+\son[a-z]+\s*=|\b(href|src|action)\s*=\s*["']?\s*(javascript|vbscript|data:text)/i);
    expect(markup, file).toContain('http-equiv="Content-Security-Policy"');
  }
});

test('no script runs code from a text', () => {
  // MapLibre's worker evaluates a plugin that nobody asks it for here; the policy would stop it.
  const scripts = files('dist/site/assets', '.js').filter((path) => !path.includes('maplibre-gl-worker'));
  expect(scripts.length).toBeGreaterThan(10);
  for (const path of scripts)
    expect(readFileSync(path, 'utf8').match(/\beval\(|new Function\(|document\.write\(/)?.[0], path).toBeUndefined();
});

test('only the title of an exported drawing is made into markup from a text', () => {
  const sinks =
    /\b(?:inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|DOMParser|createContextualFragment|srcdoc|\bunsafe(?:HTML|SVG|Static)\(|\beval\(|new Function\(/g;
  const found = files('src', '.ts')
    .filter((path) => !/\.(?:test|harness)\.ts$/.test(path))
    .flatMap((path) => Array.from(readFileSync(path, 'utf8').matchAll(sinks), ([sink]) => `${path}: ${sink}`));
  expect(found).toEqual(['src/render/svg/export-drawing.ts: unsafeSVG(']);
});

test('no page of the site uses a replaced word, or has a space between a number and its Chinese unit', () => {
  const pages = files('dist/site', '.html').filter(
    (path) => !path.startsWith(join('dist', 'site', 'examples')) && !path.endsWith('duikou.html'),
  );
  expect(pages.length).toBeGreaterThan(45);
  const found = pages.flatMap((path) =>
    textsIn(readFileSync(path, 'utf8')).flatMap(({ language, text }) => wrongIn(text, language).map((each) => `${path}: ${each}`)),
  );
  expect(found).toEqual([]);
});

function wrongIn(text: string, language: string | undefined): readonly string[] {
  const known = languages.find((each) => each === language);
  if (known === undefined) return [];
  return [...refusedIn(text, known), ...(known === 'en' ? [] : spacedNumbersIn(text))];
}

/** The texts of a page with the language of the nearest element that names one, without code and the names of other languages. */
function textsIn(markup: string): readonly { readonly language: string | undefined; readonly text: string }[] {
  const withoutCode = markup.replace(/<(script|style|pre|code|textarea|nav)\b[\s\S]*?<\/\1>/g, '');
  const open: (string | undefined)[] = [];
  const texts: { language: string | undefined; text: string }[] = [];
  for (const [, tag, isEnd, name, attributes, isVoid, text] of withoutCode.matchAll(
    /(<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>)|([^<]+)/gi,
  )) {
    if (text !== undefined) texts.push({ language: open.at(-1), text });
    else if (
      tag === undefined ||
      name === undefined ||
      isVoid === '/' ||
      /^(meta|link|br|hr|img|input|source|wbr|base|col|track|area|embed)$/i.test(name)
    )
      continue;
    else if (isEnd === '/') open.pop();
    else {
      const language = /\slang="([^"]*)"/.exec(attributes ?? '')?.[1] ?? open.at(-1);
      open.push(language);
      const spoken = [...(attributes ?? '').matchAll(/\s(?:aria-label|aria-description|title|alt|content|placeholder)="([^"]*)"/g)];
      texts.push(...spoken.map(([, value = '']) => ({ language, text: value })));
    }
  }
  return texts;
}
