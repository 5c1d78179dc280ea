import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// A mocked module and changed words would stay for the files that are tested after this one.
const changesModules = /\bvi\.(?:mock|doMock|resetModules)\b|\b(?:setMessages|addLanguage)\(/u;

test('a file in Node that mocks modules or changes words is named `.isolated.test.ts`', () => {
  const files = ['src', 'geo', 'data', 'test', 'tools']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
    .filter(
      (file) => file.endsWith('.test.ts') && !/\.(?:browser|full|hosts)\.|node_modules|^test\/(?:site|hosts|faults|isolation)/u.test(file),
    );
  const changing = files.filter((file) => changesModules.test(readFileSync(file, 'utf8')));
  expect(changing.length).toBeGreaterThan(0);
  expect(changing.filter((file) => !file.includes('.isolated.'))).toEqual([]);
});
