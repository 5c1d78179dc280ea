/** The topics in the built site: tabs, links, what the map writes, and the way from a figure on it to its quote. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPage, openAtlasWith, openSite, openSvgAtlas, withoutWebGL, type Site } from './site.ts';

let site: Site;
let withWebGL: Site;
beforeAll(async () => {
  [site, withWebGL] = await Promise.all([openSite(withoutWebGL), openSite()]);
});
afterAll(() => Promise.all([site.close(), withWebGL.close()]));

const topicNames = ['总览', '项目', '旅游', '粮食', '人员', '改革经验', '园区平台'] as const;
const topics = ['overview', 'projects', 'tourism', 'grain', 'people', 'reforms', 'platforms'] as const;

function topicOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.topic);
}

describe('a topic', () => {
  test('is a tab, a step of the back button and a part of the link; the selection stays', async () => {
    const page = await newPage(site);
    await openSvgAtlas(site, page, '#select=jilin-zhejiang');
    for (const [i, name] of topicNames.entries()) {
      if (i === 0) continue;
      await page.getByRole('tablist', { name: '主题' }).getByRole('tab', { name, exact: true }).click();
      expect(await topicOf(page)).toBe(topics[i]);
      expect(new URL(page.url()).hash).toContain(`topic=${topics[i]}`);
      expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.selection)).toBe('jilin-zhejiang');
    }
    await page.goBack();
    expect(await topicOf(page)).toBe('reforms');
    await page.context().close();
  });

  test('is reached by arrow keys, one stop for Tab', async () => {
    const page = await newPage(site);
    await openSvgAtlas(site, page);
    const tabs = page.getByRole('tablist', { name: '主题' });
    await tabs.getByRole('tab', { selected: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await topicOf(page)).toBe('tourism');
    await page.keyboard.press('End');
    expect(await topicOf(page)).toBe('platforms');
    expect(await tabs.locator('[tabindex="0"]').count()).toBe(1);
    await page.context().close();
  });

  test.each(['webgl', 'svg'])('writes its figures on the %s map as buttons that open their quotes', async (renderer) => {
    const own = renderer === 'webgl' ? withWebGL : site;
    const page = await newPage(own);
    expect(await openAtlasWith(own, page, { renderer, topic: 'grain', lang: 'zh-Hans', panels: 'none' })).toBe(renderer);
    const figure = page.locator('duikou-figure[record="flow-grain-heilongjiang-guangdong"]').first().getByRole('button').first();
    await figure.click();
    await page.getByText('超过500万吨').or(page.getByText('超過500萬噸')).first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('[popover]:popover-open').count()).toBe(0);
    await page.context().close();
  });

  test('says in speech what it draws and of whom nothing is reported', async () => {
    const page = await newPage(site);
    await openSvgAtlas(site, page, '#topic=tourism&lang=en');
    const summary = await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.description.summary);
    expect(summary).toContain('Beijing to Shenyang: 2.58 million person-times');
    expect(summary).toContain('nothing reported of Liaoning – Jiangsu');
    await page.context().close();
  });

  test('a link opens topic, panel and filters as they were', async () => {
    const page = await newPage(site);
    await openSvgAtlas(site, page, '#topic=grain&panel=table&pairing=heilongjiang-guangdong');
    const scene = await page.evaluate(() => {
      const shown = document.querySelector('duikou-atlas')?.scene;
      return { topic: shown?.topic, arcs: shown?.arcs.ids, read: shown?.records.read, shown: shown?.records.shown.length };
    });
    expect(scene).toMatchObject({ topic: 'grain', arcs: ['flow-grain-heilongjiang-guangdong'], read: 75 });
    expect(scene.shown).toBeLessThan(75);
    expect(await page.getByRole('tab', { name: '表格' }).getAttribute('aria-selected')).toBe('true');
    await page.getByRole('button', { name: '清除筛选' }).first().click();
    expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.records.shown.length)).toBe(75);
    await page.context().close();
  });
});
