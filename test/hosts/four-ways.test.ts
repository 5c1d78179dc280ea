/** Tests of ways to use Duikou other than bundlers and single script tags, which are in `consumers.full.test.ts`. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPage, openSite, readyAtlas, type Site } from '../site/site.ts';
import { serve } from './serve.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('the one file sends no request from file:// without a network, shows seven arcs and can be clicked', async () => {
  const page = await newPage(site);
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) requests.push(request.url());
  });
  await page.context().setOffline(true);
  await page.goto(pathToFileURL(resolve('dist/one/duikou.html')).href);
  await readyAtlas(page);
  const [x, y] = await page.evaluate(() => {
    const atlas = document.querySelector('duikou-atlas');
    const point = atlas?.project([123.43, 41.8]);
    if (!point) throw new Error('out of sight');
    return point;
  });
  await page.mouse.click(x, y);
  expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.emphasis.partner)).toBe('110000');
  expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.arcs.count)).toBe(7);
  expect(requests).toEqual([]);
  await page.context().close();
});

test('a legend elsewhere on the page follows the map that `for` names, even one that is added later', async () => {
  const html =
    '<!doctype html><html lang="en"><meta charset="utf-8"><script src="duikou.js"></script><duikou-legend for="later"></duikou-legend><duikou-pairing for="nowhere"></duikou-pairing><div id="place"></div></html>';
  const host = await serve({ pages: { '/': html }, folders: ['dist/embed'] });
  const page = await newPage(site, { locale: 'en-GB' });
  await page.goto(host.address);
  await page.getByText('No map on this page has the id in the panel’s for attribute.').first().waitFor();
  await page.evaluate(() => {
    const place = document.querySelector('#place');
    if (place) place.innerHTML = '<duikou-map id="later" renderer="svg"></duikou-map>';
  });
  await page.locator('duikou-legend').getByText('Northeastern end').waitFor();
  await page.context().close();
  host.close();
});
