/** The oldest engines of `package.json`: showing a map, a figure or data uses nothing that they lack. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageWords } from '../src/i18n/shared/page.ts';
import { colourDeclarations, cssPalette, pageColours, themeDeclarations } from '../src/scene/palette.ts';
import { oldestVersions } from '../tools/engines.ts';

describe('the linter', () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'duikou-engines-'));
    cpSync('.oxlintrc.json', join(copy, '.oxlintrc.json'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  function lint(file: string, line: string): { readonly status: number | null; readonly output: string } {
    mkdirSync(join(copy, 'src/features'), { recursive: true });
    writeFileSync(
      join(copy, 'src/features', file),
      `export function probe(list: number[], text: string, element: HTMLElement): unknown {\n  return [list, text, element, ${line}];\n}\n`,
    );
    const { status, stdout } = spawnSync(join(process.cwd(), 'node_modules/.bin/oxlint'), ['-c', '.oxlintrc.json', 'src'], {
      cwd: copy,
      encoding: 'utf8',
    });
    rmSync(join(copy, 'src'), { recursive: true });
    return { status, output: stdout };
  }

  test.each([
    'list.toSorted()',
    'list.toReversed()',
    'list.toSpliced(0, 1)',
    'list.with(0, 1)',
    'URL.canParse(text)',
    'URL.parse(text)',
    'element.showPopover()',
    'Object.groupBy(list, String)',
    'Promise.withResolvers()',
    'new Intl.Segmenter("zh")',
  ])('refuses %s in shipped code', (line) => {
    const { status, output } = lint('probe.ts', line);
    expect(status).not.toBe(0);
    expect(output).toContain('the oldest engines are in package.json');
  });

  test.each(['[...list].sort((a, b) => a - b)', '[...list].reverse()', 'list.at(-1)', 'new URL(text)'])('accepts %s', (line) => {
    expect(lint('probe.ts', line)).toMatchObject({ status: 0 });
  });

  test('accepts newer features in tests', () => {
    expect(lint('probe.test.ts', 'list.toSorted()')).toMatchObject({ status: 0 });
  });
});

/** Functions that exist since Chrome 123 and 111. An engine without such a function drops the whole declaration. */
const newerColours = /\b(?:light-dark|color-mix|oklch|oklab|lch|lab|color)\(/;

describe('colours', () => {
  test('of the drawings and of every page work in engines without light-dark()', () => {
    for (const text of [
      colourDeclarations,
      pageColours,
      themeDeclarations('light'),
      themeDeclarations('dark'),
      ...Object.values(cssPalette),
    ])
      expect(text).not.toMatch(newerColours);
  });

  const styleSheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('.test.'))
    .flatMap((path) =>
      Array.from(readFileSync(join('src', path), 'utf8').matchAll(/\bcss`((?:[^`\\]|\\.)*)`/gs), ([, sheet = '']) => ({
        path,
        sheet: sheet.replace(/\/\*.*?\*\//gs, ''),
      })),
    );

  test('of every style sheet do too, and no rule depends on :has(), which Firefox 115 lacks', () => {
    expect(styleSheets.length).toBeGreaterThan(20);
    for (const { path, sheet } of styleSheets) {
      expect(sheet, path).not.toMatch(newerColours);
      // The share dialog uses it for one line, which reads the same without it.
      if (!path.endsWith('share.styles.ts')) expect(sheet, path).not.toContain(':has(');
    }
  });
});

describe('the oldest versions', () => {
  test.each(['zh-Hans', 'zh-Hant', 'en'] as const)('are named in the page’s words in %s', (language) => {
    const { remedy } = pageWords[language].tooOld;
    const { chrome, edge, firefox, safari } = oldestVersions;
    expect(edge).toBe(chrome);
    for (const version of [chrome, firefox, safari]) expect(remedy).toContain(String(version));
  });

  test('are the same in the README and in the documentation', () => {
    const { chrome, firefox, safari } = oldestVersions;
    for (const file of ['README.md', 'docs/en/index.md', 'docs/zh-hans/index.md'])
      expect([file, readFileSync(file, 'utf8')]).toEqual([file, expect.stringMatching(new RegExp(`${chrome}[^]*${firefox}[^]*${safari}`))]);
  });
});
