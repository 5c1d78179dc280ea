/** The topics in the built site: tabs, links, texts on the map, and the way from a figure to its quote. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPage, openAtlasWith, openSite, openSvgAtlas, withoutWebGL, type Site } from './site.ts';

let site: Site;
let withWebGL: Site;
beforeAll(async () => {
  [site, withWebGL] = await Promise.all([openSite(withoutWebGL), openSite()]);
});
afterAll(() => Promise.all([site.close(), withWebGL.close()]));

const topicNames = ['总览', '项目', '旅游', '粮食', '人员', '改革经验', '园区与平台'] as const;
const topics = ['overview', 'projects', 'tourism', 'grain', 'people', 'reforms', 'platforms'] as const;

function topicOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.topic);
}

/** Presses a figure on the map, reads its quote and closes it. */
async function openQuote(page: Page): Promise<void> {
  await page.locator('duikou-map duikou-figure[record="flow-grain-heilongjiang-guangdong"]').getByRole('button').first().click();
  const quote = page.locator('[popover]:popover-open');
  await quote.getByText('超过500万吨').or(quote.getByText('超過500萬噸')).first().waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('[popover]:popover-open').count()).toBe(0);
}

describe('a topic', () => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage(site);
    await openSvgAtlas(site, page, '#topic=grain&view=table&pairing=heilongjiang-guangdong');
  });
  afterAll(() => page.context().close());

  async function go(fragment: string): Promise<void> {
    await page.evaluate(async (hash) => {
      location.hash = hash;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await document.querySelector('duikou-atlas')?.updateComplete;
    }, fragment);
  }

  test('opens with the panel and the filters of its link', async () => {
    const scene = await page.evaluate(() => {
      const shown = document.querySelector('duikou-atlas')?.scene;
      return { topic: shown?.topic, arcs: shown?.arcs.ids, read: shown?.records.read, shown: shown?.records.shown.length };
    });
    expect(scene).toMatchObject({ topic: 'grain', arcs: ['flow-grain-heilongjiang-guangdong'], read: 78 });
    expect(scene.shown).toBeLessThan(75);
    expect(await page.getByRole('tab', { name: '表格' }).getAttribute('aria-selected')).toBe('true');
    await page.getByRole('button', { name: '清除筛选' }).first().click();
    expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.records.shown.length)).toBe(78);
  });

  test('shows its figures on the map as buttons that open their quotes', async () => {
    await go('topic=grain');
    await openQuote(page);
  });

  test('is chosen by a tab, kept in the history and the link, and keeps the selection', async () => {
    await go('select=jilin-zhejiang');
    for (const [i, name] of topicNames.entries()) {
      if (i === 0) continue;
      await page.getByRole('tablist', { name: '主题' }).getByRole('tab', { name, exact: true }).click();
      expect(await topicOf(page)).toBe(topics[i]);
      await expect.poll(() => new URL(page.url()).hash).toContain(`topic=${topics[i]}`);
      expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.selection)).toBe('jilin-zhejiang');
    }
    await page.goBack();
    expect(await topicOf(page)).toBe('reforms');
  });

  test('is reached by arrow keys in a list that is one stop of Tab', async () => {
    await go('');
    const tabs = page.getByRole('tablist', { name: '主题' });
    await tabs.getByRole('tab', { selected: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await topicOf(page)).toBe('tourism');
    await page.keyboard.press('End');
    expect(await topicOf(page)).toBe('platforms');
    expect(await tabs.locator('[tabindex="0"]').count()).toBe(1);
  });

  test('has a summary of its arcs and of the pairings without a report', async () => {
    await go('topic=tourism&lang=en');
    const summary = (): Promise<string | undefined> =>
      page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.description.summary);
    // The words of another language are loaded when it is chosen.
    await expect.poll(summary).toContain('Beijing to Shenyang: 2.58 million visits from Beijing');
    expect(await summary()).toContain('nothing reported for Liaoning – Jiangsu');
  });
});

test('the WebGL map shows the figures of a topic as buttons that open their quotes', async () => {
  const page = await newPage(withWebGL);
  expect(await openAtlasWith(withWebGL, page, { renderer: 'webgl', topic: 'grain', lang: 'zh-Hans', panels: 'none' })).toBe('webgl');
  await openQuote(page);
  await page.context().close();
});
