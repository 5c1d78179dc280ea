import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tableFolders, traditionalFile, traditionalSource } from './write.ts';

describe('the committed Traditional Chinese', () => {
  test('is of every table of words', () => {
    expect(tableFolders().length).toBeGreaterThan(20);
  });

  test.each(tableFolders())('of %s is the one that its Simplified Chinese gives (else: npm run words)', async (folder) => {
    expect(readFileSync(traditionalFile(folder), 'utf8')).toBe(await traditionalSource(folder));
  });
});
