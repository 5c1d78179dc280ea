/** Output of the atlas: links, code, pictures and data. print.test.ts has print, share.full.test.ts the one file. */
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDialog, saved } from './share-dialog.ts';
import { newPage, openAtlasWith, openSite, openSvgAtlas, withoutWebGL, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());

/** The focused element, through shadow roots. */
function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? null;
  });
}

describe('the share dialog', () => {
  test('saves pictures and data of the view under its name, and cites it with the version of the data', async () => {
    const page = await newPage(site);
    await openSvgAtlas(site, page, '#topic=grain&kind=grain');
    await openDialog(page, '保存');
    const csv = await saved(page, 'CSV');
    expect(csv).toMatch(/duikou-grain\.csv$/);
    const rows = csvParse(readFileSync(csv, 'utf8').replace(/^\uFEFF/, ''));
    expect(new Set(rows.map((row) => row['record']))).toEqual(
      new Set([
        'flow-grain-jilin-zhejiang',
        'flow-rice-outlets-jilin-zhejiang',
        'flow-grain-heilongjiang-guangdong',
        'stmt-agri-heilongjiang-guangdong',
      ]),
    );
    const svg = readFileSync(await saved(page, 'SVG'), 'utf8');
    expect(svg).toMatch(/^<svg/);
    expect(svg).not.toContain('<image');
    await page.getByRole('combobox', { name: '倍数' }).selectOption('1');
    const png = readFileSync(await saved(page, 'PNG'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1123, 794]);
    expect(await differenceFrom(page, svg, png)).toBeLessThan(0.01);
    expect(JSON.parse(readFileSync(await saved(page, 'JSON'), 'utf8'))).toMatchObject({ schema: 'duikou/2' });
    expect(JSON.parse(readFileSync(await saved(page, 'GeoJSON'), 'utf8'))).toMatchObject({
      type: 'FeatureCollection',
      dataVersion: '2019.06-1',
    });
    await page.getByRole('tab', { name: '引用' }).click();
    expect(await page.getByRole('textbox', { name: 'GB/T 7714' }).inputValue()).toMatch(
      /数据版本 2019\.06-1\[DB\/OL]\. \(2019-06\)\[\d{4}-\d\d-\d\d]\. http/,
    );
    await page.context().close();
  });

  test('gives the code of a frame with the chosen panels, and previews the frame', async () => {
    const page = await newPage(site);
    await openSvgAtlas(site, page, '#topic=grain&select=jilin-zhejiang');
    await openDialog(page, '嵌入');
    const code = page.getByRole('textbox', { name: '代码' });
    expect(await code.inputValue()).toMatch(/embed\.html#select=jilin-zhejiang&amp;topic=grain"/);
    await page.getByRole('radio', { name: '地图和这些面板' }).check();
    for (const name of ['对比', '时间线', '原文']) await page.getByRole('checkbox', { name }).uncheck();
    await page.getByRole('spinbutton', { name: '高度（像素）' }).fill('99999');
    await page.getByRole('spinbutton', { name: '高度（像素）' }).press('Enter');
    expect(await code.inputValue()).toContain('embed.html?panels=story+table#');
    expect(await code.inputValue()).toContain('height: 1600px');
    await page.getByRole('dialog').locator('iframe').scrollIntoViewIfNeeded();
    const frame = page.getByRole('dialog').frameLocator('iframe');
    // A frame this narrow shows the selection's figures first; the tabs appear with the panel.
    await frame.getByRole('button', { name: '展开面板', exact: true }).click();
    await frame.getByRole('tab', { name: '表格' }).waitFor();
    expect(await frame.getByRole('tab', { name: '原文' }).count()).toBe(0);
    await page.getByRole('radio', { name: '元素' }).check();
    expect(await code.inputValue()).toContain('<duikou-atlas select="jilin-zhejiang" topic="grain" panels="story table" lang="zh-Hans"');
    await page.context().close();
  });

  test('is closed by Esc, its button or a press beside it, returns the focus, and has tabs that take arrow keys', async () => {
    const page = await newPage(site, { viewport: { width: 320, height: 640 } });
    await openAtlasWith(site, page, { renderer: 'svg', address: '', lang: 'zh-Hans' });
    const dialog = page.getByRole('dialog');
    const closings: (() => Promise<unknown>)[] = [
      () => page.keyboard.press('Escape'),
      () => page.getByRole('button', { name: '关闭' }).click(),
      () => page.mouse.click(160, 4),
    ];
    for (const close of closings) {
      await openDialog(page);
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toBe('嵌入');
      // Nothing is wider than a small phone.
      expect(
        await dialog.evaluate((box) =>
          Math.max(
            box.scrollWidth - box.clientWidth,
            ...Array.from(box.querySelectorAll('.body, .tabs, footer'), (part) => part.scrollWidth - part.clientWidth),
          ),
        ),
      ).toBeLessThanOrEqual(0);
      await close();
      await dialog.waitFor({ state: 'detached' });
      expect(await focused(page)).toBe('分享');
    }
    await page.context().close();
  });

  test('shows the progress of a long export, and saves nothing once it is stopped', async () => {
    const page = await newPage(site);
    await openAtlasWith(site, page, { renderer: 'svg', address: '', lang: 'zh-Hans' });
    const records = await page.evaluate(async () => {
      const atlas = document.querySelector('duikou-atlas');
      const held = atlas?.data;
      if (!atlas || !held) throw new Error('no data');
      const [first] = held.records;
      atlas.data = {
        ...held,
        coverage: { ...held.coverage, cells: [], unattached: [] },
        timeline: [],
        undated: [],
        ambiguities: [],
        records: Array.from({ length: 8_000 }, (_, i) => ({ ...first, id: `made-${i}`, ambiguities: [] })),
      };
      while ((atlas.data?.records.length ?? 0) < 8_000) await new Promise((resolve) => setTimeout(resolve, 20));
      return atlas.data?.records.length;
    });
    expect(records).toBe(8_000);
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await openDialog(page, '保存');
    const said = await page.getByRole('dialog').evaluate((dialog) => {
      // The progress is observed within the slice that shows it, so that the test is independent of the machine's speed.
      return new Promise<string>((resolve) => {
        const seen = new MutationObserver(() => {
          const progress = dialog.querySelector('progress');
          if (!progress || progress.position <= 0) return;
          seen.disconnect();
          Array.from(dialog.querySelectorAll('button'))
            .find((each) => each.textContent === '停止')
            ?.click();
          resolve(dialog.querySelector('[role="status"]')?.textContent ?? '');
        });
        seen.observe(dialog, { subtree: true, childList: true, attributes: true });
        Array.from(dialog.querySelectorAll('button'))
          .find((each) => each.textContent?.trim() === '保存 JSON')
          ?.click();
      });
    });
    expect(said).toMatch(/^正在生成 duikou\.json… \d+%$/);
    await page.getByText('已停止，duikou.json 没有保存。').waitFor();
    expect(await page.getByRole('dialog').locator('progress').count()).toBe(0);
    // The same button works again and saves a complete file.
    const whole = JSON.parse(readFileSync(await saved(page, 'JSON'), 'utf8')) as { records: unknown[] };
    expect(whole.records).toHaveLength(8_000);
    expect(downloads).toBe(1);
    await page.context().close();
  });

  test('selects the text if the clipboard is denied', async () => {
    const page = await newPage(site);
    await openSvgAtlas(site, page);
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) },
      }),
    );
    await openDialog(page);
    await page.getByRole('button', { name: '复制: 链接' }).click();
    await page.getByText('文字已选中').waitFor();
    expect(
      await page
        .getByRole('textbox', { name: '链接' })
        .evaluate(
          (field) =>
            field instanceof HTMLTextAreaElement && field.selectionEnd === field.value.length && field.value.includes('data=2019.06-1'),
        ),
    ).toBe(true);
    await page.context().close();
  });
});

