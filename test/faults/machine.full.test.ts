/** A test on a slow processor: every action of a reader works, and no notice is shown. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPage, openAtlasWith, openSite, withoutWebGL, type Site } from '../site/site.ts';
import { complaintsOf, expectRow, seenOn } from './outcome.ts';

const patience = { timeout: 15_000 };
let site: Site;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());

test('a click, a topic, the table and a search work without a notice on a processor slowed down four times', async () => {
  const page = await newPage(site);
  const complaints = complaintsOf(page);
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
  expect(await page.locator('duikou-map .alerts [part~=notice]').count()).toBe(0);
  expectRow('the processor is four times as slow', await seenOn(page), '(nothing: all works)', '', 'machine.full.test.ts');
  expect(complaints).toEqual([]);
  await page.context().close();
});
