/** The built scripts, including libraries, use nothing that the oldest engines lack, by MDN's compatibility data. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newerInScript } from './compat.ts';
import { without } from './newer-names.ts';

const scripts = ['dist/site/assets', 'dist/embed'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => `${folder}/${name}`),
);

test('there are scripts to check', () => {
  expect(scripts.length).toBeGreaterThan(20);
});

test.each(scripts)('%s uses nothing that the oldest engines lack', (path) => {
  expect(without('bundles', newerInScript(readFileSync(path, 'utf8'), 'js'))).toEqual([]);
});
