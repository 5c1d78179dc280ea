/** The one file, also with a host's data set and when damaged; the presenter's notes, from the site and from the one file. */
import { readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import minimal from '../fixtures/data-sets/valid-minimal.json' with { type: 'json' };
import { expectNotesFollow, openDialog, saved } from './share-dialog.ts';
import { newPage, openAtlas, openAtlasWith, openSite, openSvgAtlas, readyAtlas, withoutWebGL, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());

describe('the one file', () => {
  test('has the view, opens without a network, and can save itself with another view', async () => {
    const page = await newPage(site);
    await openAtlas(site, page, '#topic=grain&lang=zh-Hant');
    await page.evaluate(() => document.querySelector('duikou-atlas')?.setAttribute('lang', 'zh-Hans'));
    await openDialog(page, '保存');
    const file = await saved(page, 'HTML');
    expect(statSync(file).size).toBeLessThan(2_500_000);
    await page.context().setOffline(true);
    await page.goto(pathToFileURL(file).href);
    await readyAtlas(page);
    const shown = (): Promise<unknown> =>
      page.evaluate(() => [
        document.querySelector('duikou-atlas')?.topic,
        document.querySelector('duikou-atlas')?.selection,
        document.querySelector('duikou-atlas')?.data?.records.length,
      ]);
    expect(await shown()).toEqual(['grain', null, 78]);
    await page.evaluate(() => document.querySelector('duikou-atlas')?.select('jilin-zhejiang'));
    await openDialog(page, '保存');
    const again = await saved(page, 'HTML');
    expect(again).not.toBe(file);
    // The browser writes the picture again with other white space; the state of the running page is not included.
    expect(Math.abs(statSync(again).size - statSync(file).size)).toBeLessThan(2000);
    await page.goto(pathToFileURL(again).href);
    await page.waitForFunction(() => document.querySelector('duikou-atlas')?.scene);
    expect(await shown()).toEqual(['grain', 'jilin-zhejiang', 78]);
    // There is no frame page next to the file, so there is no code for a frame, and the dialog says so.
    await openDialog(page, '嵌入');
    await page.getByText('框架需要本网站的 embed.html').waitFor();
    await page.context().close();
  });

  test('contains a custom data set with hostile texts and shows it, in a sandboxed frame too', async () => {
    const page = await newPage(site);
    await openAtlasWith(site, page, { renderer: 'svg', address: '', lang: 'zh-Hans' });
    const hostile = '</script><script>window.broken = true</script><!-- <script>';
    const own = { ...minimal, title: { 'zh-Hans': hostile, 'zh-Hant': hostile, en: hostile }, dataVersion: '3 & <b>' };
    await page.evaluate(async (data) => {
      const atlas = document.querySelector('duikou-atlas');
      if (!atlas) throw new Error('no atlas');
      atlas.data = data;
      while (atlas.data?.dataVersion !== data.dataVersion) await new Promise((resolve) => setTimeout(resolve, 20));
      atlas.select('ningxia-fujian');
    }, own);
    await openDialog(page, '保存');
    const file = await saved(page, 'HTML');
    const requests: string[] = [];
    page.on('request', (request) => {
      if (!/^(file|data|blob):/.test(request.url())) requests.push(request.url());
    });
    await page.context().setOffline(true);
    await page.goto(pathToFileURL(file).href);
    await page.waitForFunction(() => document.querySelector('duikou-atlas')?.scene);
    expect(
      await page.evaluate(() => [
        document.querySelector('duikou-atlas')?.data?.title.en,
        document.querySelector('duikou-atlas')?.scene?.emphasis.pairing,
        'broken' in window,
        document.title,
      ]),
    ).toEqual([hostile, 'ningxia-fujian', false, `对口 · ${hostile}`]);
    expect(requests).toEqual([]);
    await page.context().setOffline(false);
    // The page can't access a frame with an opaque origin, so the frame reports what it shows.
    await page.route('**/own.html', (route) => route.fulfill({ path: file, contentType: 'text/html' }));
    await page.route('**/around.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><iframe sandbox="allow-scripts" src="own.html" width="800" height="600"></iframe>',
      }),
    );
    await page.goto(`${site.address}around.html`);
    await page.frameLocator('iframe').getByRole('option', { name: '宁夏，对口合作：福建省' }).waitFor({ state: 'attached' });
    await page.context().close();
  });

  test('reports damaged data and shows the report', async () => {
    const page = await newPage(site);
    await page.route('**/damaged.html', async (route) => {
      const whole = readFileSync('dist/one/duikou.html', 'utf8');
      await route.fulfill({
        contentType: 'text/html',
        body: whole
          .replace('<duikou-atlas address>', '<duikou-atlas address renderer="svg" src="#duikou-data">')
          .replace(
            '<script type="text/plain"',
            '<script type="application/json" id="duikou-data">{"schema": </script><script type="text/plain"',
          ),
      });
    });
    await page.goto(`${site.address}damaged.html`);
    await page.getByRole('alert').getByText('#duikou-data').waitFor();
    await page.waitForFunction(() => document.querySelector('duikou-atlas')?.data?.records.length === 78);
    await page.context().close();
  });

  test('opens the presenter’s notes in a second window from file://', async () => {
    const page = await newPage(site);
    await page.goto(`${pathToFileURL('dist/one/duikou.html').href}#step=grain`);
    await readyAtlas(page);
    await expectNotesFollow(page);
    await page.context().close();
  });
});

test('the presenter’s notes open in a second window, move the tour too, and survive a reload of either window', async () => {
  const page = await newPage(site);
  await openSvgAtlas(site, page, '#step=grain');
  await expectNotesFollow(page);
  await page.context().close();
});
