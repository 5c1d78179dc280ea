/** Tests with each file of the build cut off halfway or never answered, and with files that load slowly in any order. See also `files.full.test.ts`. */
import * as fc from 'fast-check';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { seedOf } from '../fast-check.ts';
import type { Site } from '../site/site.ts';
import { ways } from './failing-scripts.ts';
import { beforeEachVisit, began, expectWords, files, noted, open, openedAtlas } from './taken-files.ts';
import { takeEveryWay } from './ways.ts';

let site: Site;
let page: Page;
let complaints: readonly string[];
beforeEachVisit((visit) => ({ site, page, complaints } = visit));

/** The complaints without syntax errors, which the browser itself reports for a script of the page that is cut off. */
const ofOurs = (): readonly string[] => complaints.filter((complaint) => !complaint.startsWith('SyntaxError'));

describe('when a file is cut off halfway from the start', () => {
  test.each(files)('every action works or says why it does not: %s', async (name) => {
    await ways['is cut off halfway'](page, `**/assets/${name}`);
    await open(site, page);
    if ((await began(page, name)) === 'atlas') expectWords(noted('cut off from the start', name, await takeEveryWay(page)));
    expect(ofOurs()).toEqual([]);
  });
});

describe('when a file is cut off halfway while the page is open', () => {
  test.each(files)('every action works or says why it does not: %s', async (name) => {
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(request.url().split('/').at(-1) ?? ''));
    await openedAtlas(site, page);
    if (asked.has(name)) return;
    await ways['is cut off halfway'](page, `**/assets/${name}`);
    expectWords(noted('cut off while the page is open', name, await takeEveryWay(page)));
    expect(complaints).toEqual([]);
  });
});

describe('when a request is never answered while the page is open', () => {
  test.each(files)('the file counts as missing before long, and every action works or says why it does not: %s', async (name) => {
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(request.url().split('/').at(-1) ?? ''));
    // A part counts as missing after half a minute. Timeouts of four seconds or more run ten times as fast here, so that it takes three.
    await page.addInitScript(() => {
      const { setTimeout: usual } = window;
      const hurried = (call: () => void, ms = 0): number => usual(call, ms >= 4000 ? ms / 10 : ms);
      Object.assign(window, { setTimeout: hurried });
    });
    await openedAtlas(site, page);
    if (asked.has(name)) return;
    await page.route(`**/assets/${name}`, () => {});
    expectWords(noted('never answered while the page is open', name, await takeEveryWay(page)));
    expect(complaints).toEqual([]);
  });
});

describe('when files load slowly and in any order', () => {
  const delays = fc.array(fc.constantFrom(0, 0, 50, 400, 1500), { minLength: files.length, maxLength: files.length });
  test.each(fc.sample(delays, { numRuns: 6, seed: seedOf(19) }).map((each, i) => [i + 1, each] as const))(
    'every action succeeds without a notice (order %i)',
    async (_, each) => {
      await page.route('**/assets/*.js', async (route) => {
        const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
        await new Promise((resolve) => setTimeout(resolve, each[files.indexOf(name)] ?? 0));
        await route.continue();
      });
      await openedAtlas(site, page);
      const taken = await takeEveryWay(page);
      expect(taken.filter(({ end }) => end !== 'done')).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});
