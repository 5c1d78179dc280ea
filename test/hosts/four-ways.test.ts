/** The ways to use Duikou beside the site itself: one script, one import, one file. Each as a host would. */
import { createServer, type Server } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPage, openSite, readyAtlas, type Site } from '../site/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function partnerOnMap(page: Page): Promise<{ renderer: string; arcs: number; partner: string | null }> {
  return page.evaluate(async () => {
    await customElements.whenDefined('duikou-map');
    const map = document.querySelector('duikou-map');
    if (!map) throw new Error('no map');
    const { renderer } = await map.ready;
    map.clear();
    // Without a selection: with one, its nested pairings are drawn too.
    const arcs = map.scene?.arcs.count ?? 0;
    map.select('220000');
    return { renderer, arcs, partner: map.scene?.emphasis.partner ?? null };
  });
}

test('one classic script from another origin, without CORS: `<script src="…/duikou.js"></script><duikou-map></duikou-map>`', async () => {
  const script = await serve('dist/embed/duikou.js', 'text/javascript');
  const host = await serveText(`<!doctype html><meta charset="utf-8"><script src="${script.address}duikou.js"></script><duikou-map select="jilin-zhejiang"></duikou-map>`, 'text/html');
  const page = await newPage(site);
  await page.goto(host.address);
  expect(await partnerOnMap(page)).toEqual({ renderer: 'webgl', arcs: 7, partner: '330000' });
  await page.context().close();
  script.server.close();
  host.server.close();
});

test('one import: a host that bundles `import "duikou"`', async () => {
  // Inside the project, so that the package's own name resolves by its exports.
  const folder = mkdtempSync(resolve('.cache-consumer-'));
  try {
    writeFileSync(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><script type="module" src="./main.js"></script><duikou-map></duikou-map>');
    writeFileSync(join(folder, 'main.js'), 'import "duikou";');
    await build({ configFile: false, root: folder, logLevel: 'error', base: './', build: { outDir: 'dist' } });
    const { preview } = await import('vite');
    const server = await preview({ configFile: false, root: folder, logLevel: 'error', preview: { port: 0, host: '127.0.0.1' } });
    const page = await newPage(site);
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    expect(await partnerOnMap(page)).toEqual({ renderer: 'webgl', arcs: 7, partner: '330000' });
    await page.context().close();
    await server.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the pure entry registers nothing until it is told', async () => {
  const { readdirSync } = await import('node:fs');
  const entry = readFileSync('dist/lib/elements.js', 'utf8');
  expect(entry).toMatch(/defineElements/);
  expect(entry).not.toMatch(/customElements\.define/);
  expect(readdirSync('dist/lib/types/src')).toContain('elements.d.ts');
});

test('one file, from file:// with the network cut: no request, seven arcs, a working click', async () => {
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

test('a legend elsewhere on a page follows the map that `for` names, whichever comes first', async () => {
  const script = await serve('dist/embed/duikou.js', 'text/javascript');
  const host = await serveText(
    `<!doctype html><html lang="en"><meta charset="utf-8"><script src="${script.address}duikou.js"></script><duikou-legend for="later"></duikou-legend><duikou-pairing for="nowhere"></duikou-pairing><div id="place"></div></html>`,
    'text/html',
  );
  const page = await newPage(site, { locale: 'en-GB' });
  await page.goto(host.address);
  await page.getByText('This page has no map that the panel’s for attribute names.').first().waitFor();
  await page.evaluate(() => {
    const place = document.querySelector('#place');
    if (place) place.innerHTML = '<duikou-map id="later" renderer="svg"></duikou-map>';
  });
  await page.locator('duikou-legend').getByText('Northeastern end').waitFor();
  await page.context().close();
  script.server.close();
  host.server.close();
});

interface Served {
  readonly address: string;
  readonly server: Server;
}

function serve(path: string, type: string): Promise<Served> {
  return serveText(readFileSync(path, 'utf8'), type);
}

/** A server of one text on a port of its own: another origin. */
function serveText(text: string, type: string): Promise<Served> {
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text));
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      done({ address: `http://127.0.0.1:${address.port}/`, server });
    });
  });
}
