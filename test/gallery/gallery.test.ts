/**
 * The pictures compared with the committed ones. A picture that should look different now is written anew by
 * `UPDATE_GOLDEN=1 npx vitest run --project pure test/gallery`, looked at, and committed with the change.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { goldenText } from './golden-text.ts';
import { pictures } from './pictures.ts';

const folder = new URL('golden/', import.meta.url);
const isUpdating = process.env['UPDATE_GOLDEN'] === '1';

afterEach(() => {
  vi.restoreAllMocks();
});

test.each(Object.entries(pictures))('%s looks as it did', (name, picture) => {
  const warned = vi.spyOn(console, 'warn');
  const drawn = goldenText(picture());
  expect(warned).not.toHaveBeenCalled();
  expect(drawn).not.toMatch(/NaN|Infinity|undefined|\[object/);
  const file = new URL(`${name}.svg`, folder);
  if (isUpdating) writeFileSync(file, drawn);
  expect(existsSync(file), `golden/${name}.svg is missing: run with UPDATE_GOLDEN=1`).toBe(true);
  // Line by line, so that a difference shows the element and not the whole picture.
  const lines = drawn.split('\n');
  const golden = readFileSync(file, 'utf8').split('\n');
  lines.forEach((line, i) => expect(line, `golden/${name}.svg, line ${i + 1}`).toBe(golden[i]));
  expect(lines).toHaveLength(golden.length);
});

test('no committed picture is one that nobody draws', () => {
  expect(readdirSync(folder).toSorted()).toEqual(
    Object.keys(pictures)
      .map((name) => `${name}.svg`)
      .toSorted(),
  );
});
