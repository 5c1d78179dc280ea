/** No word that a reader meets stands outside of the tables of words, so that each can be translated. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { tableFolders, traditionalFile } from '../tools/words/write.ts';

const sources = ['app', 'features', 'ui', 'render', 'scene', 'state', 'export', 'embed', 'site']
  .flatMap((folder) => readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' }).map((file) => join('src', folder, file)))
  .filter((file) => /(?<!\.(test|contract|harness)|messages)\.ts$/.test(file) && !file.includes('/messages/'));
/** The tables of words that stand beside what says them, and those that several say. */
const tables = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => join('src', file))
  .filter((file) => /^src\/(i18n\/shared\/[\w-]+|(features|import)\/(.+\/)?messages)\.ts$/.test(file));

/** Names that are the same in every language: of keys, file forms, units of the screen, and the name of a family of fonts. */
const sameEverywhere = /^(SVG|PNG|CSV|JSON|GeoJSON|HTML|Duikou|iframe|https|px)$/;

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

/** The text nodes of the templates in a source, and the attributes that are read out. */
function readOut(code: string): readonly string[] {
  const templates = [...code.matchAll(/\b(?:html|svg)`/g)].map(({ index, 0: { length } }) => templateAt(code, index + length));
  return templates.flatMap((template) => {
    const texts = [...template.matchAll(/>([^<>]+)</g)].map(([, text = '']) => text);
    const attributes = [...template.matchAll(/\b(?:aria-label|aria-description|title|placeholder|alt)="([^"]*)"/g)].map(
      ([, text = '']) => text,
    );
    return [...texts, ...attributes];
  });
}

/** A template literal from its first character to its end, what is put in replaced by a mark. */
function templateAt(code: string, start: number): string {
  let text = '';
  for (let i = start; i < code.length; i++) {
    if (code[i] === '`') return text;
    if (code[i] === '\\') i++;
    else if (code.startsWith('${', i)) {
      i = endOfExpression(code, i + 2);
      text += '\uFFFC';
    } else text += code[i];
  }
  return text;
}

function endOfExpression(code: string, start: number): number {
  let depth = 1;
  for (let i = start; i < code.length; i++) {
    if (code[i] === '`') i += lengthOfTemplate(code, i + 1);
    else if (code[i] === '{') depth++;
    else if (code[i] === '}' && --depth === 0) return i;
  }
  return code.length;
}

function lengthOfTemplate(code: string, start: number): number {
  for (let i = start; i < code.length; i++) {
    if (code[i] === '`') return i - start + 1;
    if (code[i] === '\\') i++;
    else if (code.startsWith('${', i)) i = endOfExpression(code, i + 2);
  }
  return code.length - start;
}

describe('outside of the tables of words', () => {
  test('there is source to look at', () => {
    expect(sources.length).toBeGreaterThan(80);
    expect(readOut('html`<p title="Open">Click ${a ? html`<b>here</b>` : `no <i>word</i>`} now</p>`')).toEqual([
      'Click \uFFFC now',
      'Open',
      'here',
    ]);
  });

  test.each(sources)('%s says nothing of its own', (file) => {
    const code = withoutComments(readFileSync(file, 'utf8'));
    expect(code.match(/[\u4E00-\u9FFF]+/gu) ?? []).toEqual([]);
    const words = readOut(code)
      .flatMap((text) => text.match(/[A-Za-z]{2,}/g) ?? [])
      .filter((word) => !sameEverywhere.test(word));
    expect(words).toEqual([]);
  });

  test.each(tables)('%s can be said otherwise by a host', (file) => {
    expect(readFileSync(file, 'utf8')).toMatch(/(= defineMessages|return wordsOf)\('/);
  });
});

describe('the words in traditional characters', () => {
  const toTraditional = Converter({ from: 'cn', to: 'tw' });
  test.each(tableFolders())('of %s have no simplified one among them, quotes by 「」 and 報導, 平臺, 萬, 億', (folder) => {
    // The hints of the searches name both scripts; some characters are both a simplified one and a traditional one of another sense.
    const words = readFileSync(traditionalFile(folder), 'utf8')
      .replaceAll('汉字', '')
      .replace(/[只面]/g, '');
    expect(words.length).toBeGreaterThan(50);
    expect(words.match(/[“”]|報道|平台/g) ?? []).toEqual([]);
    expect([...toTraditional(words)].filter((character, i) => character !== [...words][i])).toEqual([]);
  });
});
