/**
 * A phone: fingers on a small screen. `phone.full.test.ts` taps each of the fourteen ends on two phones, on one held sideways and on the
 * WebGL map, and counts the places on the way of a flight.
 */
import type { CDPSession, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drawFingers, expectFingersMoveMap, type Point } from './fingers.ts';
import { expectPartner, phone, screens, sideways, tapShowsPartner } from './phone-ends.ts';
import { emphasised, fourteen, newPage, openSite, openSvgAtlas, pointOf, withoutWebGL, type Site } from './site.ts';

let site: Site;
let page: Page;
let session: CDPSession;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await newPage(site, { viewport: screens[0], ...phone });
  session = await page.context().newCDPSession(page);
});
afterEach(() => page.context().close());

/** Puts fingers down, moves them in steps, and lifts them. */
const draw = (from: readonly Point[], to: readonly Point[]): Promise<void> => drawFingers(page, session, from, to);

const heightOfSheet = (): Promise<number> => page.locator('duikou-atlas aside').evaluate((sheet) => sheet.getBoundingClientRect().height);

const stopOf = (): Promise<string> => page.locator('duikou-atlas aside').evaluate((sheet) => sheet.className.trim());
const handle = (): Locator => page.locator('duikou-atlas .handle');

async function drawHandle(byPx: number): Promise<void> {
  const box = await handle().boundingBox();
  if (!box) throw new Error('no handle');
  const [x, y] = [box.x + box.width / 2, box.y + 12];
  await draw([[x, y]], [[x, y + byPx]]);
}

test('the closed sheet shows the summary of the topic of a link, and the tab of the topic is visible', async () => {
  await openSvgAtlas(site, page, '#topic=platforms');
  const head = page.locator('duikou-sheet-head article');
  await expect.poll(() => head.innerText()).toMatch(/园区与平台[\s\S]*长白山旅游产业投资基金/);
  expect(await stopOf()).toBe('peek');
  const edges = page.evaluate(() => {
    const root = document.querySelector('duikou-atlas')?.shadowRoot;
    const tab = root?.querySelector('#topic-platforms')?.getBoundingClientRect();
    return { tab: tab?.right ?? Infinity, start: root?.querySelector('.start')?.getBoundingClientRect().left ?? 0 };
  });
  expect((await edges).tab).toBeLessThanOrEqual((await edges).start);
});

test('a link to a view opens the sheet, and one with a selection too keeps it closed with the partner’s name', async () => {
  await openSvgAtlas(site, page, '#view=timeline');
  await expect.poll(stopOf).toBe('half');
  await page.goto('about:blank');
  await page.unrouteAll();
  await openSvgAtlas(site, page, '#view=timeline&select=220000');
  await expect.poll(() => page.locator('duikou-sheet-head article').innerText()).toContain('浙江');
  expect(await stopOf()).toBe('peek');
});

