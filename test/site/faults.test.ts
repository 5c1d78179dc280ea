/** Bad input: each has a worded message in the page's language, a documented code, and loses nothing shown. Things that fail: `test/faults/`. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { emphasised, newPage, openAtlasWith, openSite, openSvgAtlas, readyAtlas, toldErrors, withoutWebGL, type Site } from './site.ts';

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

describe('without a script', () => {
  test('the page shows the map with its seven arcs and fourteen names, the inset and the sources', async () => {
    page = await newPage(site, { javaScriptEnabled: false });
    await page.goto(site.address);
    expect(await page.locator('.duikou-first [data-arc]').count()).toBe(7);
    const names = await page.locator('.duikou-marks.wide g[font-weight="600"] text').allTextContents();
    expect(names.toSorted()).toEqual(
      ['上海', '北京', '吉林', '哈尔滨', '大连', '天津', '广东', '江苏', '沈阳', '浙江', '深圳', '辽宁', '长春', '黑龙江'].toSorted(),
    );
    expect(await page.getByRole('img', { name: '南海诸岛' }).isVisible()).toBe(true);
    expect(await page.getByText('本图未送审').isVisible()).toBe(true);
    expect(await page.getByRole('listitem').count()).toBe(7);
  });
});

describe('unknown words', () => {
  test.each([
    ['select', '999999', 'unknown-select', '没有名为“999999”的地区或结对'],
    ['topic', 'weather', 'unknown-topic', '没有名为“weather”的主题'],
    ['lang', 'tlh', 'unknown-lang', '没有“tlh”这种语言'],
    ['theme', 'pink', 'unknown-theme', '没有名为“pink”的明暗设置'],
    ['panels', 'weather', 'unknown-panel', '没有名为“weather”的面板'],
  ])('%s="%s" is told as %s and ignored', async (attribute, value, code, words) => {
    page = await newPage(site);
    await openAtlasWith(site, page, { renderer: 'svg', [attribute]: value });
    expect(await notices()).toContain(words);
    expect((await toldErrors(page)).map((error) => error.code)).toEqual([code]);
    expect((await emphasised(page)).pairing).toBeNull();
    expect(await page.locator('duikou-map [data-arc]').count()).toBeGreaterThanOrEqual(7);
  });

  test('renderer="canvas" is told and the best map is taken', async () => {
    page = await newPage(withWebGL);
    expect(await openAtlasWith(withWebGL, page, { renderer: 'canvas' })).toBe('webgl');
    expect(await notices()).toContain('没有名为“canvas”的绘图方式');
    expect((await toldErrors(page)).map((error) => error.code)).toEqual(['unknown-renderer']);
  });

  test('in a link they are told too, and the rest of the link holds', async () => {
    page = await newPage(site);
    await openSvgAtlas(site, page, '#select=220000&topic=weather&lang=en&view=1,2');
    expect((await emphasised(page)).partner).toBe('330000');
    expect(await notices()).toMatch(/There is no topic “weather”[\s\S]*The view “1,2” in the link can’t be read/);
  });

  test('a selection stays when the next one names nothing', async () => {
    page = await newPage(site);
    await openSvgAtlas(site, page, '#select=220000');
    await page.evaluate(() => document.querySelector('duikou-atlas')?.select('nowhere'));
    expect((await emphasised(page)).selected).toBe('220000');
    expect(await notices()).toContain('没有名为“nowhere”');
  });
});

describe('a data set of the host’s own', () => {
  const minimal = 'test/fixtures/data-sets/valid-minimal.json';

  async function openWithData(fulfil: { status?: number; body?: string; path?: string }): Promise<void> {
    page = await newPage(site);
    await page.route('**/own.json', (route) => route.fulfill({ contentType: 'application/json', ...fulfil }));
    await openAtlasWith(site, page, { renderer: 'svg', src: 'own.json' });
  }

  test('is shown where it is good', async () => {
    await openWithData({ path: minimal });
    const { regions, title } = await page.evaluate(() => {
      const scene = document.querySelector('duikou-atlas')?.scene;
      return { regions: scene?.regions.length, title: scene?.captions.title };
    });
    expect(regions).toBe(4);
    expect(title).not.toContain('东北');
    expect(await toldErrors(page)).toEqual([]);
  });

  test.each([
    ['missing', { status: 404, body: '' }, 'data-unreachable', '取不到数据文件'],
    ['not JSON', { body: '<p>oops</p>' }, 'data-not-json', '不是 JSON 文件'],
    ['of a newer schema', { path: 'test/fixtures/data-sets/newer-schema.json' }, 'data-newer-schema', '新。仍显示原来的数据'],
    ['empty', { body: '{}' }, 'data-unusable', '没有可以显示的结对'],
  ])('that is %s is told, and the report is shown', async (_, fulfil, code, words) => {
    await openWithData(fulfil);
    expect(await notices()).toContain(words);
    expect((await toldErrors(page)).map((error) => error.code)).toEqual([code]);
    expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.arcs.count)).toBe(7);
  });

  test('with one bad record shows the good ones and says which was skipped and why', async () => {
    await openWithData({ path: 'test/fixtures/data-sets/one-bad-record.json' });
    expect(await notices()).toMatch(/读到 13 条，其中 2 条有问题，未显示：records\[1\]/);
    expect((await toldErrors(page)).map((error) => error.code)).toEqual(['data-skipped']);
    expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.arcs.count)).toBeGreaterThan(0);
  });
});

describe('a map that can’t be drawn', () => {
  test('for lack of boundaries leaves the first picture, the list and the panel', async () => {
    page = await newPage(site);
    await page.route('**/overview-*.js', (route) => route.abort());
    await page.goto(site.address);
    expect(await notices()).toContain('取不到边界数据');
    expect(await page.locator('.duikou-first [data-arc]').count()).toBe(7);
    await page.locator('.duikou-marks.wide [data-region="210100"]').click();
    expect((await emphasised(page)).partner).toBe('110000');
    await expect.poll(() => page.getByRole('heading', { level: 2 }).first().innerText()).toMatch(/沈阳[\s\S]*北京/);
  });
});

describe('manners', () => {
  test('no request leaves the page’s own origin, no cookie is set, nothing is stored', async () => {
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

  test.each(['webgl', 'svg'])('idle, the %s map asks for no frame and sets no timer', async (renderer) => {
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
    [1440, 900],
    [390, 844],
  ])('the live map takes over at %d × %d without an end moving by a pixel', async (width, height) => {
    page = await newPage(withWebGL, { viewport: { width, height } });
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(withWebGL.address);
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
