/** Map and views highlight the same thing, row by row, by pointer and by keyboard; and the subjects of a tour's step are visible. */
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { phone } from './phone-ends.ts';
import { newPage, openSite, openSvgAtlas, pointOf, withoutWebGL, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());

const subjects = '[data-record],[data-pairing],[data-region]';
/** The number of outlines and arcs that the map highlights for the pointer or the focus. */
const litOnMap = (page: Page): Promise<number> => page.locator('duikou-map path.highlight').count();

describe('in the built site', () => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage(site, { viewport: { width: 1280, height: 720 } });
    await openSvgAtlas(site, page, '#lang=en');
    await page.waitForFunction(() => customElements.get('duikou-report'));
  });
  afterAll(() => page.context().close());

  /** The first rows of the open view with different subjects. */
  async function firstRows(): Promise<readonly Locator[]> {
    const all = await page.locator(`duikou-atlas .panels :is(${subjects})`).all();
    const rows: Locator[] = [];
    const seen = new Set<string>();
    for (const row of all) {
      if (rows.length === 3) break;
      const found = await row.evaluate((element) => {
        const isDrawn = element instanceof HTMLElement && element.getClientRects().length > 0;
        return isDrawn ? (element.dataset['record'] ?? element.dataset['pairing'] ?? element.dataset['region'] ?? null) : null;
      });
      if (found === null || seen.has(found)) continue;
      seen.add(found);
      rows.push(row);
    }
    return rows;
  }
  const isLit = (row: Locator): Promise<boolean> => row.evaluate((element) => element.hasAttribute('data-highlighted'));

  test.each(['Story', 'Compare', 'Timeline', 'Table', 'Report'])(
    'the view %s highlights each row under the pointer or the focus, and none once these leave',
    async (view) => {
      await page.getByRole('tab', { name: view, exact: true }).click();
      await expect.poll(async () => (await firstRows()).length).toBe(3);
      const rows = await firstRows();
      for (const row of rows) {
        await row.hover({ position: { x: 3, y: 3 } });
        await expect.poll(() => isLit(row)).toBe(true);
        expect((await Promise.all(rows.map(isLit))).filter(Boolean)).toHaveLength(1);
      }
      await page.mouse.move(640, 5);
      await expect.poll(() => page.locator('duikou-atlas .panels [data-highlighted]').count()).toBe(0);
      await page.locator('duikou-atlas .panels').focus();
      const lit = new Set<string>();
      for (let presses = 0; presses < 40 && lit.size < 3; presses++) {
        await page.keyboard.press('Tab');
        const ids = await page
          .locator('duikou-atlas .panels [data-highlighted]')
          .evaluateAll((elements) =>
            elements.flatMap((element) =>
              element instanceof HTMLElement
                ? (element.dataset['record'] ?? element.dataset['pairing'] ?? element.dataset['region'] ?? [])
                : [],
            ),
          );
        for (const id of ids) lit.add(id);
      }
      expect(lit.size).toBeGreaterThanOrEqual(3);
    },
  );

  test('ends under the pointer highlight their rows, and rows their ends and arc', async () => {
    await page.getByRole('tab', { name: 'Story', exact: true }).click();
    for (const [place, pairing] of [
      [[126.2, 43.3], 'jilin-zhejiang'],
      [[113.4, 23.9], 'heilongjiang-guangdong'],
      [[119.6, 33.2], 'liaoning-jiangsu'],
    ] as const) {
      const row = page.locator(`duikou-pairing li[data-pairing=${pairing}]`);
      const [x, y] = await pointOf(page, place);
      await page.mouse.move(x, y);
      await expect.poll(() => isLit(row)).toBe(true);
      await row.hover();
      await expect.poll(() => litOnMap(page)).toBe(3);
      await page.mouse.move(640, 5);
      await expect.poll(() => litOnMap(page)).toBe(0);
    }
  });
});

/** Names of the step's subjects that are not visible on the map, and figures of its caption that are not. */
function hidden(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const atlas = document.querySelector('duikou-atlas');
    const root = atlas?.shadowRoot;
    const map = (atlas?.querySelector('duikou-map') ?? root?.querySelector('duikou-map'))?.shadowRoot;
    const scene = atlas?.scene;
    const box = map?.querySelector('.surfaces')?.getBoundingClientRect();
    if (!root || !map || !scene || !box) return ['no map'];
    const over = [
      ...[...map.querySelectorAll('.legend, .controls, .inset')].filter((element) => element.checkVisibility({ visibilityProperty: true })),
      ...root.querySelectorAll('aside'),
    ].map((element) => element.getBoundingClientRect());
    const isClear = ({ left, right, top, bottom }: DOMRect): boolean =>
      left >= box.left - 1 &&
      right <= box.right + 1 &&
      top >= box.top - 1 &&
      bottom <= box.bottom + 1 &&
      over.every((rect) => right <= rect.left + 1 || left >= rect.right - 1 || bottom <= rect.top + 1 || top >= rect.bottom - 1);
    const letters = [...map.querySelectorAll('.surfaces text')];
    const unlettered = scene.regions
      .filter(({ id }) => scene.emphasis.emphasized?.has(id))
      .filter(
        ({ nameOnMap, shortName }) =>
          !letters.some(
            (letter) => [nameOnMap, shortName].includes(letter.textContent?.trim() ?? '') && isClear(letter.getBoundingClientRect()),
          ),
      );
    const figures = [...(root.querySelector('duikou-tour')?.shadowRoot?.querySelectorAll('.caption duikou-figure') ?? [])];
    const cut = figures.filter((figure) => {
      const { top, bottom, left, right } = figure.getBoundingClientRect();
      return top < 0 || bottom > innerHeight || left < 0 || right > innerWidth || right <= left;
    });
    return [...unlettered.map(({ nameOnMap }) => nameOnMap), ...cut.map((figure) => figure.getAttribute('record') ?? 'figure')];
  });
}

test.each([
  ['1280 × 720', { viewport: { width: 1280, height: 720 } }],
  ['390 × 844', { viewport: { width: 390, height: 844 }, ...phone }],
] as const)(
  'every place that a step of the tour names has its name visible and uncovered on the map at %s',
  async (name, options) => {
    const page = await newPage(site, options);
    await openSvgAtlas(site, page, '#step=1');
    await page.waitForFunction(() => customElements.get('duikou-tour'));
    for (let step = 1; step <= 10; step++) {
      await page.evaluate((number) => (location.hash = `#step=${number}`), step);
      await expect.poll(async () => Number(/\d+/.exec(await page.locator('duikou-tour .place').innerText())?.[0])).toBe(step);
      expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.emphasis.subject?.size ?? 0)).toBeGreaterThan(0);
      await expect.poll(async () => [step, await hidden(page)], { timeout: 5000 }).toEqual([step, []]);
    }
    if (name === '1280 × 720') {
      // The last step is about the hatched cells.
      const cells = await page
        .locator('duikou-compare .cell')
        .evaluateAll((all) => all.filter((cell) => cell.getBoundingClientRect().bottom <= innerHeight).length);
      expect(cells).toBeGreaterThanOrEqual(4 * 7);
    }
    await page.context().close();
  },
  60_000,
);
