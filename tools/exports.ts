/**
 * `npm run exports`: saves the SVG of every topic, with and without a selection, in three languages and two themes, from the built site, and
 * opens each with a second program, rsvg-convert, which knows no style sheet of ours. Pictures to look at are left in `dist/exports/`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { topicIds, languages } from '../src/data/vocabulary.ts';
import { newPage, openSite, openSvgAtlas, withoutWebGL } from '../test/site/site.ts';

const folder = 'dist/exports';
const selections = ['', 'jilin-zhejiang', '230100'] as const;
const themes = ['light', 'dark'] as const;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const canOpen = spawnSync('rsvg-convert', ['--version']).status === 0;
const site = await openSite(withoutWebGL);
const page = await newPage(site);
await openSvgAtlas(site, page);
// The site's own page makes nothing of a text, by its policy.
const reader = await newPage(site);
let refused = 0;
const states = topicIds.flatMap((topic) =>
  languages.flatMap((lang) => themes.flatMap((theme) => selections.map((select) => ({ topic, lang, theme, select })))),
);
for (const state of states) {
  const text = await page.evaluate(async ({ topic, lang, theme, select }) => {
    const atlas = document.querySelector('duikou-atlas');
    if (!atlas) throw new Error('no atlas');
    Object.assign(atlas, { topic, lang, theme, selection: select });
    return atlas.toSVG();
  }, state);
  const fault = await reader.evaluate(
    (drawn) => new DOMParser().parseFromString(drawn, 'image/svg+xml').querySelector('parsererror')?.textContent ?? null,
    text,
  );
  const name = `${folder}/${Object.values(state)
    .filter((part) => part !== '')
    .join('-')}`;
  writeFileSync(`${name}.svg`, text);
  const opened = canOpen ? spawnSync('rsvg-convert', ['--output', `${name}.png`, `${name}.svg`], { encoding: 'utf8' }) : null;
  const complaint = fault ?? (opened && (opened.status !== 0 || opened.stderr.trim() !== '') ? opened.stderr : null);
  if (complaint === null) continue;
  refused += 1;
  console.log(`${name}.svg: ${complaint}`);
}
await site.close();
console.log(
  `${states.length} drawings in ${folder}, ${refused} refused; ${canOpen ? 'each opened by rsvg-convert' : 'rsvg-convert is not installed, so no second program opened them'}`,
);
if (refused > 0) process.exitCode = 1;
