/**
 * Tests of the strict policies in `docs/csp.md`: each is sufficient, each directive is necessary, and a blocked worker brings the SVG map
 * with a notice.
 */
import type { Frame, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { topicIds } from '../../src/data/vocabulary.ts';
import { viewNames } from '../../src/state/view-state.ts';
import { newPage, openSite, readyAtlas, type Site } from '../site/site.ts';
import { jilinOnWebgl, noteViolations, partnerOnMap, violations } from './map-page.ts';
import { policiesOf, together, without } from './policies.ts';
import { serve, type Served } from './serve.ts';

let site: Site;
let page: Page;
let served: Served[] = [];
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(async () => {
  await page.context().close();
  for (const server of served) server.close();
  served = [];
});

/** @param header - the name of the header, which may be the one that only reports */
async function open(
  html: string,
  policy: string,
  { header = 'content-security-policy', setUp }: { readonly header?: string; readonly setUp?: () => void } = {},
): Promise<void> {
  const host = await serve({
    pages: { '/': `<!doctype html><meta charset="utf-8">${html}` },
    folders: ['dist/embed'],
    headersOf: () => ({ [header]: policy }),
  });
  served.push(host);
  page = await smallPage();
  if (setUp) await page.addInitScript(setUp);
  await page.goto(host.address);
}

/** A small page, because the time of WebGL in software grows with the pixels. */
async function smallPage(): Promise<Page> {
  const opened = await newPage(site, { viewport: { width: 480, height: 360 } });
  await noteViolations(opened);
  return opened;
}

async function isBlocked(where: Page | Frame, dropped: string): Promise<void> {
  const [directive = ''] = dropped.split(' ');
  await expect.poll(() => violations(where)).toContainEqual(expect.stringContaining(directive));
}

describe.each(policiesOf('A page with the elements').filter(({ way }) => way.startsWith('<script')))('$way', ({ way, policy }) => {
  test(`draws in WebGL under ${policy}`, async () => {
    await open(`${way}<duikou-map></duikou-map>`, policy);
    expect(await partnerOnMap(page)).toEqual(jilinOnWebgl);
    // A tooltip and an export must not violate the policy either.
    await page.mouse.move(240, 180);
    await page.mouse.move(244, 184);
    expect(await page.evaluate(() => document.querySelector('duikou-map')?.toSVG())).toMatch(/^<svg/);
    expect(await violations(page)).toEqual([]);
  });

  test.each(without(policy))('needs $dropped', async ({ dropped, rest }) => {
    await open(`${way}<duikou-map></duikou-map>`, rest);
    await isBlocked(page, dropped);
  });
});

const [withText] = policiesOf('A page with the elements');
if (!withText) throw new Error('docs/csp.md has no policy for the script');

test('every panel and every topic works under the policy of the map', async () => {
  await open(`${withText.way}<duikou-atlas address renderer="svg"></duikou-atlas>`, withText.policy);
  await page.evaluate(
    async (links) => {
      await document.querySelector('duikou-atlas')?.ready;
      for (const link of links) {
        const gone = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
        location.hash = `${link}&select=jilin-zhejiang&lang=en`;
        await gone;
        // Panels are measured in one frame and rendered in the next.
        for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
    [...viewNames.map((panel) => `topic=tourism&view=${panel}`), ...topicIds.map((topic) => `topic=${topic}`)],
  );
  expect(await violations(page)).toEqual([]);
});

describe('when the policy blocks the worker', () => {
  test.each([
    ['as text', '<script src="duikou.js"></script>', "default-src 'none'; script-src 'self'"],
    [
      'as a file',
      '<script src="duikou.js" data-worker="duikou-worker.js"></script>',
      "default-src 'none'; script-src 'self'; worker-src blob:",
    ],
  ])('%s, the SVG map replaces WebGL at once and a notice says so', async (_, script, policy) => {
    await open(`${script}<duikou-map></duikou-map>`, policy, {
      setUp: () => {
        // The watchdog is stopped, so that the fallback can't come from its time limit.
        window.setInterval = (() => 0) as unknown as typeof window.setInterval;
        addEventListener('duikou-error', ({ detail }) => Object.assign(window, { reportedCode: detail.code }));
      },
    });
    expect(await partnerOnMap(page)).toEqual({ ...jilinOnWebgl, renderer: 'svg' });
    expect(await page.locator('duikou-map [part~=notice]').innerText()).toContain('后台程序没有响应');
    expect(await page.evaluate(() => (window as unknown as { reportedCode: string }).reportedCode)).toBe('worker-silent');
  });

  test('only in reports, the map is drawn with WebGL', async () => {
    await open(`${withText.way}<duikou-map></duikou-map>`, "default-src 'none'", { header: 'content-security-policy-report-only' });
    expect(await partnerOnMap(page)).toEqual(jilinOnWebgl);
    await isBlocked(page, 'worker-src');
  });
});

const [around] = policiesOf('A page around a frame');
if (!around) throw new Error('docs/csp.md has no policy for the page around a frame');

/** Opens a page around a frame with `embed.html` on another origin, as far as the policies allow it. */
async function openAround(tag: string, embedPolicy: string, hostPolicy: string, embedHtml?: string): Promise<string> {
  const atlas = await serve({
    folders: ['dist/site'],
    ...(embedHtml ? { pages: { '/embed.html': embedHtml } } : {}),
    headersOf: (path) => (path === '/embed.html' ? { 'content-security-policy': embedPolicy } : {}),
  });
  const host = await serve({
    pages: { '/': `<!doctype html><script src="duikou-host.js"></script>${tag.replace('src="', `src="${atlas.address}`)}` },
    folders: ['dist/embed'],
    headersOf: () => ({ 'content-security-policy': hostPolicy.replace('https://atlas.example', atlas.address) }),
  });
  served.push(atlas, host);
  page = await smallPage();
  await page.goto(host.address);
  return atlas.address;
}

/** Opens a frame in a page with the documented policy. */
async function openFramed(tag: string, policy: string, embedHtml?: string): Promise<Frame> {
  const address = await openAround(tag, policy, around?.policy ?? '', embedHtml);
  const frame = page.frames().find((candidate) => candidate.url().startsWith(address));
  if (!frame) throw new Error('no frame');
  return frame;
}

test.each(without(around.policy))('a page around a frame needs $dropped', async ({ dropped, rest }) => {
  await openAround('<iframe data-duikou src="embed.html"></iframe>', '', rest);
  await isBlocked(page, dropped);
});

describe.each(policiesOf('A frame'))('$way', ({ way, policy }) => {
  test(`draws in WebGL if embed.html has ${policy} and the page around it the documented policy`, async () => {
    const frame = await openFramed(way, policy);
    expect(await partnerOnMap(frame)).toEqual(jilinOnWebgl);
    expect(await violations(frame)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    // The frame has a height, so the host script was allowed.
    await expect.poll(() => page.locator('iframe').evaluate((element) => element.style.height)).toMatch(/px$/);
  });

  test.each(without(policy))('needs $dropped', async ({ dropped, rest }) => {
    await isBlocked(await openFramed(way, rest), dropped);
  });
});

describe.each(policiesOf('The site with a policy of your own'))('the site’s $way', ({ way, policy }) => {
  async function openAt(rule: string): Promise<void> {
    const own = await serve({ folders: ['dist/site'], headersOf: () => ({ 'content-security-policy': rule }) });
    served.push(own);
    page = await smallPage();
    await page.goto(`${own.address}${way}`);
  }

  test(`draws in WebGL under ${policy}`, async () => {
    await openAt(policy);
    expect(await readyAtlas(page)).toBe('webgl');
    expect(await violations(page)).toEqual([]);
  });

  test('saves pictures and the one file if the policy has the additional directives', async () => {
    await openAt(together(policy, ...policiesOf('What more needs').map((row) => row.policy)));
    await page.waitForFunction(() => customElements.get('duikou-share-dialog'));
    await page.getByRole('button', { name: '分享', exact: true }).click();
    await page.getByRole('tab', { name: '保存' }).click();
    for (const name of ['保存 PNG', '保存 HTML'])
      await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
    expect(await violations(page)).toEqual([]);
  });

  test.each(without(policy))('needs $dropped', async ({ dropped, rest }) => {
    await openAt(rest);
    await isBlocked(page, dropped);
  });
});
