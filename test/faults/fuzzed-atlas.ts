/** Shows random links and mutated data sets in one page: a map or a notice is always visible, and no exception is thrown and no text runs as code. */
import * as fc from 'fast-check';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { readFragment } from '../../src/state/fragment.ts';
import { fragment } from '../fuzz/fragments.ts';
import { mutated, mutation } from '../fuzz/mutations.ts';
import { newPage, openAtlasWith, type Site } from '../site/site.ts';
import { complaintsOf, seenOn } from './outcome.ts';
import { seedOf } from '../fast-check.ts';

export interface FuzzedAtlas {
  readonly page: Page;
  readonly complaints: readonly string[];
}

export async function openFuzzedAtlas(site: Site): Promise<FuzzedAtlas> {
  const page = await newPage(site);
  const complaints = complaintsOf(page);
  await openAtlasWith(site, page, { renderer: 'svg', address: '' });
  await page.waitForFunction(() => customElements.get('duikou-table'));
  return { page, complaints };
}

export async function followFragments({ page, complaints }: FuzzedAtlas, numRuns: number): Promise<void> {
  const fragments = fc.sample(fragment, { numRuns, seed: seedOf(1) });
  const blanks = await page.evaluate(async (all) => {
    const atlas = document.querySelector('duikou-atlas');
    const bad: string[] = [];
    const topics = new Set<string | undefined>();
    for (const text of all) {
      location.hash = text;
      // The map is drawn in the next frame.
      await new Promise(requestAnimationFrame);
      await atlas?.updateComplete;
      await new Promise(requestAnimationFrame);
      const arcs = document.querySelector('duikou-map')?.shadowRoot?.querySelectorAll('.surface [data-arc]').length ?? 0;
      const panel = atlas?.shadowRoot?.querySelector('.panels')?.firstElementChild?.shadowRoot?.childElementCount ?? 0;
      if (arcs === 0 && (atlas?.scene?.arcs.shown.length ?? 0) > 0) bad.push(`no arcs: ${text}`);
      if (panel === 0) bad.push(`no panel: ${text}`);
      topics.add(atlas?.topic);
    }
    return { bad, topics: [...topics] };
  }, fragments);
  // Some of the random links name valid topics, which must all have been the topic of the atlas.
  expect(blanks.bad).toEqual([]);
  expect(blanks.topics).toEqual(expect.arrayContaining([...new Set(fragments.map((text) => readFragment(text).view.topic ?? 'overview'))]));
  expect(complaints).toEqual([]);
  await page.evaluate(() => (location.hash = ''));
  expect(await seenOn(page)).toBe('SVG map');
}

export async function showMutatedDataSets({ page, complaints }: FuzzedAtlas, numRuns: number): Promise<void> {
  const inputs = fc.sample(mutation, { numRuns, seed: seedOf(2) }).map((each) => JSON.stringify(mutated(each)) ?? 'null');
  const outcomes = await page.evaluate(async (all) => {
    const atlas = document.querySelector('duikou-atlas');
    if (!atlas) throw new Error('no atlas');
    const { reported } = window as unknown as { reported: { code: string; message: string }[] };
    const views = [
      'topic=projects',
      'topic=tourism',
      'topic=grain',
      'topic=people',
      'topic=reforms',
      'topic=platforms',
      'view=story&select=220000',
      'view=compare',
      'view=timeline',
      'view=table',
      'view=report',
      'view=story',
    ];
    const counts = { shown: 0, refused: 0, notReported: 0, unexpected: [] as string[] };
    for (const [i, text] of all.entries()) {
      const before = { data: atlas.data, reported: reported.length };
      Object.assign(atlas, { data: JSON.parse(text) });
      for (let patience = 0; patience < 2000 && atlas.data === before.data && reported.length === before.reported; patience++)
        await new Promise((done) => setTimeout(done));
      if (atlas.data !== before.data) counts.shown++;
      else if (reported.length > before.reported) counts.refused++;
      else counts.notReported++;
      for (const view of [views[i % views.length], views[(i + 5) % views.length]]) {
        location.hash = view ?? '';
        await new Promise((done) => setTimeout(done));
        await atlas.updateComplete;
        await new Promise((done) => requestAnimationFrame(done));
      }
      counts.unexpected.push(
        ...reported
          .slice(before.reported)
          .filter(({ code }) => code === 'unexpected')
          .map(({ message }) => `${i}: ${message}`),
      );
      for (const { code } of reported.slice(before.reported)) atlas.store.dismiss(code as Parameters<typeof atlas.store.dismiss>[0]);
    }
    return { ...counts, ran: 'ran' in window };
  }, inputs);
  expect(outcomes).toMatchObject({ notReported: 0, unexpected: [], ran: false });
  expect(outcomes.shown).toBeGreaterThan(numRuns / 2);
  expect(complaints).toEqual([]);
}
