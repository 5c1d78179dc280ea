/** The policies of the built pages are those in docs/csp.md and SECURITY.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The cells of the first table under a heading, by row. */
function rowsUnder(file: string, heading: string): readonly (readonly string[])[] {
  const section = readFileSync(file, 'utf8')
    .split(/^## /m)
    .find((text) => text.startsWith(`${heading}\n`));
  return [...(section ?? '').matchAll(/^\| (`.+) \|$/gm)].map(([, row = '']) =>
    row.split(' | ').map((cell) => cell.replaceAll('`', '').trim()),
  );
}

/** The policy of a built page, with its hashes as the documentation writes them; clauses without a source are left out. */
function builtPolicy(path: string): ReadonlyMap<string, string> {
  const [, content = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(readFileSync(`dist/site/${path}`, 'utf8')) ?? [];
  const clauses = content.replace(/'sha256-[^']+'/g, "'sha256-…'").split('; ');
  return new Map(clauses.map((clause) => [clause.split(' ', 1)[0] ?? '', clause.replace(/^\S+ /, '')]));
}

describe('the documented policies equal the built ones', () => {
  test.each([
    [1, 'index.html'],
    [1, 'en/index.html'],
    [1, 'zh-hant/index.html'],
    [2, 'embed.html'],
    [3, 'docs/en/index.html'],
    [4, 'duikou.html'],
  ])('in docs/csp.md, column %i, clause by clause for %s', (column, path) => {
    const said = rowsUnder('docs/csp.md', 'What the built pages have').flatMap((cells) =>
      cells[column] === '—' ? [] : [[cells[0] ?? '', cells[column] ?? ''] as const],
    );
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(builtPolicy(path)));
  });

  test('in SECURITY.md, clause by clause', () => {
    const said = rowsUnder('SECURITY.md', 'The policy of the built pages').map(([clause = '']) => clause);
    expect(said).toEqual([...builtPolicy('index.html')].map(([name, sources]) => `${name} ${sources}`));
  });

  test('and no other page of the build has another policy', () => {
    const pages = readdirSync('dist/site', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
    const known = ['index.html', 'embed.html', 'docs/en/index.html', 'duikou.html'].map((path) => JSON.stringify([...builtPolicy(path)]));
    expect(pages.filter((path) => !path.startsWith('examples') && !known.includes(JSON.stringify([...builtPolicy(path)])))).toEqual([]);
  });
});
