/**
 * Compares the pictures with the committed ones. After an intended change, write them again by `UPDATE_GOLDEN=1 npx vitest run --project
 * pure test/gallery`, look at them, and commit them with the change.
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

test.each(Object.entries(pictures))('%s is equal to its committed picture', (name, picture) => {
  const warned = vi.spyOn(console, 'warn');
  const drawn = goldenText(picture());
  expect(warned).not.toHaveBeenCalled();
  expect(drawn).not.toMatch(/NaN|Infinity|undefined|\[object/);
  const file = new URL(`${name}.svg`, folder);
  if (isUpdating) writeFileSync(file, drawn);
  expect(existsSync(file), `golden/${name}.svg is missing: run with UPDATE_GOLDEN=1`).toBe(true);
  // Lines are compared, so that a difference shows an element and not the whole picture.
  const lines = drawn.split('\n');
  const golden = readFileSync(file, 'utf8').split('\n');
  lines.forEach((line, i) => expect(line, `golden/${name}.svg, line ${i + 1}`).toBe(golden[i]));
  expect(lines).toHaveLength(golden.length);
});

test('every committed picture belongs to the gallery', () => {
  expect(readdirSync(folder).toSorted()).toEqual(
    Object.keys(pictures)
      .map((name) => `${name}.svg`)
      .toSorted(),
  );
});
