/** Machines that are not as they should be: a wrong clock, nothing to be stored, a slow processor. Nothing breaks, and nothing untrue is said. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newPage, openAtlasWith, openSite, withoutWebGL, type Site } from '../site/site.ts';
import { complaintsOf, expectRow, seenOn } from './outcome.ts';

const file = 'machine.test.ts';
const patience = { timeout: 15_000 };
let site: Site;
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());
afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

async function fresh(): Promise<void> {
  page = await newPage(site);
  complaints = complaintsOf(page);
}

async function expectNothingSaid(fault: string): Promise<void> {
  expect(await page.locator('duikou-map .alerts [part~=notice]').count()).toBe(0);
  expectRow(fault, await seenOn(page), '(nothing: all works)', '', file);
}

test.each([
  ['1970-01-01T00:00:00Z', null],
  ['2099-12-31T12:00:00Z', '2099-12-31'],
])('at %s by the clock the figures keep their dates, and a citation says no day that can’t be', async (now, day) => {
  await fresh();
  await page.clock.setFixedTime(new Date(now));
  await openAtlasWith(site, page, { renderer: 'svg', address: '' });
  await page.waitForFunction(() => customElements.get('duikou-share-dialog'));
  await page.evaluate(() => (location.hash = 'select=220000'));
  await page.locator('duikou-pairing').getByText('2017年3月起').first().waitFor();
  await page.evaluate(() => (location.hash = 'panel=timeline'));
  await page.locator('duikou-timeline h2').waitFor();
  await page.getByRole('button', { name: '分享', exact: true }).click();
  await page.getByRole('tab', { name: '引用' }).click();
  const cited = await page.getByRole('textbox', { name: 'GB/T 7714' }).inputValue();
  expect(cited).toContain('(2019-06)');
  if (day === null) expect(cited).not.toMatch(/1970|\)\[/);
  else expect(cited).toContain(`[${day}]`);
  await expectNothingSaid(`the clock says ${now.slice(0, 4)}`);
});

test('where the browser denies every store', async () => {
  await fresh();
  await page.addInitScript(() => {
    const deny = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const store of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, store, { get: deny });
    Object.defineProperty(document, 'cookie', { get: deny, set: deny });
  });
  await openAtlasWith(site, page, { renderer: 'svg', address: '' });
  await page.evaluate(() => document.querySelector('duikou-atlas')?.select('220000'));
  expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.emphasis.partner)).toBe('330000');
  await expectNothingSaid('the browser denies every store');
});

test('on a processor four times as slow: a click, a topic, the table, a search', { timeout: 90_000 }, async () => {
  await fresh();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await openAtlasWith(site, page, { renderer: 'svg', address: '' });
  const scene = (): Promise<{ topic: string | undefined; selected: string | null | undefined; partner: string | null | undefined }> =>
    page.evaluate(() => {
      const shown = document.querySelector('duikou-atlas')?.scene;
      return { topic: shown?.topic, selected: shown?.emphasis.selected, partner: shown?.emphasis.partner };
    });
  const [x, y] = await page.evaluate(() => {
    const atlas = document.querySelector('duikou-atlas');
    const point = atlas?.project([125.32, 43.82]);
    const box = atlas?.getBoundingClientRect();
    if (!point || !box) throw new Error('out of sight');
    return [point[0] + box.left, point[1] + box.top] as const;
  });
  await page.mouse.click(x, y);
  await expect.poll(async () => (await scene()).partner, patience).toBe('120000');
  await page.getByRole('tab', { name: '粮食' }).click();
  await expect.poll(async () => (await scene()).topic, patience).toBe('grain');
  await page.getByRole('tab', { name: '表格' }).click();
  await page.locator('duikou-table [role=row]').nth(3).waitFor();
  await page.locator('duikou-region-search input').fill('dalian');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await scene()).selected, patience).toBe('210200');
  await expectNothingSaid('the processor is four times as slow');
});
