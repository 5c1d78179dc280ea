/** Tests of twelve maps on a page of a host: each follows its attributes, and only a few are drawn with WebGL at once. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextsLent } from '../../src/render/context-budget.ts';
import { newPage, openSite, pairings, type Site } from '../site/site.ts';
import { serveHost, type HostPage } from './host-page.ts';

const topics = ['overview', 'projects', 'tourism', 'grain', 'people', 'reforms', 'platforms'] as const;
const linkOptions = [...pairings.map(({ id }) => id), '210000', '330000', '440300', '210100', '310000'].map((select, i) => ({
  select,
  topic: topics[i % topics.length] ?? 'overview',
}));

/** The time limit for a dozen WebGL maps that are drawn by the processor. */
const slowMs = 120_000;

let site: Site;
let host: HostPage;
let page: Page;
const complaints: string[] = [];
beforeAll(async () => {
  site = await openSite();
  host = await serveHost(
    `<main>${linkOptions.map(({ select, topic }, i) => `<p>Before map ${i + 1}.</p><duikou-map id="map-${i}" lang="en" select="${select}" topic="${topic}"></duikou-map>`).join('')}</main><script src="duikou.js"></script>`,
    '<style>body { margin: 0 } main { height: 100vh; overflow: auto } duikou-map { width: 560px; height: 420px }</style>',
  );
  page = await newPage(site, { viewport: { width: 600, height: 500 } });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  await countContexts(page);
  await page.goto(host.address);
  await page.evaluate(() => Promise.all([...document.querySelectorAll('duikou-map')].map((map) => map.ready)).then(() => {}));
});
afterAll(async () => {
  await site.close();
  host.close();
});

interface Contexts {
  /** The number of live contexts. */
  live(): number;
  /** The largest number of live contexts at once since the page was opened. */
  most: number;
}

/** Counts the contexts that a page creates until they are lost; runs before any script of the page. */
async function countContexts(on: Page): Promise<void> {
  await on.addInitScript(() => {
    const result = new Set<WebGL2RenderingContext>();
    const contexts: Contexts = {
      live() {
        return [...result].filter((context) => !context.isContextLost()).length;
      },
      most: 0,
    };
    Object.assign(window, { contexts });
    // The original method is called on each canvas.
    // oxlint-disable-next-line typescript/unbound-method
    const original = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, kind: string, attributes?: unknown) => unknown;
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, kind: string, attributes?: unknown) {
        const context = original.call(this, kind, attributes);
        if (context instanceof WebGL2RenderingContext) result.add(context);
        contexts.most = Math.max(contexts.most, contexts.live());
        return context;
      },
    });
  });
}

const contexts = (): Promise<{ live: number; most: number }> =>
  page.evaluate(() => {
    const counted = (window as unknown as { contexts: Contexts }).contexts;
    return { live: counted.live(), most: counted.most };
  });

/** The renderer of each map. */
const surfaces = (): Promise<readonly string[]> =>
  page.evaluate(() => [...document.querySelectorAll('duikou-map')].map((map) => map.store.get().view.surface));

const scrollTo = (i: number): Promise<void> =>
  page.evaluate((at) => document.querySelector(`#map-${at}`)?.scrollIntoView({ block: 'center' }), i);

const drawsWith = (i: number, renderer: string): Promise<void> =>
  expect.poll(async () => (await surfaces())[i], { timeout: 60_000 }).toBe(renderer) as unknown as Promise<void>;

describe('twelve maps on a page', () => {
  test('each show their selection, their topic and its arcs, in WebGL or SVG', async () => {
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('duikou-map')].map((map) => ({
        select: map.selection,
        topic: map.topic,
        arcs: map.scene?.arcs.ids ?? [],
        drawn: map.shadowRoot?.querySelectorAll('.surface svg [data-arc]').length ?? 0,
        surface: map.store.get().view.surface,
      })),
    );
    expect(shown.map(({ select, topic }) => ({ select, topic }))).toEqual(linkOptions);
    for (const { topic, arcs, drawn, surface } of shown) {
      if (topic === 'overview') expect(arcs).toEqual(expect.arrayContaining(pairings.map(({ id }) => id)));
      expect(arcs.length).toBeGreaterThanOrEqual(7);
      if (surface === 'svg') expect(drawn).toBe(arcs.length);
    }
  });

  test('are drawn with WebGL in view and as SVG out of view', async () => {
    await drawsWith(0, 'webgl');
    expect((await surfaces()).slice(4)).toEqual(Array.from({ length: 8 }, () => 'svg'));
  });

  test(
    'pass their WebGL contexts on as the page is scrolled, and keep their view, focus and selection',
    async () => {
      // The reader has changed the view and focused the list of regions.
      await page.locator('#map-0').getByRole('button', { name: 'Zoom in' }).click();
      await page
        .locator('#map-0')
        .getByRole('listbox')
        .first()
        .evaluate((list) => list instanceof HTMLElement && list.focus({ preventScroll: true }));
      const looks = (): Promise<unknown> =>
        page.evaluate(() =>
          [...document.querySelectorAll('duikou-map')].map((map) => {
            const [x, y] =
              map.project(map.scene?.regions.find(({ id }) => id === map.scene?.emphasis.partner)?.place ?? [119.3, 33.9]) ?? [];
            return { selection: map.selection, x: x?.toFixed(1), y: y?.toFixed(1), isFocused: map.shadowRoot?.activeElement?.role ?? null };
          }),
        );
      const before = await looks();
      for (const i of [5, 11]) {
        await scrollTo(i);
        await drawsWith(i, 'webgl');
      }
      expect((await surfaces())[0]).toBe('svg');
      expect(await looks()).toEqual(before);
      // The first map takes the context of one that has been out of view for longest.
      await scrollTo(0);
      await drawsWith(0, 'webgl');
      expect(await looks()).toEqual(before);
      const { live, most } = await contexts();
      expect(live).toBeLessThanOrEqual(contextsLent);
      expect(most).toBeLessThanOrEqual(contextsLent);
    },
    slowMs,
  );

  test('can each be clicked', async () => {
    for (let i = 0; i < linkOptions.length; i++) {
      await scrollTo(i);
      const at = await page.evaluate(async (nth) => {
        const map = document.querySelector<HTMLElementTagNameMap['duikou-map']>(`#map-${nth}`);
        map?.clear();
        // Annotations disappear with the selection.
        await map?.updateComplete;
        const box = map?.getBoundingClientRect();
        for (const { id, place, level } of map?.scene?.regions ?? []) {
          const point = map?.project(place);
          if (level !== 'city' || !point || !box) continue;
          const [x, y] = [point[0] + box.left, point[1] + box.top];
          // In some topics the button of a site covers the city.
          if (map?.shadowRoot?.elementFromPoint(x, y)?.closest('.surface')) return { id, x, y };
        }
        return null;
      }, i);
      expect(at).not.toBeNull();
      if (!at) continue;
      await page.mouse.click(at.x, at.y);
      await expect
        .poll(() => page.evaluate((id) => document.querySelector<HTMLElementTagNameMap['duikou-map']>(`#map-${id}`)?.selection, i))
        .toBe(at.id);
    }
  });

  test('show no notice and write nothing to the console', async () => {
    expect(await page.locator('duikou-map [part~=notice]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('release every context when they are removed', async () => {
    await page.evaluate(() => document.querySelector('main')?.replaceChildren());
    await expect.poll(async () => (await contexts()).live).toBe(0);
    expect((await contexts()).most).toBeLessThanOrEqual(contextsLent);
  });
});
