/** The site without a network after the first visit, and a newer version of it: no stale data, reported in words. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawnIcon } from '../../tools/icons.ts';
import { icons, iconFolder } from '../../tools/offline.ts';
import { newPage, openAtlas, openSite, readyAtlas, withoutWebGL, type Site } from './site.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain',
};
const patience = { timeout: 30_000 };

let site: Site;
let folder: string;
let server: Server;
let isDown = false;
/** How the server answers a request for the page; null: with the page. */
let pageAnswer: ((response: ServerResponse) => void) | null = null;
let deployed: Site;
let withWebGL: Site;

beforeAll(async () => {
  [site, withWebGL] = await Promise.all([openSite(withoutWebGL), openSite()]);
  folder = mkdtempSync(join(tmpdir(), 'duikou-offline-'));
  cpSync('dist/site', folder, { recursive: true });
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, pathname === '/' ? 'index.html' : pathname);
    if (isDown) request.destroy();
    else if (pathname === '/' && pageAnswer) pageAnswer(response);
    else if (statSync(file, { throwIfNoEntry: false })?.isFile())
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream').end(readFileSync(file));
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  deployed = { ...site, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await Promise.all([site.close(), withWebGL.close()]);
  rmSync(folder, { recursive: true, force: true });
});

/** Another version of the data, as a deployment brings it: every file under a new name, and named so by the others. */
async function deploy(dataVersion: string): Promise<void> {
  const assets = join(folder, 'assets');
  const page = join(folder, 'index.html');
  const names = readdirSync(assets);
  const renamed = (text: string): string =>
    names.reduce((changed, name) => changed.replaceAll(name, name.replace(/\.js$/, `.${dataVersion.at(-1)}.js`)), text);
  for (const name of names) {
    const text = readFileSync(join(assets, name), 'utf8');
    writeFileSync(join(assets, name), renamed(name.startsWith('report-') ? text.replace(/2019\.06-\d+/, dataVersion) : text));
    renameSync(join(assets, name), join(assets, renamed(name)));
  }
  writeFileSync(page, renamed(readFileSync(page, 'utf8')).replace(/(name="duikou-version" content=")[^"]*/, `$1${dataVersion}`));
  writeFileSync(join(folder, 'version.txt'), dataVersion);
  // In a process of its own: Workbox's minifier waits for ever in a test's.
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'tools/offline.ts', folder]);
}

const versionShown = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector('duikou-atlas')?.data?.dataVersion);
const isControlled = (page: Page): Promise<boolean> => page.evaluate(() => navigator.serviceWorker.controller?.state === 'activated');
/** Of the pages in the store. */
const keptVersions = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (request.url.includes('index.html?offline'))
          found.push(/duikou-version" content="([^"]*)/.exec((await (await cache.match(request))?.text()) ?? '')?.[1] ?? '?');
      }
    }
    return found;
  });
/** Where a reader's browser would ask after a while. */
const askForNewer = (page: Page): Promise<void> =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));

test('after the first visit the site works without a network, by WebGL, with all its panels', { timeout: 120_000 }, async () => {
  const reader = { ...withWebGL, address: deployed.address };
  const page = await newPage(reader, { serviceWorkers: 'allow' });
  page.setDefaultTimeout(20_000);
  try {
    expect(await openAtlas(reader, page)).toBe('webgl');
    await expect.poll(() => isControlled(page), patience).toBe(true);
    isDown = true;
    await page.goto('about:blank');
    expect(await openAtlas(reader, page, '#select=220000&panel=table')).toBe('webgl');
    expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.emphasis.partner)).toBe('330000');
    await page.locator('duikou-table h2').waitFor();
    // What was never fetched is missed in words.
    await page.evaluate(() => (location.hash = 'view=120,30,123,33'));
    await page.locator('duikou-map [part~=notice]:has(button)').getByText('取不到更细的边界').waitFor();
  } finally {
    isDown = false;
    await page.context().close();
  }
});

