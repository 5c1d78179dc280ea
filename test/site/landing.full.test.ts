/** The landing page in each language and window. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import { expectStill, landings, windows } from './landing-lines.ts';
import { openSite, withoutWebGL, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());

describe.each(landings)('the page in $lang', ({ path }) => {
  test.each(windows)('has the same text at the same places before the script and after it at $width × $height', (viewport) =>
    expectStill(site, path, viewport),
  );
});
