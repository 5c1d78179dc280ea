/** The pages' own policy is strict, and no action of a reader violates it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newPage, openAtlas, openAtlasWith, openSite, readyAtlas, rendererAtRest, withoutWebGL, type Site } from './site.ts';

let site: Site;
let withWebGL: Site;
let page: Page;
beforeAll(async () => {
  [site, withWebGL] = await Promise.all([openSite(withoutWebGL), openSite()]);
});
afterAll(() => Promise.all([site.close(), withWebGL.close()]));
afterEach(() => page.context().close());

/** All complaints of the browser about a page: violations, errors on the console, exceptions. */
function complaintsOf(watched: Page): readonly string[] {
  const complaints: string[] = [];
  watched.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  watched.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

function policyOf(frame: Page | Frame): Promise<Readonly<Record<string, string>>> {
  return frame.evaluate(() => {
    const content = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content ?? '';
    return Object.fromEntries(content.split('; ').map((directive) => [directive.split(' ', 1)[0] ?? '', directive.replace(/^\S+ /, '')]));
  });
}

describe('the policy', () => {
  test('allows only scripts of the site, no submission of forms, and no markup from texts', async () => {
    page = await newPage(site);
    await page.goto(site.address);
    const policy = await policyOf(page);
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      // Data sets that a reader opens by their address.
      'connect-src': "'self' https: http:",
      'worker-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'lit-html duikou',
    });
    const { 'connect-src': _data, ...others } = policy as Record<string, string>;
    expect(Object.values(others).join(' ')).not.toMatch(/unsafe|https?:|\*/);
  });

  test('blocks inline scripts, markup from texts and further policies for trusted types', async () => {
    page = await newPage(site);
    await page.goto(site.address);
    const stopped = await page.evaluate(async () => {
      const isStopped = async (act: () => unknown): Promise<boolean> => {
        try {
          await act();
          return false;
        } catch {
          return true;
        }
      };
      const script = document.createElement('script');
      Object.assign(window, { ran: 0 });
      return {
        markup: await isStopped(() => (document.createElement('div').innerHTML = '<img src=x onerror="ran = 1">')),
        code: await isStopped(() => (script.textContent = 'ran = 1')),
        policy: await isStopped(() => window.trustedTypes?.createPolicy('other', {})),
      };
    });
    expect(stopped).toEqual({ markup: true, code: true, policy: true });
  });
});

test('no topic, panel, tour step, source or share dialog violates the policy', async () => {
  page = await newPage(site);
  const complaints = complaintsOf(page);
  expect(await openAtlasWith(site, page, { renderer: 'svg', address: '' })).toBe('svg');
  for (const topic of ['projects', 'tourism', 'grain', 'people', 'reforms', 'platforms']) {
    await page.evaluate((fragment) => (location.hash = fragment), `topic=${topic}`);
    await page.waitForFunction((requested) => document.querySelector('duikou-atlas')?.scene?.topic === requested, topic);
    await page
      .locator(`${topic === 'projects' ? 'duikou-projects' : 'duikou-flows'} h2`)
      .first()
      .waitFor();
  }
  for (const view of ['compare', 'timeline', 'table', 'report']) {
    await page.evaluate((fragment) => (location.hash = fragment), `view=${view}&sources=all`);
    await page.locator(`duikou-${view} h2`).first().waitFor();
  }
  // A figure opens its quote, and a tooltip follows the pointer.
  await page.evaluate(() => (location.hash = 'topic=tourism&view=story&select=shenyang-beijing'));
  await page.locator('duikou-pairing duikou-figure').first().click();
  await page.mouse.move(500, 400);
  await page.mouse.move(560, 420);
  await page.evaluate(() => (location.hash = 'step=grain'));
  await page.locator('duikou-tour h2').waitFor();
  await page.waitForFunction(() => customElements.get('duikou-share-dialog'));
  await page.getByRole('button', { name: '分享', exact: true }).click();
  await page.getByRole('tab', { name: '嵌入' }).click();
  await page.frameLocator('iframe').getByRole('button', { name: '放大' }).waitFor();
  const sizes = await page.evaluate(async () => {
    const atlas = document.querySelector('duikou-atlas');
    if (!atlas) throw new Error('no atlas');
    return [(await atlas.toSVG()).length, (await atlas.toPNG({ scale: 1 })).size, (await atlas.toCSV()).length];
  });
  expect(Math.min(...sizes)).toBeGreaterThan(1000);
  await page.emulateMedia({ media: 'print' });
  await page.locator('duikou-map .print svg').waitFor();
  await page.emulateMedia({ media: 'screen' });
  expect(complaints).toEqual([]);
});

test('the window with the presenter’s notes is styled and does not violate the policy', async () => {
  page = await newPage(site);
  const complaints = complaintsOf(page);
  expect(await openAtlas(site, page, '#step=grain')).toBe('svg');
  await page.getByRole('button', { name: /选择步骤/ }).click();
  const opening = page.context().waitForEvent('page');
  await page.getByRole('button', { name: '讲稿' }).click();
  const notes = await opening;
  // Playwright's selectors search shadow roots.
  const heading = notes.getByRole('heading', { name: '北粮南运' });
  await heading.waitFor();
  expect(await heading.evaluate((title) => parseFloat(getComputedStyle(title).fontSize))).toBeGreaterThan(16);
  expect(complaints).toEqual([]);
});

test('a sandboxed frame on another origin draws with WebGL under its own policy', async () => {
  const host = createServer((_, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(
        `<!doctype html><iframe sandbox="allow-scripts" src="${site.address}embed.html?panels=pairing#select=220000" style="width:100%;height:700px"></iframe>`,
      ),
  ).listen(0, '127.0.0.1');
  await once(host, 'listening');
  try {
    page = await newPage(withWebGL);
    const complaints = complaintsOf(page);
    // The cast: a server that listens on a port has an address with one.
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
    const frame = page.frames()[1];
    if (!frame) throw new Error('no frame');
    await frame.waitForFunction(() => customElements.get('duikou-atlas'));
    expect(await rendererAtRest(frame, 'duikou-atlas')).toBe('webgl');
    expect((await policyOf(frame))['script-src']).toBe("'self'");
    expect(complaints).toEqual([]);
  } finally {
    host.close();
  }
});

test('the one file runs only its own two scripts from file://', async () => {
  page = await newPage(site);
  const complaints = complaintsOf(page);
  await page.goto(pathToFileURL(resolve('dist/one/duikou.html')).href);
  expect(await readyAtlas(page)).toBe('svg');
  const policy = await policyOf(page);
  expect(policy['default-src']).toBe("'none'");
  expect(policy['script-src']).toMatch(/^'sha256-\S+' 'sha256-\S+'$/);
  expect(complaints).toEqual([]);
});
