import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderedFigures } from '../../tools/figures.ts';
import { newPage, openSite, openSvgAtlas, withoutWebGL, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());

// `npm run figures` lists all languages and pairings; this is the part that is quick enough for every change.
test('every figure in every topic and view opens a source', { timeout: 90_000 }, async () => {
  const page = await newPage(site);
  await openSvgAtlas(site, page);
  const states = await renderedFigures(page, { languages: ['en'], sources: ['all'], pairings: ['jilin-zhejiang'] });
  expect(states.flatMap(({ figures }) => figures).filter(({ source }) => source === null)).toEqual([]);
  expect(states.flatMap(({ lostMarks }) => lostMarks)).toEqual([]);
  // Silence on screen would pass for proof: all show figures.
  expect(states.filter(({ figures }) => figures.length === 0).map(({ topic, view, select }) => `${topic} ${view} ${select}`)).toEqual([]);
  await page.context().close();
});
