/** The site offline with WebGL, visits between deployments and to a server that does not answer, and its icons. */
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawnIcon } from '../../tools/icons.ts';
import { icons, iconFolder } from '../../tools/offline.ts';
import {
  expectNewerVersionReported,
  isControlled,
  keptVersions,
  noticeOn,
  openDeployment,
  patience,
  versionShown,
  type Deployment,
} from './deployment.ts';
import { newPage, openAtlas, openSite, withoutWebGL, type Site } from './site.ts';

let site: Site;
let withWebGL: Site;
let deployment: Deployment;
let deployed: Site;
beforeAll(async () => {
  [site, withWebGL, deployment] = await Promise.all([openSite(withoutWebGL), openSite(), openDeployment()]);
  deployed = { ...site, address: deployment.address };
});
afterAll(async () => {
  deployment.close();
  await Promise.all([site.close(), withWebGL.close()]);
});

test('the site works offline after the first visit with WebGL and all its panels', { timeout: 120_000 }, async () => {
  const reader = { ...withWebGL, address: deployment.address };
  const page = await newPage(reader, { serviceWorkers: 'allow' });
  page.setDefaultTimeout(20_000);
  try {
    expect(await openAtlas(reader, page)).toBe('webgl');
    await expect.poll(() => isControlled(page), patience).toBe(true);
    deployment.isDown = true;
    await page.goto('about:blank');
    expect(await openAtlas(reader, page, '#select=220000&view=table')).toBe('webgl');
    expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.emphasis.partner)).toBe('330000');
    await page.locator('duikou-table h2').waitFor();
    // A file that was never fetched is reported as missing.
    await page.evaluate(() => (location.hash = 'bounds=120,30,123,33'));
    await noticeOn(page).getByText('无法加载更细的边界').waitFor();
  } finally {
    deployment.isDown = false;
    await page.context().close();
  }
});

describe('visits of one reader between deployments', () => {
  let page: Page;
  const strangers: string[] = [];
  beforeAll(async () => {
    page = await newPage(deployed, { serviceWorkers: 'allow' });
    page.setDefaultTimeout(20_000);
    page.context().on('request', (request) => {
      if (!request.url().startsWith(deployed.address) && !/^(data|blob):/.test(request.url())) strangers.push(request.url());
    });
  });
  afterAll(async () => {
    deployment.isDown = false;
    deployment.pageAnswer = null;
    await page.context().close();
  });

  test('report a newer version while the page is open, and show it after a reload', { timeout: 120_000 }, () =>
    expectNewerVersionReported(page, deployed, deployment, '2019.06-2'),
  );

  test('show the newest version at once, without a notice of the newer service worker', { timeout: 120_000 }, async () => {
    await expect.poll(() => isControlled(page), patience).toBe(true);
    await page.goto('about:blank');
    await deployment.deploy('2019.06-3');
    await openAtlas(deployed, page);
    expect(await versionShown(page)).toBe('2019.06-3');
    await expect.poll(() => keptVersions(page), patience).toEqual(['2019.06-3']);
    expect(await noticeOn(page).getByText('新版本').count()).toBe(0);
    deployment.isDown = true;
    await page.goto('about:blank');
    await openAtlas(deployed, page);
    expect(await versionShown(page)).toBe('2019.06-3');
    deployment.isDown = false;
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ['accepts the request for the page and never answers', () => {}],
    [
      'is being deployed to and answers that it is unavailable',
      (response) => response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Service Unavailable</h1>'),
    ],
  ])('show the stored page if the server %s', { timeout: 120_000 }, async (_, answer) => {
    await expect.poll(() => isControlled(page), patience).toBe(true);
    await page.goto('about:blank');
    deployment.pageAnswer = answer;
    await openAtlas(deployed, page, '#select=220000');
    expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.emphasis.partner)).toBe('330000');
    deployment.pageAnswer = null;
    deployment.closeAllConnections();
  });

  test('show the answer of the server instead of the stored page if the page no longer exists', { timeout: 120_000 }, async () => {
    deployment.pageAnswer = (response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>gone</h1>');
    await page.goto(deployed.address);
    await page.getByRole('heading', { name: 'gone' }).waitFor();
    deployment.pageAnswer = null;
  });

  test('have sent no request to another origin', () => {
    expect(strangers).toEqual([]);
  });
});

describe('the site is installable', () => {
  test('with icons that match the drawn mark', async () => {
    const page = await newPage(site);
    for (const icon of icons) {
      const { file } = icon;
      const original = readFileSync(join(iconFolder, file)).toString('base64');
      const drawn = (await drawnIcon(site.browser, icon)).toString('base64');
      const difference = await page.evaluate(
        async ([a = '', b = '']) => {
          const pixelsOf = async (png: string): Promise<Uint8ClampedArray> => {
            const image = await createImageBitmap(
              new Blob([Uint8Array.from(atob(png), (character) => character.charCodeAt(0))], { type: 'image/png' }),
            );
            const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
            context?.drawImage(image, 0, 0);
            return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
          };
          const [one, other] = await Promise.all([pixelsOf(a), pixelsOf(b)]);
          if (one.length !== other.length) return 1;
          return one.reduce((sum, value, i) => sum + Math.abs(value - (other[i] ?? 0)), 0) / one.length / 255;
        },
        [original, drawn],
      );
      expect(difference, file).toBeLessThan(0.005);
    }
    await page.context().close();
  });
});
