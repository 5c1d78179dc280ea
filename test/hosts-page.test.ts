/** The table of hosts has a row for each that has passed, so a host that has not must be named beside it. */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/hosts.md', 'utf8').toLowerCase();

test.each(readdirSync('test/hosts/frameworks'))('docs/hosts.md says of %s whether it has passed', (folder) => {
  const name = folder.replace('-', ' ');
  const isInTable = page.split('\n').some((line) => new RegExp(`^\\| (an )?${name}\\b`, 'u').test(line));
  const isNamedWithout = new RegExp(`\\b${name}\\b.* no run of`, 'u').test(page);
  expect([isInTable, isNamedWithout].filter(Boolean)).toHaveLength(1);
});
