/** Each of the fourteen ends is tapped on two sizes of phone and sideways; fingers move the WebGL map. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectFingersMoveMap } from './fingers.ts';
import { phone, screens, sideways, tapShowsPartner } from './phone-ends.ts';
import { fourteen, newPage, openAtlas, openSite, openSvgAtlas, withoutWebGL, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());

test.each([...screens, sideways])(
  'a tap on each end shows the partner, the date and a figure, with both ends uncovered, on a screen of $width × $height',
  async (viewport) => {
    const page = await newPage(site, { viewport, ...phone });
    await openSvgAtlas(site, page);
    await page.locator('duikou-atlas .handle').waitFor({ state: 'attached' });
    for (const end of fourteen) await tapShowsPartner(page, end);
    await page.context().close();
  },
);

test('a tap highlights the partner, two fingers zoom and one pans the WebGL map', { timeout: 120_000 }, async () => {
  const withWebGL = await openSite();
  const page = await newPage(withWebGL, { viewport: screens[0], ...phone });
  expect(await openAtlas(withWebGL, page)).toBe('webgl');
  await expectFingersMoveMap(page, await page.context().newCDPSession(page));
  await withWebGL.close();
});

test.each([
  ['reduce', 1],
  ['no-preference', 4],
] as const)('a step of the tour with the motion preference “%s” moves the map over at least %i positions', async (reducedMotion, least) => {
  const page = await newPage(site, { viewport: screens[0], ...phone });
  await page.emulateMedia({ reducedMotion });
  await openSvgAtlas(site, page, '#step=1');
  const places = await page.evaluate(async () => {
    const atlas = document.querySelector('duikou-atlas');
    const seen = new Set<string>();
    if (atlas) atlas.step = '9';
    for (let frame = 0; frame < 75; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const at = atlas?.project([116, 36]);
      if (at) seen.add(at.map(Math.round).join());
    }
    return seen.size;
  });
  if (reducedMotion === 'reduce') expect(places).toBeLessThanOrEqual(2);
  else expect(places).toBeGreaterThanOrEqual(least);
  await page.context().close();
});
