/** Tests with a wrong clock and with a browser that denies storage: nothing breaks, and nothing untrue is said. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newPage, openAtlasWith, openSite, withoutWebGL, type Site } from '../site/site.ts';
import { complaintsOf, expectRow, seenOn } from './outcome.ts';

const file = 'clock-and-stores.full.test.ts';
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
])('figures keep their dates and a citation has no impossible day when the clock says %s', async (now, day) => {
  await fresh();
  await page.clock.setFixedTime(new Date(now));
  await openAtlasWith(site, page, { renderer: 'svg', address: '' });
  await page.waitForFunction(() => customElements.get('duikou-share-dialog'));
  await page.evaluate(() => (location.hash = 'select=220000'));
  await page.locator('duikou-pairing').getByText('2017年3月起').first().waitFor();
  await page.evaluate(() => (location.hash = 'view=timeline'));
  await page.locator('duikou-timeline h2').waitFor();
  await page.getByRole('button', { name: '分享', exact: true }).click();
  await page.getByRole('tab', { name: '引用' }).click();
  const cited = await page.getByRole('textbox', { name: 'GB/T 7714' }).inputValue();
  expect(cited).toContain('(2019-06)');
  if (day === null) expect(cited).not.toMatch(/1970|\)\[/);
  else expect(cited).toContain(`[${day}]`);
  await expectNothingSaid(`the clock says ${now.slice(0, 4)}`);
});

test('the atlas works without a notice when the browser denies every store', async () => {
  await fresh();
  await page.addInitScript(() => {
    const deny = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const store of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, store, { get: deny });
    Object.defineProperty(document, 'cookie', { get: deny, set: deny });
    Object.assign(window, { asked: 0 });
    navigator.serviceWorker.register = () => {
      Object.assign(window, { asked: 1 });
      return Promise.reject(new DOMException('denied', 'SecurityError'));
    };
  });
  await openAtlasWith(site, page, { renderer: 'svg', address: '' });
  await page.evaluate(() => document.querySelector('duikou-atlas')?.select('220000'));
  expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.emphasis.partner)).toBe('330000');
  await page.waitForFunction(() => (window as unknown as { asked: number }).asked === 1);
  await expectNothingSaid('the browser denies every store');
});
