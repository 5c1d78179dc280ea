/** The sources use nothing that the oldest engines lack, by MDN's compatibility data. `compat.full.test.ts` checks the built scripts. */
import { readdirSync, readFileSync } from 'node:fs';
import { LitElement } from 'lit';
import { describe, expect, test } from 'vitest';
import * as elements from '../src/elements.ts';
import { pageColours } from '../src/scene/palette.ts';
import { firstPicture } from '../src/server.ts';
import { newerInScript, newerInStyles, stylesIn } from './compat.ts';
import { newerStyles, without } from './newer-names.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !/\.(?:test|contract|harness)\./.test(path),
);

describe('the sources', () => {
  test('use nothing that the oldest engines lack', () => {
    expect(sources.length).toBeGreaterThan(300);
    const found = sources.map((path) => [path, without('sources', newerInScript(readFileSync(`src/${path}`, 'utf8'), 'ts'))] as const);
    expect(Object.fromEntries(found.filter(([, names]) => names.length > 0))).toEqual({});
  });

  test('have no style that the oldest engines lack, except those without which a page reads the same', () => {
    const found = sources.map(
      (path) =>
        [
          path,
          newerInStyles(stylesIn(readFileSync(`src/${path}`, 'utf8'))).filter((name) => !newerStyles.has(name.split(' ')[0] ?? '')),
        ] as const,
    );
    expect(Object.fromEntries(found.filter(([, names]) => names.length > 0))).toEqual({});
  });
});

describe('style sheets, with the values that are put into them', () => {
  const kinds = Object.values(elements).flatMap((each) =>
    typeof each === 'function' && each.prototype instanceof LitElement ? [each as unknown as typeof LitElement] : [],
  );
  const sheets = kinds.map((kind) => {
    // Lit assembles them with the attributes.
    void kind.observedAttributes;
    return [kind.name, kind.elementStyles.map((sheet) => ('cssText' in sheet ? sheet.cssText : '')).join('\n')] as const;
  });

  test('every element has a style sheet', () => {
    expect(sheets.length).toBeGreaterThan(10);
    for (const [name, sheet] of sheets) expect(sheet, name).toMatch(/--_ink: /);
  });

  const others = [
    ['the page before any script', pageColours],
    ['the first picture', firstPicture({ lang: 'en' })],
  ] as const;

  test.each([...sheets, ...others])('%s uses nothing that the oldest engines lack', (_, sheet) => {
    expect(newerInStyles(sheet).filter((name) => !newerStyles.has(name.split(' ')[0] ?? ''))).toEqual([]);
  });
});

describe('a feature of newer engines is found in', () => {
  test.each([
    ['list.toSorted()', 'toSorted (chrome 110)'],
    ['URL.parse(text)', 'URL.parse (chrome 126)'],
    ['URL.canParse(text)', 'URL.canParse (chrome 120)'],
    ['Object.groupBy(list, key)', 'Object.groupBy (chrome 117)'],
    ['element.showPopover()', 'showPopover (chrome 114)'],
    ['new Intl.Segmenter("zh")', 'Intl.Segmenter (firefox 125)'],
  ])('%s', (line, found) => {
    expect(newerInScript(line, 'js')).toEqual([found]);
  });

  test.each(['list.sort()', 'new URL(text)', 'list.at(-1)', 'element.showPopover?.()', 'Object.entries(map)', 'matchMedia("print")'])(
    '%s is supported by the oldest engines',
    (line) => {
      expect(newerInScript(line, 'js')).toEqual([]);
    },
  );

  test.each([
    ['a { color: light-dark(red, blue); }', 'light-dark() (chrome 123)'],
    ['a { color: color-mix(in srgb, red, blue); }', 'color-mix() (chrome 111)'],
    ['p { text-wrap: balance; }', 'text-wrap (chrome 114)'],
    ['a:has(b) { top: 0; }', ':has (firefox 121)'],
    ['@starting-style { a { top: 0; } }', '@starting-style (chrome 117)'],
  ])('%s', (styles, found) => {
    expect(newerInStyles(styles)).toEqual([found]);
  });

  test('a style that every engine supports is not reported', () => {
    expect(
      newerInStyles('a:hover::before { inset: 0; color: rgb(0 0 0 / 50%); } /* light-dark() */ @container (width > 3em) { b { top: 0; } }'),
    ).toEqual([]);
  });
});
