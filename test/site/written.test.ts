/** What the build wrote, read as text: no code in markup, no code from texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

function files(folder: string, type: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(type))
    .map((path) => join(folder, path));
}

test('no page has an inline handler or an address that is code, and each has its policy', () => {
  // The examples of the documentation are other people's pages, with what policies those have.
  const pages = files('dist', '.html').filter((path) => !path.startsWith(join('dist', 'site', 'examples')));
  expect(pages.length).toBeGreaterThanOrEqual(4);
  for (const file of pages) {
    const markup = readFileSync(file, 'utf8').replace(/<script\b[\s\S]*?<\/script>/g, '');
    expect(markup, file).not.toMatch(/<[^>]+\son[a-z]+\s*=|\b(href|src|action)\s*=\s*["']?\s*(javascript|vbscript|data:text)/i);
    expect(markup, file).toContain('http-equiv="Content-Security-Policy"');
  }
});

test('no script makes code from a text', () => {
  // MapLibre's worker evaluates a plugin that nobody asks it for here; the policy would stop it.
  const scripts = files('dist/site/assets', '.js').filter((path) => !path.includes('maplibre-gl-worker'));
  expect(scripts.length).toBeGreaterThan(10);
  for (const path of scripts)
    expect(readFileSync(path, 'utf8').match(/\beval\(|new Function\(|document\.write\(/)?.[0], path).toBeUndefined();
});

test('no source file makes markup from a text, but the title of an exported drawing', () => {
  const sinks =
    /\b(?:inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|DOMParser|createContextualFragment|srcdoc|\bunsafe(?:HTML|SVG|Static)\(|\beval\(|new Function\(/g;
  const found = files('src', '.ts')
    .filter((path) => !path.endsWith('.test.ts'))
    .flatMap((path) => Array.from(readFileSync(path, 'utf8').matchAll(sinks), ([sink]) => `${path}: ${sink}`));
  expect(found).toEqual(['src/render/svg/export-drawing.ts: unsafeSVG(']);
});
