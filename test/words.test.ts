/** Every word for readers is in the tables of words, so that it can be translated. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import extra from '../data/extra.json' with { type: 'json' };
import report from '../data/report.json' with { type: 'json' };
import { tableFolders, traditionalFile } from '../tools/words/write.ts';
import { refusedIn, refusedWords, spacedNumbersIn } from './refused-words.ts';
import { dataTexts, documentationTexts, interfaceTexts, pageTexts, recordTexts } from './written-texts.ts';

const sources = ['app', 'features', 'ui', 'render', 'scene', 'state', 'export', 'embed', 'site']
  .flatMap((folder) => readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' }).map((file) => join('src', folder, file)))
  .filter((file) => /(?<!\.(test|contract|harness)|messages)\.ts$/.test(file) && !file.includes('/messages/'));
/** The tables of words of single features, and those that several share. */
const tables = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => join('src', file))
  .filter((file) => /^src\/(i18n\/shared\/[\w-]+|(features|import)\/(.+\/)?messages)\.ts$/.test(file));

/** Names that are the same in every language: keys, file formats, units of the screen, and the name of a font family. */
const sameEverywhere = /^(SVG|PNG|CSV|JSON|GeoJSON|HTML|Duikou|iframe|https|px)$/;

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

/** The text nodes of the templates in a source, and the attributes with accessible text. */
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

/** A template literal from its first character to its end, with its expressions replaced by a mark. */
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
  test('there are sources to check', () => {
    expect(sources.length).toBeGreaterThan(80);
    expect(readOut('html`<p title="Open">Click ${a ? html`<b>here</b>` : `no <i>word</i>`} now</p>`')).toEqual([
      'Click \uFFFC now',
      'Open',
      'here',
    ]);
  });

  test.each(sources)('%s has no words of its own', (file) => {
    const code = withoutComments(readFileSync(file, 'utf8'));
    expect(code.match(/[\u4E00-\u9FFF]+/gu) ?? []).toEqual([]);
    const words = readOut(code)
      .flatMap((text) => text.match(/[A-Za-z]{2,}/g) ?? [])
      .filter((word) => !sameEverywhere.test(word));
    expect(words).toEqual([]);
  });

  test.each(tables)('%s can be replaced by a host', (file) => {
    expect(readFileSync(file, 'utf8')).toMatch(/(= defineMessages|return wordsOf)\('/);
  });
});

describe('the words in Traditional Chinese', () => {
  const toTraditional = Converter({ from: 'cn', to: 'tw' });
  test.each(tableFolders())('of %s have no simplified character, quotes by 「」, and 報導, 平台, 萬, 億', (folder) => {
    // The hints of the searches have both scripts. Some characters are both a simplified one and a traditional one with another meaning.
    const words = readFileSync(traditionalFile(folder), 'utf8')
      .replaceAll('汉字', '')
      .replace(/[只面台]/g, '');
    expect(words.length).toBeGreaterThan(50);
    expect(words.match(/[“”]|報道|平臺/g) ?? []).toEqual([]);
    expect([...toTraditional(words)].filter((character, i) => character !== [...words][i])).toEqual([]);
  });
});

describe.each([
  ['the interface', interfaceTexts(), 2000],
  ['the data set’s terms and the tour', dataTexts(), 300],
  ['the names, labels and remarks of both data files', recordTexts(), 1200],
  ['the documentation', documentationTexts(), 300],
  ['the pages', pageTexts(), 5],
] as const)('%s', (_, texts, atLeast) => {
  test('has texts to read', () => {
    expect(texts.length).toBeGreaterThan(atLeast);
  });

  test('has no word that has been replaced', () => {
    expect(texts.flatMap(({ where, language, text }) => refusedIn(text, language).map((found) => `${where}: ${found}`))).toEqual([]);
  });

  test('has no space between a number and a Chinese word', () => {
    const chinese = texts.filter(({ language }) => language !== 'en');
    expect(chinese.flatMap(({ where, text }) => spacedNumbersIn(text).map((found) => `${where}: ${found}`))).toEqual([]);
  });
});

/** Values that a sentence has with a space before or after them: names of files, hosts, formats and versions, in Latin letters. */
const latinParts = new Set([
  'title',
  'name',
  'host',
  'src',
  'format',
  'found',
  'known',
  'encoding',
  'delimiter',
  'version',
  'percent',
  'text',
  '',
]);

describe('the texts of the interface', () => {
  test('put a number next to its Chinese word', () => {
    const spaced = interfaceTexts().flatMap(({ where, language, text }) =>
      language === 'en'
        ? []
        : [...text.matchAll(/\p{Script=Han} \{(\w*)\}|\{(\w*)\} \p{Script=Han}/gu)]
            .filter(([, before, behind]) => !latinParts.has(before ?? behind ?? ''))
            .map(([found]) => `${where}: “${found}” in “${text}”`),
    );
    expect(spaced).toEqual([]);
  });

  test('have curly quotes in English, and no space before an ellipsis', () => {
    const english = [...interfaceTexts(), ...dataTexts(), ...recordTexts()].filter(({ language }) => language === 'en');
    expect(english.filter(({ text }) => /"|\w'\w|\w …/.test(text)).map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
  });
});

test('the English labels of records, chapters and series begin with a capital, a number or a quote', () => {
  const labels = [...report.records, ...report.chapters, ...extra.records, ...extra.series].map(({ label }) => label.en);
  expect(labels.length).toBeGreaterThan(150);
  expect(labels.filter((label) => !/^[\p{Lu}\d“]/u.test(label))).toEqual([]);
});

describe('the list of replaced words', () => {
  test.each([
    ['en', '2,284 person-times of people'],
    ['en', '400-odd people'],
    ['en', 'The report says nothing of grain.'],
    ['zh-Hans', '未报道'],
    ['zh-Hans', '自己的数据'],
    ['zh-Hans', '比较词'],
    ['zh-Hant', '產業合作項目'],
    ['zh-Hant', '供貨合同'],
    ['zh-Hant', '平臺'],
    ['zh-Hant', '戰略伙伴'],
    ['zh-Hant', '計劃總投資'],
    ['zh-Hant', '碳納米管'],
  ] as const)('in %s refuses “%s”', (language, text) => {
    expect(refusedIn(text, language)).toHaveLength(1);
  });

  test.each(['6000多 名', '第 3 步', '2018 年', '7对（2021） 共 3 对'])('refuses the space in “%s”', (text) => {
    expect(spacedNumbersIn(text)).not.toEqual([]);
  });

  test.each(['50亿元', 'Chrome 105 及更新的版本', '不足4 kB', 'GB/T 2260 的代码', 'SVG 地图'])('accepts “%s”', (text) => {
    expect(spacedNumbersIn(text)).toEqual([]);
  });

  test('never refuses a replacement', () => {
    for (const [language, words] of Object.entries(refusedWords))
      for (const { say } of words)
        expect(refusedIn(say, language as keyof typeof refusedWords).filter(() => language !== 'en')).toEqual([]);
  });
});
