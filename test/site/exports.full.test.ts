/** Exports opened by programs other than browsers: rsvg-convert, Inkscape and LibreOffice, if they are installed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { topicIds } from '../../src/data/vocabulary.ts';
import { drawnByPrograms, exportedSvg, type DrawnExport, type ExportState } from '../../tools/exports/drawn-by-programs.ts';
import { findPrograms } from '../../tools/exports/programs.ts';
import { newPage, openSite, openSvgAtlas, withoutWebGL, type Site } from './site.ts';

const { found } = findPrograms();
const states = topicIds.flatMap((topic): ExportState[] => [
  { topic, lang: 'zh-Hans', theme: 'light', select: 'jilin-zhejiang' },
  { topic, lang: 'en', theme: 'dark', select: '' },
]);

describe.runIf(found.length > 0)('an export of every topic', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duikou-exports-'));
  let site: Site;
  let drawn: readonly DrawnExport[];
  beforeAll(async () => {
    site = await openSite(withoutWebGL);
    const page = await newPage(site);
    await openSvgAtlas(site, page);
    const exports: (readonly [ExportState, string])[] = [];
    for (const state of states) exports.push([state, await exportedSvg(page, state)]);
    drawn = await drawnByPrograms(await newPage(site), found, folder, exports);
  }, 600_000);
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(found)('is drawn alike by $name and the browser, and each of its texts can be read', ({ name }) => {
    const those = drawn.filter(({ program }) => program === name);
    expect(those.map(({ state }) => state)).toEqual(states);
    for (const { state, texts, difference, unreadable } of those) {
      expect(texts, JSON.stringify(state)).toBeGreaterThan(40);
      expect(unreadable, JSON.stringify(state)).toEqual([]);
      expect(difference, JSON.stringify(state)).toBeLessThan(0.01);
    }
  });
});
