import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderedFigures } from '../../tools/figures.ts';
import { newPage, openSite, openSvgAtlas, withoutWebGL, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());

// `npm run figures` covers all languages and pairings; this test is a part that is fast enough for every change.
test('every figure in every topic and view opens a source', { timeout: 90_000 }, async () => {
  const page = await newPage(site);
  await openSvgAtlas(site, page);
  const states = await renderedFigures(page, { languages: ['en'], sources: ['all'], pairings: ['jilin-zhejiang'] });
  expect(states.flatMap(({ figures }) => figures).filter(({ source }) => source === null)).toEqual([]);
  expect(states.flatMap(({ lostMarks }) => lostMarks)).toEqual([]);
  // A state without figures would pass unnoticed, so each must have some.
  expect(states.filter(({ figures }) => figures.length === 0).map(({ topic, view, select }) => `${topic} ${view} ${select}`)).toEqual([]);
  await page.context().close();
});
