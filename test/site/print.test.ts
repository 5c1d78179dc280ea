/** The printed atlas: the map on a page of its own, the table of the listed records, the sources; in black on white, without controls. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPage, openAtlasWith, openSite, withoutWebGL, type Site } from './site.ts';

/** A4 landscape within its margins of 10 mm, in CSS px. */
const pagePx = { width: 1047, height: 718 } as const;

let site: Site;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());

interface Printed {
  readonly map: DOMRect;
  readonly mapPictures: number;
  readonly sheetTop: number;
  readonly rows: number;
  readonly headIsRepeated: boolean;
  readonly rowsAreWhole: boolean;
  readonly text: string;
  readonly sources: readonly string[];
  readonly colours: readonly string[];
  readonly tools: readonly string[];
  readonly isWide: boolean;
}

/** The content of the page as laid out for print. */
async function printed(page: Page): Promise<Printed> {
  await page.setViewportSize(pagePx);
  await page.emulateMedia({ media: 'print' });
  await page.locator('duikou-print-sheet ol li').first().waitFor();
  // Playwright's selectors search shadow roots.
  await page.locator('duikou-map .print svg').first().waitFor();
  const found = await page.evaluate(() => {
    const atlas = document.querySelector('duikou-atlas');
    const root = atlas?.shadowRoot;
    const map = (atlas?.querySelector('duikou-map') ?? root?.querySelector('duikou-map'))?.shadowRoot;
    const sheet = root?.querySelector('duikou-print-sheet')?.shadowRoot;
    if (!atlas || !root || !map || !sheet) throw new Error('nothing is printed');
    const pictures = Array.from(map.querySelectorAll('.print svg'));
    const isSeen = (element: Element): boolean => element.getClientRects().length > 0;
    const row = sheet.querySelector('tbody tr');
    return {
      map: pictures[0]?.getBoundingClientRect().toJSON() as DOMRect,
      mapPictures: Array.from(map.querySelectorAll('svg')).filter(
        (picture) => isSeen(picture) && picture.getBoundingClientRect().width > 200,
      ).length,
      sheetTop: sheet.querySelector('table')?.getBoundingClientRect().top ?? 0,
      rows: sheet.querySelectorAll('tbody tr').length,
      headIsRepeated: getComputedStyle(sheet.querySelector('thead') ?? sheet.host).display === 'table-header-group',
      rowsAreWhole: row === null || getComputedStyle(row).breakInside === 'avoid',
      text: sheet.querySelector('.table')?.textContent?.replace(/\s+/g, ' ') ?? '',
      sources: Array.from(sheet.querySelectorAll('ol li'), (item) => item.textContent ?? ''),
      colours: [
        getComputedStyle(sheet.host).color,
        getComputedStyle(sheet.querySelector('td') ?? sheet.host).color,
        getComputedStyle(document.body).backgroundColor,
        getComputedStyle(root.querySelector('.atlas') ?? sheet.host).backgroundColor,
      ],
      tools: [...root.querySelectorAll('button, select, input, [role="tab"]'), ...map.querySelectorAll('button')]
        .filter(isSeen)
        .map((tool) => tool.textContent?.trim() ?? ''),
      isWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    };
  });
  return found;
}

/** The pages of a PDF that Chromium has written. */
async function pdfPages(page: Page): Promise<{ readonly count: number; readonly boxes: ReadonlySet<string> }> {
  const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return {
    count: text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    boxes: new Set(
      Array.from(text.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g), ([, box]) =>
        (box ?? '')
          .trim()
          .split(/\s+/)
          .map((n) => Math.round(Number(n)))
          .join(' '),
      ),
    ),
  };
}

