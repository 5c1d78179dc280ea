/** Each file of the build taken away, before the page is loaded and after: whatever a reader does then works or says why it does not. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import type { Site } from '../site/site.ts';
import { beforeEachVisit, began, expectWords, files, noted, open, openedAtlas, takeAway } from './taken-files.ts';
import { takeEveryWay } from './ways.ts';

let site: Site;
let page: Page;
let complaints: readonly string[];
beforeEachVisit((visit) => ({ site, page, complaints } = visit));

describe('a file that is not there from the start', () => {
  test.each(files)('%s', async (name) => {
    await takeAway(page, name);
    await open(site, page);
    if ((await began(page, name)) === 'words of the page') return;
    expectWords(noted('not there from the start', name, await takeEveryWay(page)));
    expect(complaints).toEqual([]);
  });
});

describe('a file that goes while the page is open', () => {
  test.each(files)('%s', async (name) => {
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(request.url().split('/').at(-1) ?? ''));
    await openedAtlas(site, page);
    // What has come already is there whatever happens to its file.
    if (asked.has(name)) return;
    await takeAway(page, name);
    expectWords(noted('gone while the page is open', name, await takeEveryWay(page)));
    expect(complaints).toEqual([]);
  });
});
