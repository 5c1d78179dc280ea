/**
 * The built site on a server of its own, which may go down, send errors or publish a newer version, and the copy that a reader's browser
 * has stored.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { openAtlas, readyAtlas, type Site } from './site.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain',
};
export const patience = { timeout: 30_000 };

export interface Deployment {
  readonly address: string;
  isDown: boolean;
  /** Answers requests for the page; null sends the page. */
  pageAnswer: ((response: ServerResponse) => void) | null;
  /** Deploys another version of the data, with new names for all files and references. */
  deploy(dataVersion: string): Promise<void>;
  closeAllConnections(): void;
  close(): void;
}

export async function openDeployment(): Promise<Deployment> {
  const folder = mkdtempSync(join(tmpdir(), 'duikou-offline-'));
  cpSync('dist/site', folder, { recursive: true });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, pathname === '/' ? 'index.html' : pathname);
    if (deployment.isDown) request.destroy();
    else if (pathname === '/' && deployment.pageAnswer) deployment.pageAnswer(response);
    else if (statSync(file, { throwIfNoEntry: false })?.isFile())
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream').end(readFileSync(file));
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const deployment: Deployment = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    isDown: false,
    pageAnswer: null,
    deploy: (dataVersion) => deployIn(folder, dataVersion),
    closeAllConnections: () => server.closeAllConnections(),
    close() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return deployment;
}

async function deployIn(folder: string, dataVersion: string): Promise<void> {
  const assets = join(folder, 'assets');
  const names = readdirSync(assets);
  const renamed = (text: string): string =>
    names.reduce((changed, name) => changed.replaceAll(name, name.replace(/\.js$/, `.${dataVersion.at(-1)}.js`)), text);
  for (const name of names) {
    const text = readFileSync(join(assets, name), 'utf8');
    writeFileSync(join(assets, name), renamed(name.startsWith('report-') ? text.replace(/2019\.06-\d+/, dataVersion) : text));
    renameSync(join(assets, name), join(assets, renamed(name)));
  }
  for (const name of ['index.html', 'en/index.html', 'zh-hant/index.html']) {
    const page = join(folder, name);
    writeFileSync(page, renamed(readFileSync(page, 'utf8')).replace(/(name="duikou-version" content=")[^"]*/, `$1${dataVersion}`));
  }
  writeFileSync(join(folder, 'version.txt'), dataVersion);
  // In a separate process, because Workbox's minifier never finishes in a test's process.
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'tools/offline.ts', folder]);
}

export const versionShown = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector('duikou-atlas')?.data?.dataVersion);
export const isControlled = (page: Page): Promise<boolean> =>
  page.evaluate(() => navigator.serviceWorker.controller?.state === 'activated');
/** The versions of the pages in the store. */
export const keptVersions = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (request.url.includes('index.html?offline'))
          found.push(/duikou-version" content="([^"]*)/.exec((await (await cache.match(request))?.text()) ?? '')?.[1] ?? '?');
      }
    }
    return [...new Set(found)];
  });
/** Checks for a newer version, as a reader's browser does after a while. */
export const askForNewer = (page: Page): Promise<void> =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));

/** The notice of a newer version or a missing part. */
export const noticeOn = (page: Page): Locator => page.locator('duikou-map [part~=notice]:has(button)');

/** Expects that an open page reports the newer version `dataVersion`, and shows it after a reload. */
export async function expectNewerVersionReported(page: Page, deployed: Site, deployment: Deployment, dataVersion: string): Promise<void> {
  await page.goto('about:blank');
  await openAtlas(deployed, page);
  await expect.poll(() => isControlled(page), patience).toBe(true);
  await deployment.deploy(dataVersion);
  await askForNewer(page);
  await noticeOn(page).getByText('本页有新版本').waitFor();
  expect(await versionShown(page)).toBe('2019.06-1');
  await Promise.all([page.waitForEvent('load'), noticeOn(page).getByRole('button', { name: '重新载入' }).click()]);
  await readyAtlas(page);
  expect(await versionShown(page)).toBe(dataVersion);
}
