/** What leaves the atlas: links, code, pictures, data, the one file. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { csvParse } from 'd3';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPage, openAtlas, openSite, readyAtlas, type Site } from './site.ts';

let site: Site;
let folder: string;
beforeAll(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), 'duikou-share-'));
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openDialog(page: Page): Promise<void> {
  await page.waitForFunction(() => customElements.get('duikou-share-dialog'));
  await page.getByRole('button', { name: '分享', exact: true }).click();
  await page.getByRole('dialog').waitFor();
}

async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

describe('the share dialog', () => {
  test('saves pictures and data of what is shown, and cites it with the version of the data', async () => {
    const page = await newPage(site);
    await openAtlas(site, page, '#lens=grain&kind=grain');
    await openDialog(page);
    const rows = csvParse(readFileSync(await saved(page, 'CSV'), 'utf8').replace(/^\uFEFF/, ''));
    expect(new Set(rows.map((row) => row['record']))).toEqual(new Set(['flow-grain-jilin-zhejiang', 'flow-rice-outlets-jilin-zhejiang', 'flow-grain-heilongjiang-guangdong', 'stmt-agri-heilongjiang-guangdong']));
    expect(readFileSync(await saved(page, 'SVG'), 'utf8')).toMatch(/^<\?xml|^<svg/);
    expect(readFileSync(await saved(page, 'SVG'), 'utf8')).not.toContain('<image');
    expect(readFileSync(await saved(page, 'PNG')).subarray(1, 4).toString()).toBe('PNG');
    expect(JSON.parse(readFileSync(await saved(page, 'JSON'), 'utf8'))).toMatchObject({ schema: 'duikou/1' });
    expect(JSON.parse(readFileSync(await saved(page, 'GEOJSON'), 'utf8'))).toMatchObject({ type: 'FeatureCollection' });
    expect(await page.getByRole('textbox', { name: 'GB/T 7714' }).inputValue()).toContain('2019.06-1');
    await page.context().close();
  });

  test('saves the view as one file that opens without a network', async () => {
    const page = await newPage(site);
    await openAtlas(site, page, '#lens=grain&lang=zh-Hant');
    await openDialog(page);
    const file = await saved(page, 'HTML');
    await page.context().setOffline(true);
    await page.goto(pathToFileURL(file).href);
    await readyAtlas(page);
    expect(await page.evaluate(() => [document.querySelector('duikou-atlas')?.lens, document.querySelector('duikou-atlas')?.lang])).toEqual(['grain', 'zh-Hant']);
    await page.context().close();
  });

  test('selects the text where the clipboard is denied', async () => {
    const page = await newPage(site);
    await openAtlas(site, page);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) } }));
    await openDialog(page);
    await page.getByRole('button', { name: '复制: 链接' }).click();
    await page.getByText('文字已选中').waitFor();
    expect(await page.getByRole('textbox', { name: '链接' }).evaluate((field) => field instanceof HTMLTextAreaElement && field.selectionEnd === field.value.length && field.value.includes('data=2019.06-1'))).toBe(true);
    await page.context().close();
  });
});

test('a link that was made with other data says so', async () => {
  const page = await newPage(site);
  await openAtlas(site, page, '#lens=grain&data=2018.01-9');
  await page.getByText('2018.01-9').waitFor();
  expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.lens)).toBe('grain');
  await page.context().close();
});

test('a link to a step opens the tour there, and the back button goes through its steps', async () => {
  const page = await newPage(site);
  await openAtlas(site, page, '#step=grain');
  await page.getByRole('heading', { name: '粮食往南走' }).waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '游客往北走' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: '粮食往南走' }).waitFor();
  await page.getByRole('button', { name: '离开导览，自己看' }).click();
  await expect.poll(() => page.evaluate(() => document.querySelector('duikou-atlas')?.step)).toBeNull();
  await page.context().close();
});

test('the presenter’s notes stand in a second window, which steps the tour too', async () => {
  const page = await newPage(site);
  await openAtlas(site, page, '#step=grain');
  const [notes] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: '讲稿' }).click()]);
  await notes.getByText('所以条的右端是开的').waitFor();
  expect(await notes.locator('body').textContent()).toContain('接下来： 游客往北走');
  await notes.keyboard.press('PageDown');
  await page.getByRole('heading', { name: '游客往北走' }).waitFor();
  await notes.getByText('只有一个游客数字').waitFor();
  await page.context().close();
});
