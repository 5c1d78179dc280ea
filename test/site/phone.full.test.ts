/** Each of the fourteen ends under a finger, on two sizes of phone. */
import { afterAll, beforeAll, test } from 'vitest';
import { phone, screens, tapShowsPartner } from './phone-ends.ts';
import { fourteen, newPage, openSite, openSvgAtlas, withoutWebGL, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());

test.each(screens)(
  'on a screen of $width × $height one tap on each end shows the partner, the date and a figure, and both ends clear of all that lies over the map',
  async (viewport) => {
    const page = await newPage(site, { viewport, ...phone });
    await openSvgAtlas(site, page);
    await page.locator('duikou-atlas .handle').waitFor();
    for (const end of fourteen) await tapShowsPartner(page, end);
    await page.context().close();
  },
);
