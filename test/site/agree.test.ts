/** Both maps draw the same scene. `agree.full.test.ts` compares them with a selection and in another topic. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apart, atRest, expectAgreement, sampled, tolerance, type Colour, type Sample } from './agreement.ts';
import { newPage, openAtlasWith, openSite, type Site } from './site.ts';

let site: Site;
let page: Page;
let webgl: readonly Sample[];
beforeAll(async () => {
  site = await openSite();
  page = await newPage(site, { colorScheme: 'light' });
  expect(await openAtlasWith(site, page, { renderer: 'webgl' })).toBe('webgl');
  webgl = await sampled(page, 'webgl', atRest);
});
afterAll(() => site.close());

test('both maps show the same colours at the same places', async () => {
  expectAgreement(webgl, await sampled(page, 'svg', atRest));
});

test('arcs, regions, sea, land and neighbouring countries have the colours of the palette', () => {
  const colours = new Map(webgl.map(({ what, colour }) => [what, colour]));
  const a: Colour = [0x1d, 0x5c, 0x9e];
  const b: Colour = [0xad, 0x3c, 0x17];
  const mixed = (share: number): Colour =>
    a.map((channel, i) => Math.round(channel + ((b[i] ?? 0) - channel) * share)) as unknown as Colour;
  // At crossings either arc may be on top; these three places have one arc only.
  for (const [id, t] of [
    ['dalian-shanghai', 0.6],
    ['liaoning-jiangsu', 0.75],
    ['heilongjiang-guangdong', 0.25],
  ] as const) {
    expect(apart(colours.get(`arc ${id} at ${t}`) ?? [0, 0, 0], mixed(t)), id).toBeLessThan(tolerance * 1.5);
  }
  expect(apart(colours.get('黑龙江') ?? [0, 0, 0], [0xd9, 0xe7, 0xf4])).toBeLessThan(4);
  expect(apart(colours.get('江苏') ?? [0, 0, 0], [0xf9, 0xe1, 0xd5])).toBeLessThan(4);
  expect(apart(colours.get('sea') ?? [0, 0, 0], [0xe6, 0xed, 0xf1])).toBeLessThan(4);
  expect(apart(colours.get('land') ?? [0, 0, 0], [0xfd, 0xfc, 0xf9])).toBeLessThan(4);
  expect(apart(colours.get('neighbour') ?? [0, 0, 0], [0xf0, 0xee, 0xe8])).toBeLessThan(4);
});
