/**
 * Tests that an atlas and two maps leave nothing behind after being mounted, used and removed repeatedly. `npm run bench -- soak` does so
 * for an hour.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../site/site.ts';
import { openSoak } from './soak.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test.each(['svg', 'webgl'] as const)(
  'rounds with %s leave no element, context or document, and no more nodes and listeners than the first two rounds',
  { timeout: 240_000 },
  async (renderer) => {
    const soak = await openSoak(site);
    // Messages, styles, formats and templates, which are created once and kept, are created in the first two rounds.
    for (let i = 0; i < 2; i++) await soak.round(renderer);
    const before = await soak.held();
    for (let i = 0; i < 2; i++) expect(await soak.round(renderer)).toBeGreaterThan(80);
    const after = await soak.held();
    expect(after).toMatchObject({ elements: 0, contexts: 0, documents: before.documents });
    expect(after.nodes).toBeLessThanOrEqual(before.nodes);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    await soak.close();
  },
);
