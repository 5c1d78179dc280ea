/** The lenses in the built site: tabs, links, what the map writes, and the way from a figure on it to its quote. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPage, openAtlasWith, openSite, openSvgAtlas, withoutWebGL, type Site } from './site.ts';

let site: Site;
let withWebGL: Site;
beforeAll(async () => {
  [site, withWebGL] = await Promise.all([openSite(withoutWebGL), openSite()]);
});
afterAll(() => Promise.all([site.close(), withWebGL.close()]));

const lensNames = ['结对', '项目', '旅游', '粮食', '人员', '经验复制', '园区平台'] as const;
const lenses = ['pairings', 'projects', 'tourism', 'grain', 'people', 'experience', 'platforms'] as const;

function lensOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.lens);
}

describe('a lens', () => {
  test('is a tab, a step of the back button and a part of the link; the selection stays', async () => {
    const page = await newPage(site);
    await openSvgAtlas(site, page, '#select=jilin-zhejiang');
    for (const [i, name] of lensNames.entries()) {
      if (i === 0) continue;
      await page.getByRole('tablist', { name: '透镜' }).getByRole('tab', { name, exact: true }).click();
      expect(await lensOf(page)).toBe(lenses[i]);
      expect(new URL(page.url()).hash).toContain(`lens=${lenses[i]}`);
      expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.selection)).toBe('jilin-zhejiang');
    }
    await page.goBack();
    expect(await lensOf(page)).toBe('experience');
    await page.context().close();
  });

  test('is reached by arrow keys, one stop for Tab', async () => {
    const page = await newPage(site);
    await openSvgAtlas(site, page);
    const tabs = page.getByRole('tablist', { name: '透镜' });
    await tabs.getByRole('tab', { selected: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await lensOf(page)).toBe('tourism');
    await page.keyboard.press('End');
    expect(await lensOf(page)).toBe('platforms');
    expect(await tabs.locator('[tabindex="0"]').count()).toBe(1);
    await page.context().close();
  });

  test.each(['webgl', 'svg'])('writes its figures on the %s map as buttons that open their quotes', async (renderer) => {
    const own = renderer === 'webgl' ? withWebGL : site;
    const page = await newPage(own);
    expect(await openAtlasWith(own, page, { renderer, lens: 'grain', lang: 'zh-Hans', panels: 'none' })).toBe(renderer);
    const figure = page.locator('duikou-figure[record="flow-grain-heilongjiang-guangdong"]').first().getByRole('button').first();
    await figure.click();
    await page.getByText('超过500万吨').or(page.getByText('超過500萬噸')).first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('[popover]:popover-open').count()).toBe(0);
    await page.context().close();
  });

  test('says in speech what it draws and of whom nothing is reported', async () => {
    const page = await newPage(site);
    await openSvgAtlas(site, page, '#lens=tourism&lang=en');
    const summary = await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.spoken.summary);
    expect(summary).toContain('Beijing to Shenyang: 2.58 million person-times');
    expect(summary).toContain('nothing reported of Liaoning – Jiangsu');
    await page.context().close();
  });

  test('a link opens lens, panel and filters as they were', async () => {
    const page = await newPage(site);
    await openSvgAtlas(site, page, '#lens=grain&panel=table&pairing=heilongjiang-guangdong');
    const scene = await page.evaluate(() => {
      const shown = document.querySelector('duikou-atlas')?.scene;
      return { lens: shown?.lens, arcs: shown?.arcs.ids, read: shown?.records.read, shown: shown?.records.shown.length };
    });
    expect(scene).toMatchObject({ lens: 'grain', arcs: ['flow-grain-heilongjiang-guangdong'], read: 75 });
    expect(scene.shown).toBeLessThan(75);
    expect(await page.getByRole('tab', { name: '表格' }).getAttribute('aria-selected')).toBe('true');
    await page.getByRole('button', { name: '清除筛选' }).first().click();
    expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.records.shown.length)).toBe(75);
    await page.context().close();
  });
});
