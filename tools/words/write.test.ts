import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tableFolders, traditionalFile, traditionalSource } from './write.ts';

describe('the committed Traditional Chinese', () => {
  test('exists for every table of words', () => {
    expect(tableFolders().length).toBeGreaterThan(20);
  });

  test.each(tableFolders())('of %s is up to date with its Simplified Chinese (otherwise: npm run words)', async (folder) => {
    expect(readFileSync(traditionalFile(folder), 'utf8')).toBe(await traditionalSource(folder));
  });
});
