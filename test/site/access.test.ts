/** States of the atlas pass axe's rules for WCAG 2.2 AA. `access.full.test.ts` has every topic, panel, tab and width, and what opens within them. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { atlasWithAxe, axeSource, faultsOf, hideDrawing, pageWithAxe, settled, show } from './axe.ts';
import { newPage, openAtlasWith, openSite, withoutWebGL, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());

describe('axe reports no violation', () => {
  let page: Page;
  beforeAll(async () => {
    page = await atlasWithAxe(site);
  });
  afterEach(async () => {
    for (const dialog of await page.getByRole('dialog').all()) if (await dialog.isVisible()) await page.keyboard.press('Escape');
  });
  afterAll(() => page.context().close());

  test('with notices about the errors of a link', async () => {
    await show(page, '#select=nowhere&topic=nothing&lang=en');
    expect(await faultsOf(page)).toEqual([]);
    const dismiss = page.getByRole('button', { name: 'OK', exact: true });
    while ((await dismiss.count()) > 0) await dismiss.first().click();
  });

  test('with the source of a figure open, in a panel and on the map', async () => {
    await show(page, '#topic=tourism&lang=en');
    for (const host of ['duikou-flows', 'duikou-map']) {
      await page.locator(`${host} duikou-figure`).first().getByRole('button').first().click();
      await page.getByRole('dialog').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await settled(page);
    }
  });

  test('with the keyboard shortcuts open', async () => {
    await show(page, '#lang=en');
    await page.getByRole('button', { name: 'Keyboard shortcuts', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
  });

  test('with the results of a search', async () => {
    await show(page, '#lang=en');
    await page.getByRole('combobox', { name: 'Find a region' }).fill('an');
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('with the figures of a selected place on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await show(page, '#lang=zh-Hant&select=230000&topic=grain');
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('axe reports no violation in other forms of the page', () => {
  test('before any script', async () => {
    const page = await newPage(site);
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(site.address);
    await page.evaluate(axeSource);
    // Paths are cut by the edge of the picture, as in the SVG map.
    expect((await faultsOf(page)).filter((fault) => !fault.startsWith('color-contrast'))).toEqual([]);
    await page.context().close();
  });

  test('with the attribute `present` and in forced colours', async () => {
    const page = await pageWithAxe(site, { forcedColors: 'active' });
    await openAtlasWith(site, page, { renderer: 'svg', present: '', lang: 'en' });
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await hideDrawing(page);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });
});
