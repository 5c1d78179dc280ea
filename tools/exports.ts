/**
 * `npm run exports` saves the SVG of every topic from the built site, with and without a selection, in three languages and two themes. It
 * draws each by rsvg-convert, Inkscape and LibreOffice, if they are installed. Each picture is compared with the browser's, and every text
 * must be readable in all of them. Files and pictures remain in `dist/exports/`.
 */
import { rmSync } from 'node:fs';
import { topicIds, languages } from '../src/data/vocabulary.ts';
import { newPage, openSite, openSvgAtlas, withoutWebGL } from '../test/site/site.ts';
import { drawnByPrograms, exportedSvg, type ExportState } from './exports/drawn-by-programs.ts';
import { findPrograms } from './exports/programs.ts';

const folder = 'dist/exports';
const selections = ['', 'jilin-zhejiang', '230100'] as const;
const themes = ['light', 'dark'] as const;

rmSync(folder, { recursive: true, force: true });
const site = await openSite(withoutWebGL);
const page = await newPage(site);
await openSvgAtlas(site, page);
// The policy of the site's own page forbids parsing markup from a text.
const reader = await newPage(site);
const states = topicIds.flatMap((topic) =>
  languages.flatMap((lang) => themes.flatMap((theme) => selections.map((select): ExportState => ({ topic, lang, theme, select })))),
);
const exports: (readonly [ExportState, string])[] = [];
for (const state of states) exports.push([state, await exportedSvg(page, state)]);
const { found, missing } = findPrograms();
const drawn = await drawnByPrograms(reader, found, folder, exports);
await site.close();

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const row = (...cells: readonly string[]): void => console.log(cells.map((cell, i) => cell.padEnd([12, 14, 10, 12, 16][i] ?? 0)).join(''));
row('topic', 'program', 'drawings', 'difference', 'largest block', 'texts read');
for (const topic of topicIds) {
  for (const { name } of found) {
    const those = drawn.filter(({ state, program }) => state.topic === topic && program === name);
    const texts = those.reduce((sum, { texts: count }) => sum + count, 0);
    const lost = those.flatMap(({ unreadable }) => unreadable);
    row(
      topic,
      name,
      String(those.length),
      percent(those.reduce((sum, { difference }) => sum + difference, 0) / those.length),
      percent(Math.max(...those.map(({ largest }) => largest))),
      `${texts - lost.length} of ${texts}`,
    );
  }
}
for (const { state, program, unreadable } of drawn)
  if (unreadable.length > 0)
    console.log(`${program}, ${Object.values(state).filter(Boolean).join('-')}: not read: ${unreadable.join(' | ')}`);
for (const name of missing) console.log(`${name} is not installed: not run`);
console.log(`${exports.length} drawings in ${folder}`);
if (drawn.some(({ unreadable }) => unreadable.length > 0)) process.exitCode = 1;