describe('a printed atlas', () => {
  test('has the map alone on its first page, then the whole table, then the sources', async () => {
    const page = await newPage(site);
    await openAtlasWith(site, page, { renderer: 'svg', lang: 'zh-Hans', select: 'jilin-zhejiang' });
    await page.waitForFunction(() => customElements.get('duikou-print-sheet'));
    const { map, mapPictures, rows, headIsRepeated, rowsAreWhole, sources, tools, isWide, text } = await printed(page);
    expect(map.top).toBeGreaterThanOrEqual(0);
    expect(map.width).toBeGreaterThan(pagePx.width * 0.95);
    expect(map.bottom).toBeLessThanOrEqual(pagePx.height);
    expect(mapPictures).toBe(1);
    const ofSelection = 44;
    expect(rows).toBe(ofSelection);
    expect([headIsRepeated, rowsAreWhole, isWide]).toEqual([true, true, false]);
    expect(tools).toEqual([]);
    expect(text).toContain(`总览 · 吉林—浙江：共78条记录中的${ofSelection}条`);
    expect(text).toContain('超过130万吨');
    expect(text).not.toContain('超过500万吨');
    expect(sources).toHaveLength(1);
    expect(sources[0]).toMatch(/原刊登处不详，2019年6月；第1、.*24段/);
    await page.emulateMedia({ media: null });
    const pdf = await pdfPages(page);
    expect([...pdf.boxes]).toEqual(['0 0 842 595']);
    expect(pdf.count).toBeGreaterThanOrEqual(3);
    expect(pdf.count).toBeLessThanOrEqual(8);
    await page.context().close();
  });

  test('is the map of the screen, with title and captions and without tools, before the drawing for print has loaded', async () => {
    const page = await newPage(site);
    await page.route('**/export-drawing-*.js', () => {});
    await openAtlasWith(site, page, { renderer: 'svg', lang: 'en', theme: 'light' });
    const before = await page.locator('duikou-map .box').boundingBox();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('duikou-map h2.title').innerText()).toContain('Northeast and East China');
    const box = await page.locator('duikou-map .box').boundingBox();
    expect(box?.height).toBeGreaterThan(400);
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo((before?.width ?? 0) / (before?.height ?? 1), 2);
    for (const part of ['legend', 'inset', 'captions'])
      expect([part, await page.locator(`[part=${part}]`).isVisible()]).toEqual([part, true]);
    expect(await page.locator('[part=controls]').isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('duikou-map h2.title').count()).toBe(0);
    await page.context().close();
  });

  test('is black on white in a dark theme, and has the filtered records in each language', async () => {
    const page = await newPage(site, { colorScheme: 'dark' });
    await page.goto(`${site.address}#topic=grain&kind=grain&theme=dark`);
    await page.waitForFunction(() => customElements.get('duikou-print-sheet'));
    await page.evaluate(async () => document.querySelector('duikou-atlas')?.ready);
    for (const [lang, subject, source] of [
      ['zh-Hans', '粮食 · 显示4条，共78条记录', '原刊登处不详，2019年6月；第14段'],
      ['zh-Hant', '糧食 · 顯示4筆，共78筆記錄', '原刊登處不詳，2019年6月；第14段'],
      ['en', 'Grain · Showing 4 of 78 records', 'Original publisher unknown, June 2019; paragraph 14'],
    ] as const) {
      await page.emulateMedia({ media: null });
      await page.evaluate((lang_) => document.querySelector('duikou-atlas')?.setAttribute('lang', lang_), lang);
      const { rows, text, sources, colours } = await printed(page);
      expect(rows).toBe(4);
      expect(text).toContain(subject);
      expect(sources[0]).toContain(source);
      expect(colours.slice(0, 2)).toEqual(['rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
      // The white of the paper.
      expect(colours.slice(2)).toEqual(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    }
    expect(
      await page.evaluate(() => document.querySelector('duikou-map')?.shadowRoot?.querySelector('.print svg > text')?.getAttribute('fill')),
    ).toBe('#1c2128');
    await page.emulateMedia({ media: null });
    // One page for the map, and one for four rows.
    expect((await pdfPages(page)).count).toBe(2);
    await page.context().close();
  });
});