/** The share of pixels that differ between a picture and its drawing as shown by the browser. */
async function differenceFrom(page: Page, svg: string, png: Buffer): Promise<number> {
  const other = await page.context().newPage();
  await other.setViewportSize({ width: 1123, height: 794 });
  await other.setContent(`<body style="margin: 0">${svg}</body>`);
  const shot = await other.screenshot();
  const share = await other.evaluate(
    async ([a, b]) => {
      const pixels = async (text: string): Promise<Uint8ClampedArray> => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${text}`)).blob());
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      };
      const [first, second] = [await pixels(a ?? ''), await pixels(b ?? '')];
      if (first.length !== second.length) return 1;
      let different = 0;
      for (let i = 0; i < first.length; i += 4)
        if ([0, 1, 2].some((k) => Math.abs((first[i + k] ?? 0) - (second[i + k] ?? 0)) > 48)) different += 1;
      return different / (first.length / 4);
    },
    [shot.toString('base64'), png.toString('base64')],
  );
  await other.close();
  return share;
}

test('a link made with another version of the data says whether that was older or newer, and shows the parts that exist', async () => {
  const page = await newPage(site);
  await openSvgAtlas(site, page, '#topic=grain&data=2018.01-9');
  await page.getByText('较早的数据版本 2018.01-9').waitFor();
  expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.topic)).toBe('grain');
  await page.goto('about:blank');
  await openSvgAtlas(site, page, '#topic=grain&data=2019.06-12');
  await page.getByText('较新的数据版本 2019.06-12').waitFor();
  await page.context().close();
});

test('a link to a step opens the tour at it, and the back button goes through the steps', async () => {
  const page = await newPage(site);
  await openSvgAtlas(site, page, '#step=grain');
  await page.getByRole('heading', { name: '北粮南运' }).waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '游客北上' }).waitFor();
  await expect.poll(() => new URL(page.url()).hash).toContain('step=tourism');
  await page.goBack();
  await page.getByRole('heading', { name: '北粮南运' }).waitFor();
  await page.getByRole('button', { name: '自由浏览' }).click();
  await expect.poll(() => page.evaluate(() => document.querySelector('duikou-atlas')?.step)).toBeNull();
  await page.context().close();
});
