/** The order of the folders: the linter reports an import in the wrong direction. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Pairs of a folder and one that comes after it or beside it. */
const forbidden = [
  ['data', 'i18n'],
  ['data', 'geo'],
  ['geo', 'scene'],
  ['i18n', 'import'],
  ['i18n', 'features'],
  ['import', 'state'],
  ['state', 'scene'],
  ['scene', 'render'],
  ['render', 'export'],
  ['render', 'app'],
  ['export', 'features'],
  ['ui', 'data'],
  ['app', 'features'],
  ['features', 'site'],
  ['embed', 'site'],
] as const;
const allowed = [
  ['scene', 'i18n'],
  ['export', 'render'],
  ['app', 'ui'],
  ['features', 'app'],
  ['site', 'features'],
] as const;

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'duikou-walls-'));
  cpSync('.oxlintrc.json', join(copy, '.oxlintrc.json'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function lint(from: string, to: string): { readonly status: number | null; readonly output: string } {
  const file = join(copy, 'src', from, 'inner', 'probe.ts');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `export { thing } from '../../${to}/thing.ts';\n`);
  const { status, stdout } = spawnSync(join(process.cwd(), 'node_modules/.bin/oxlint'), ['-c', '.oxlintrc.json', 'src'], {
    cwd: copy,
    encoding: 'utf8',
  });
  rmSync(join(copy, 'src'), { recursive: true });
  return { status, output: stdout };
}

test.each(forbidden)('src/%s may not import from src/%s', (from, to) => {
  const { status, output } = lint(from, to);
  expect(status).not.toBe(0);
  expect(output).toContain(`src/${from} imports only from what comes before it`);
});

test.each(allowed)('src/%s may import from src/%s', (from, to) => {
  expect(lint(from, to).output).not.toContain('imports only from what comes before it');
});

test('files that import each other are an error, even if they import only types', () => {
  const folder = join(copy, 'src', 'data');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'one.ts'), "import type { Two } from './two.ts';\nexport interface One {\n  readonly two: Two;\n}\n");
  writeFileSync(join(folder, 'two.ts'), "import type { One } from './one.ts';\nexport interface Two {\n  readonly one: One;\n}\n");
  const { status, stdout } = spawnSync(join(process.cwd(), 'node_modules/.bin/oxlint'), ['-c', '.oxlintrc.json', 'src'], {
    cwd: copy,
    encoding: 'utf8',
  });
  rmSync(join(copy, 'src'), { recursive: true });
  expect(status).not.toBe(0);
  expect(stdout).toContain('import(no-cycle)');
});

/**
 * Files whose failures are reported otherwise: the page's own words report a missing script, the elements request the first files again,
 * and the worker of tables names a missing part.
 */
const unworded = new Set([
  join('site', 'main.ts'),
  join('site', 'first-files.ts'),
  join('embed', 'loader.ts'),
  join('import', 'files', 'read-file.ts'),
]);

test('everything that is loaded later uses loadPart, which reports its absence', () => {
  const without = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.ts$/.test(file) && !unworded.has(file))
    .flatMap((file) =>
      readFileSync(join('src', file), 'utf8')
        .split('\n')
        .map((line) => `${file}: ${line.trim()}`),
    )
    .filter(
      (line) => (line.match(/\bimport\(/g)?.length ?? 0) > (line.match(/\bloadPart\('\w+', \(\) => import\(|<import\(/g)?.length ?? 0),
    );
  expect(without).toEqual([]);
});
