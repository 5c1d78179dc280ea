/** Each of the fourteen ends under a finger, on two sizes of phone and sideways; fingers on the WebGL map. */
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
  'on a screen of $width × $height one tap on each end shows the partner, the date and a figure, and both ends clear of all that lies over the map',
  async (viewport) => {
    const page = await newPage(site, { viewport, ...phone });
    await openSvgAtlas(site, page);
    await page.locator('duikou-atlas .handle').waitFor({ state: 'attached' });
    for (const end of fourteen) await tapShowsPartner(page, end);
    await page.context().close();
  },
);

test('on the WebGL map a tap lights the partner, two fingers zoom, one moves', { timeout: 120_000 }, async () => {
  const withWebGL = await openSite();
  const page = await newPage(withWebGL, { viewport: screens[0], ...phone });
  expect(await openAtlas(withWebGL, page)).toBe('webgl');
  await expectFingersMoveMap(page, await page.context().newCDPSession(page));
  await withWebGL.close();
});
