/**
 * Invalid input: each has a message in the page's language and a documented code, and the shown content is kept. `test/faults/` has
 * failures.
 */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { emphasised, newPage, openAtlasWith, openSite, openSvgAtlas, readyAtlas, reportedErrors, withoutWebGL, type Site } from './site.ts';

let site: Site;
let withWebGL: Site;
let page: Page;
beforeAll(async () => {
  [site, withWebGL] = await Promise.all([openSite(withoutWebGL), openSite()]);
});
afterAll(() => Promise.all([site.close(), withWebGL.close()]));
afterEach(() => page.context().close());

async function notices(): Promise<string> {
  await page.locator('duikou-map [part~=notice]').first().waitFor();
  return (await page.locator('duikou-map [part~=notice]').allInnerTexts()).join('\n');
}

describe('unknown values', () => {
  test('in attributes are each reported with their code and ignored', async () => {
    page = await newPage(site);
    await openAtlasWith(site, page, { renderer: 'svg', select: '999999', topic: 'weather', lang: 'tlh', theme: 'pink', panels: 'weather' });
    const said = await notices();
    for (const words of [
      '没有名为“999999”的地区或结对',
      '没有名为“weather”的主题',
      '没有“tlh”这种语言',
      '没有名为“pink”的外观设置',
      '没有名为“weather”的视图',
    ])
      expect(said).toContain(words);
    expect((await reportedErrors(page)).map(({ code }) => code).toSorted()).toEqual([
      'unknown-lang',
      'unknown-select',
      'unknown-theme',
      'unknown-topic',
      'unknown-view',
    ]);
    expect((await emphasised(page)).pairing).toBeNull();
    expect(await page.locator('duikou-map [data-arc]').count()).toBeGreaterThanOrEqual(7);
  });

  test('of the attribute `renderer` are reported, and the best map is drawn', async () => {
    page = await newPage(withWebGL);
    expect(await openAtlasWith(withWebGL, page, { renderer: 'canvas' })).toBe('webgl');
    expect(await notices()).toContain('没有名为“canvas”的绘图方式');
    expect((await reportedErrors(page)).map((error) => error.code)).toEqual(['unknown-renderer']);
  });

  test('in a link are reported, the rest of the link applies, and the selection stays', async () => {
    page = await newPage(site);
    await openSvgAtlas(site, page, '#select=220000&topic=weather&lang=en&bounds=1,2');
    expect((await emphasised(page)).partner).toBe('330000');
    expect(await notices()).toMatch(/There is no topic “weather”[\s\S]*The bounds “1,2” can’t be read/);
    await page.evaluate(() => document.querySelector('duikou-atlas')?.select('nowhere'));
    expect((await emphasised(page)).selected).toBe('220000');
    await expect.poll(notices).toContain('“nowhere”');
  });
});

test('a custom data set is shown, and invalid records are skipped and reported with the reason', async () => {
  page = await newPage(site);
  const answer = (path: string) => page.route('**/own.json*', (route) => route.fulfill({ contentType: 'application/json', path }));
  await answer('test/fixtures/data-sets/valid-minimal.json');
  await openAtlasWith(site, page, { renderer: 'svg', src: 'own.json' });
  const { regions, title } = await page.evaluate(() => {
    const scene = document.querySelector('duikou-atlas')?.scene;
    return { regions: scene?.regions.length, title: scene?.captions.title };
  });
  expect(regions).toBe(4);
  expect(title).not.toContain('东北');
  expect(await reportedErrors(page)).toEqual([]);
  await page.unroute('**/own.json*');
  await answer('test/fixtures/data-sets/one-bad-record.json');
  await page.evaluate(() => document.querySelector('duikou-atlas')?.setAttribute('src', 'own.json?second'));
  expect(await notices()).toMatch(/读取13条，已跳过有问题的2条：records\[1\]/);
  expect((await reportedErrors(page)).map((error) => error.code)).toEqual(['data-skipped']);
  expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.arcs.count)).toBeGreaterThan(0);
});

describe('a map that can’t be drawn', () => {
  test('because the boundaries fail to load leaves the first picture, the list and the panel', async () => {
    page = await newPage(site);
    await page.route('**/overview-*.js', (route) => route.abort());
    await page.goto(site.address);
    expect(await notices()).toContain('无法加载边界数据');
    expect(await page.locator('.duikou-first [data-arc]').count()).toBe(7);
    await page.locator('.duikou-marks [data-region="210100"]').click();
    expect((await emphasised(page)).partner).toBe('110000');
    await expect.poll(() => page.getByRole('heading', { level: 2 }).first().innerText()).toMatch(/沈阳[\s\S]*北京/);
  });
});

describe('the site on its own', () => {
  test('sends no request to another origin, sets no cookie and stores nothing', async () => {
    page = await newPage(site);
    const strangers: string[] = [];
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== new URL(site.address).origin && protocol !== 'data:' && protocol !== 'blob:') strangers.push(request.url());
    });
    await openSvgAtlas(site, page, '#select=220000');
    expect(strangers).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test.each(['webgl', 'svg'])('requests no frame and sets no timer while the %s map is idle', async (renderer) => {
    const own = renderer === 'webgl' ? withWebGL : site;
    page = await newPage(own);
    await page.addInitScript(() => {
      const asked = { frames: 0, timers: 0 };
      Object.assign(window, { asked });
      const original = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (callback) => {
        asked.frames++;
        return original(callback);
      };
      for (const name of ['setTimeout', 'setInterval'] as const) {
        const timer = window[name].bind(window) as (...parameters: unknown[]) => unknown;
        Object.assign(window, {
          [name]: (...parameters: unknown[]) => {
            asked.timers++;
            return timer(...parameters);
          },
        });
      }
    });
    await openAtlasWith(own, page, { renderer });
    let last = '';
    let looks = 0;
    const looksWithoutChange = async (): Promise<number> => {
      const now = JSON.stringify(await page.evaluate(() => (window as unknown as { asked: object }).asked));
      looks = now === last ? looks + 1 : 0;
      last = now;
      return looks;
    };
    await expect.poll(looksWithoutChange, { interval: 100, timeout: 20_000 }).toBe(10);
  });

  test.each([
    ['WebGL', 1440, 900],
    ['SVG', 390, 844],
  ] as const)('starts the live %s map at %d × %d without moving an end by a pixel', async (map, width, height) => {
    page = await newPage(map === 'WebGL' ? withWebGL : site, { viewport: { width, height } });
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(site.address);
    const still = await page.evaluate(() =>
      [...document.querySelectorAll('.duikou-marks [data-region]')]
        .filter((end) => getComputedStyle(end.closest('svg') ?? end).display !== 'none')
        .map((end) => {
          const { x, y, width: across, height: down } = (end.querySelector('circle') ?? end).getBoundingClientRect();
          return { id: end.getAttribute('data-region'), x: x + across / 2, y: y + down / 2 };
        }),
    );
    await page.unroute('**/*.js');
    await page.reload();
    await readyAtlas(page);
    const moved = await page.evaluate((ends) => {
      const atlas = document.querySelector('duikou-atlas');
      const box = atlas?.getBoundingClientRect();
      return (atlas?.scene?.regions ?? []).map(({ id, place }) => {
        const live = atlas?.project(place);
        const end = ends.find((candidate) => candidate.id === id);
        return live && end && box ? Math.hypot(live[0] + box.left - end.x, live[1] + box.top - end.y) : Infinity;
      });
    }, still);
    expect(moved).toHaveLength(14);
    expect(Math.max(...moved)).toBeLessThan(1);
  });
});