describe('one reader, visit by visit', () => {
  let page: Page;
  const strangers: string[] = [];
  const notice = () => page.locator('duikou-map [part~=notice]:has(button)');
  beforeAll(async () => {
    page = await newPage(deployed, { serviceWorkers: 'allow' });
    page.setDefaultTimeout(20_000);
    page.context().on('request', (request) => {
      if (!request.url().startsWith(deployed.address) && !/^(data|blob):/.test(request.url())) strangers.push(request.url());
    });
  });
  afterAll(async () => {
    isDown = false;
    pageAnswer = null;
    await page.context().close();
  });

  test('a newer version that comes while the page is open is reported, and shown on a reload', { timeout: 120_000 }, async () => {
    await page.goto('about:blank');
    await openAtlas(deployed, page);
    await expect.poll(() => isControlled(page), patience).toBe(true);
    await deploy('2019.06-2');
    await askForNewer(page);
    await notice().getByText('本页有了新版本').waitFor();
    expect(await versionShown(page)).toBe('2019.06-1');
    await Promise.all([page.waitForEvent('load'), notice().getByRole('button', { name: '重新载入' }).click()]);
    await readyAtlas(page);
    expect(await versionShown(page)).toBe('2019.06-2');
  });

  test('who comes anew sees the newest at once, and the newer worker takes over without a word', { timeout: 120_000 }, async () => {
    await expect.poll(() => isControlled(page), patience).toBe(true);
    await page.goto('about:blank');
    await deploy('2019.06-3');
    await openAtlas(deployed, page);
    expect(await versionShown(page)).toBe('2019.06-3');
    await expect.poll(() => keptVersions(page), patience).toEqual(['2019.06-3']);
    expect(await notice().getByText('新版本').count()).toBe(0);
    isDown = true;
    await page.goto('about:blank');
    await openAtlas(deployed, page);
    expect(await versionShown(page)).toBe('2019.06-3');
    isDown = false;
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ['accepts the request for the page and never answers', () => {}],
    [
      'is being deployed to and answers that it is unavailable',
      (response) => response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Service Unavailable</h1>'),
    ],
  ])('where the server %s, the stored page is shown', { timeout: 120_000 }, async (_, answer) => {
    await expect.poll(() => isControlled(page), patience).toBe(true);
    await page.goto('about:blank');
    pageAnswer = answer;
    await openAtlas(deployed, page, '#select=220000');
    expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.emphasis.partner)).toBe('330000');
    pageAnswer = null;
    server.closeAllConnections();
  });

  test('where the server says that there is no such page, that is shown, and not a stored one', { timeout: 120_000 }, async () => {
    pageAnswer = (response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>gone</h1>');
    await page.goto(deployed.address);
    await page.getByRole('heading', { name: 'gone' }).waitFor();
    pageAnswer = null;
  });

  test('and nothing was asked of anybody else', () => {
    expect(strangers).toEqual([]);
  });
});

test('a frame keeps nothing on its host’s behalf', async () => {
  const page = await newPage(deployed, { serviceWorkers: 'allow' });
  await page.goto(`${deployed.address}embed.html`);
  await page.evaluate(async () => (await document.querySelector('duikou-map')?.ready)?.renderer);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await page.locator('link[rel=manifest]').count()).toBe(0);
  await page.context().close();
});

describe('the site is installable', () => {
  test('with a manifest that says what it is, and icons of the sizes that it says', async () => {
    const page = await newPage(deployed);
    await page.goto(deployed.address, { waitUntil: 'commit' });
    const client = await page.context().newCDPSession(page);
    await client.send('Page.enable');
    const { errors, data } = await client.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(JSON.parse(data ?? '')).toMatchObject({ short_name: '对口', display: 'standalone', start_url: './' });
    expect(
      (await client.send('Page.getInstallabilityErrors')).installabilityErrors
        .map(({ errorId }) => errorId)
        .filter((id) => id !== 'in-incognito'),
    ).toEqual([]);
    await page.context().close();
  });

  test('with icons that are the mark as it is drawn', async () => {
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
