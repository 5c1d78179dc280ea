/** Tests with each file of the build missing, before the page is loaded or after: every action of a reader works or says why it does not. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import type { Site } from '../site/site.ts';
import { beforeEachVisit, began, expectWords, files, noted, open, openedAtlas, takeAway } from './taken-files.ts';
import { takeEveryWay } from './ways.ts';

let site: Site;
let page: Page;
let complaints: readonly string[];
beforeEachVisit((visit) => ({ site, page, complaints } = visit));

describe('when a file is missing from the start', () => {
  test.each(files)('every action works or says why it does not: %s', async (name) => {
    await takeAway(page, name);
    await open(site, page);
    if ((await began(page, name)) === 'words of the page') return;
    expectWords(noted('not there from the start', name, await takeEveryWay(page)));
    expect(complaints).toEqual([]);
  });
});

describe('when a file disappears while the page is open', () => {
  test.each(files)('every action works or says why it does not: %s', async (name) => {
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(request.url().split('/').at(-1) ?? ''));
    await openedAtlas(site, page);
    // A file that has been loaded already stays loaded.
    if (asked.has(name)) return;
    await takeAway(page, name);
    expectWords(noted('gone while the page is open', name, await takeEveryWay(page)));
    expect(complaints).toEqual([]);
  });
});