test('presses, arrow keys and a finger move the sheet between its three stops, and a tab leaves it open', async () => {
  await openSvgAtlas(site, page);
  await handle().waitFor();
  expect((await handle().boundingBox())?.height).toBeGreaterThanOrEqual(44);
  const closed = await heightOfSheet();
  await page.getByRole('button', { name: '展开面板', exact: true }).click();
  await expect.poll(heightOfSheet).toBeCloseTo(844 / 2, -1);
  await page.getByRole('button', { name: '全部展开面板' }).click();
  await expect.poll(heightOfSheet).toBeGreaterThan(700);
  await page.getByRole('button', { name: '收起面板' }).click();
  await expect.poll(heightOfSheet).toBe(closed);
  await handle().focus();
  for (const [key, stop] of [
    ['ArrowUp', 'half'],
    ['ArrowUp', 'full'],
    ['ArrowUp', 'full'],
    ['ArrowDown', 'half'],
    ['ArrowDown', 'peek'],
    ['Enter', 'half'],
    ['Enter', 'full'],
    ['Enter', 'peek'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(stopOf).toBe(stop);
  }
  for (const [byPx, stop] of [
    [-260, 'half'],
    [-300, 'full'],
    [300, 'half'],
    [300, 'peek'],
    [-640, 'full'],
    [640, 'peek'],
  ] as const) {
    await drawHandle(byPx);
    await expect.poll(stopOf).toBe(stop);
    // A drag during an animation would end at another height.
    await page.locator('duikou-atlas aside').evaluate((sheet) => Promise.all(sheet.getAnimations().map((animation) => animation.finished)));
  }
  await expect.poll(heightOfSheet).toBe(closed);
  // The closed sheet has the figures of the landing page instead of the tabs.
  await page.getByRole('button', { name: '展开面板', exact: true }).tap();
  await page.getByRole('tab', { name: '时间线' }).tap();
  await expect.poll(stopOf).toBe('half');
});

/** A province of the northeast and a city of the east. */
const two = fourteen.filter(({ region }) => ['220000', '440300'].includes(region));

test('a tap on an end shows the partner, the date and a figure, with both ends uncovered', async () => {
  await openSvgAtlas(site, page);
  await handle().waitFor();
  for (const end of two) await tapShowsPartner(page, end);
});

describe('on a screen of 320 × 640', () => {
  const { width, height } = screens[1];
  beforeEach(() => page.setViewportSize({ width, height }));

  test('a link and a search show the partner, and the sheet keeps its stop at a tap or a change of focus', async () => {
    await openSvgAtlas(site, page, '#select=jilin-zhejiang');
    await expectPartner(page, { region: '220000', partner: '330000', pairing: 'jilin-zhejiang' });
    await page.getByRole('combobox', { name: '搜索地区' }).fill('harbin');
    await page.keyboard.press('Enter');
    await expectPartner(page, { region: '230100', partner: '440300', pairing: 'harbin-shenzhen' });
    await drawHandle(-height / 3);
    await expect.poll(stopOf).toBe('half');
    await expectPartner(page, { region: '230100', partner: '440300', pairing: 'harbin-shenzhen' });
    await page.evaluate(() => document.querySelector('duikou-map')?.focusRegions());
    const [x, y] = await pointOf(page, [119.3, 33.9]);
    await page.touchscreen.tap(x, y);
    await expect.poll(async () => (await emphasised(page)).pairing).not.toBe('harbin-shenzhen');
    expect(await stopOf()).toBe('half');
  });
});

describe('on a phone held sideways', () => {
  const { width, height } = sideways;
  beforeEach(() => page.setViewportSize({ width, height }));

  test('map and panel are side by side, and a tap on an end shows the partner, the date and a figure', async () => {
    await openSvgAtlas(site, page);
    const boxOf = async (selector: string): Promise<DOMRect> =>
      page
        .locator(`duikou-atlas ${selector}`)
        .first()
        .evaluate((element) => element.getBoundingClientRect());
    const [map, panel, caption] = [await boxOf('.surfaces'), await boxOf('aside'), await boxOf('.captions')];
    expect(panel.height).toBe(height);
    expect(panel.left).toBeGreaterThanOrEqual(map.right);
    expect(map.height).toBeGreaterThan(height * 0.7);
    expect(caption.height).toBeLessThan(48);
    for (const end of two) await tapShowsPartner(page, end);
  });

  test('a list chooses the topic, the search widens when it is tapped, and a box with the other choices closes when it is left', async () => {
    await openSvgAtlas(site, page);
    await page.getByRole('combobox', { name: '主题' }).selectOption('grain');
    await expect.poll(() => page.evaluate(() => document.querySelector('duikou-atlas')?.topic)).toBe('grain');
    const search = page.getByRole('combobox', { name: '搜索地区' });
    const widthOf = async (): Promise<number> => (await search.boundingBox())?.width ?? 0;
    expect(await widthOf()).toBeLessThan(40);
    await search.tap();
    await expect.poll(widthOf).toBeGreaterThan(300);
    await search.fill('harbin');
    await page
      .getByRole('option', { name: /哈尔滨.*深圳/ })
      .first()
      .tap();
    await expectPartner(page, { region: '230100', partner: '440300', pairing: 'harbin-shenzhen' });
    const language = page.getByRole('combobox', { name: '语言' });
    const more = page.getByRole('button', { name: '更多选项' });
    expect(await language.isVisible()).toBe(false);
    await more.tap();
    await language.waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => language.isVisible()).toBe(false);
    await more.tap();
    await language.waitFor();
    await page.getByRole('tab', { name: '时间' }).tap();
    await expect.poll(() => language.isVisible()).toBe(false);
  });
});

test('a tap highlights the partner, two fingers zoom and one pans the SVG map', { timeout: 120_000 }, async () => {
  await openSvgAtlas(site, page);
  await expectFingersMoveMap(page, session);
});

test('a button in the closed sheet opens the view that a step of the tour is about', async () => {
  await openSvgAtlas(site, page, '#step=10');
  const grid = page.locator('duikou-compare [role=grid]').first();
  expect(await grid.isVisible()).toBe(false);
  await page.locator('duikou-atlas').getByRole('button', { name: '对比', exact: true }).tap();
  await grid.waitFor();
  await expect.poll(() => heightOfSheet()).toBeGreaterThan(700);
  await page.locator('duikou-atlas').getByRole('tab', { name: '对比', selected: true }).and(page.locator(':focus')).waitFor();
});

test('a swipe over the caption of the tour goes to the next or the previous step', async () => {
  await openSvgAtlas(site, page, '#step=2');
  const caption = page.locator('duikou-tour');
  await caption.getByRole('button', { name: /^第2步/ }).waitFor();
  const box = await caption.boundingBox();
  if (!box) throw new Error('no caption');
  const [middle, high] = [box.x + box.width / 2, box.y + 60];
  await draw([[middle + 90, high]], [[middle - 90, high]]);
  await caption.getByRole('button', { name: /^第3步/ }).waitFor();
  await draw([[middle - 90, high]], [[middle + 90, high]]);
  await caption.getByRole('button', { name: /^第2步/ }).waitFor();
});
