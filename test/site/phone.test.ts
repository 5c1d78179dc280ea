import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPage, openAtlas, openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('on a phone the sheet opens over most of the map, closes again, and a tab opens it too', async () => {
  const page = await newPage(site, { viewport: { width: 390, height: 844 } });
  await openAtlas(site, page);
  const heightOfSheet = (): Promise<number> => page.locator('duikou-atlas aside').evaluate((sheet) => sheet.getBoundingClientRect().height);
  const closed = await heightOfSheet();
  await page.getByRole('button', { name: '展开面板' }).click();
  await expect.poll(heightOfSheet).toBeGreaterThan(500);
  await page.getByRole('button', { name: '收起面板' }).click();
  await expect.poll(heightOfSheet).toBe(closed);
  await page.getByRole('tab', { name: '时间' }).click();
  await expect.poll(heightOfSheet).toBeGreaterThan(500);
  await page.context().close();
});
