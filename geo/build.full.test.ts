import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtFiles } from './build.ts';

test('a rebuild gives the committed files, byte for byte', { timeout: 240_000 }, async () => {
  const files = await builtFiles();
  const different = [...files]
    .filter(([name, text]) => readFileSync(new URL(name, import.meta.url), 'utf8') !== text)
    .map(([name]) => name);
  expect(different).toEqual([]);
});
