/** Helpers for the built site in a real browser: a server for `dist/site`, pages, and functions that read their state. */
import { chromium, type Browser, type BrowserContextOptions, type Frame, type Page } from 'playwright';
import { launchOptions, serveSite, sharedServer, sharedWithoutWebGL, sharedWithWebGL } from './launch.ts';

export interface Site {
  readonly address: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * Arguments of {@link openSite} for the browser without WebGL. It paints on the CPU only, and so draws the SVG map several times as fast as
 * a browser with WebGL in software.
 */
export const withoutWebGL: readonly string[] = ['--disable-3d-apis'];

/**
 * The server and the browser of this run, which `shared-browsers.ts` has started; `close` closes the contexts created here. Outside of such
 * a run, a new server and browser.
 *
 * @param browserArguments - none, or {@link withoutWebGL}
 */
export async function openSite(browserArguments: readonly string[] = []): Promise<Site> {
  const address = process.env[sharedServer];
  const endpoint = process.env[browserArguments === withoutWebGL ? sharedWithoutWebGL : sharedWithWebGL];
  if (!address || !endpoint) return launchSite(browserArguments);
  const browser = await chromium.connect(endpoint);
  return { address, browser, close: () => browser.close() };
}

async function launchSite(browserArguments: readonly string[]): Promise<Site> {
  const server = await serveSite();
  const browser = await chromium.launch(launchOptions(browserArguments));
  return {
    address: server.address,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens a page, by default without a service worker, because the `route` of a test does not see requests that a service worker answers. */
export async function newPage(site: Site, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await site.browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    ...options,
  });
  return context.newPage();
}

/** Opens the atlas and waits until its map has been drawn. */
export async function openAtlas(site: Site, page: Page, fragment = ''): Promise<'webgl' | 'svg'> {
  await page.goto(`${site.address}${fragment}`);
  return readyAtlas(page);
}

/** Opens the site's page with the SVG map, for tests that are not about WebGL, which takes three times as long in software. */
export async function openSvgAtlas(site: Site, page: Page, fragment = ''): Promise<void> {
  await openAtlasWith(site, page, { renderer: 'svg', address: '' }, fragment);
}

/** Clicks the button that allows the page to fetch the data of its link from another site. */
export async function agreeToFetch(page: Page): Promise<void> {
  await page.getByRole('button', { name: '获取数据' }).click();
}

/** Waits until the map has been drawn by its final renderer. */
export async function readyAtlas(page: Page): Promise<'webgl' | 'svg'> {
  await page.evaluate(async () => {
    await customElements.whenDefined('duikou-atlas');
    const atlas = document.querySelector('duikou-atlas');
    if (!atlas) throw new Error('no atlas');
    await atlas.ready;
  });
  return rendererAtRest(page, 'duikou-atlas');
}

/** The final renderer of an atlas or a map: WebGL, or SVG if it is chosen, if there is no WebGL, or if a notice names the reason. */
export async function rendererAtRest(page: Page | Frame, tag: 'duikou-atlas' | 'duikou-map'): Promise<'webgl' | 'svg'> {
  const hasWebgl = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  });
  const atRest = await page.waitForFunction(
    ([name, mayFollow]) => {
      const element = document.querySelector(name);
      const { view, notices } = element?.store.get() ?? {};
      if (!view || view.surface === 'still') return null;
      const isLast =
        view.surface === 'webgl' ||
        !mayFollow ||
        element?.renderer === 'svg' ||
        notices?.some(({ code }) => /^(?:webgl|worker)-|^unexpected$/.test(code));
      return isLast ? view.surface : null;
    },
    [tag, hasWebgl] as const,
  );
  // The cast: the function waits for one of them.
  return (await atRest.jsonValue()) as 'webgl' | 'svg';
}

/** Opens the site's page with other attributes of the atlas, such as `renderer="svg"`. */
export async function openAtlasWith(
  site: Site,
  page: Page,
  attributes: Readonly<Record<string, string>>,
  fragment = '',
): Promise<'webgl' | 'svg'> {
  await page.route('**/host.html', async (route) => {
    const own = await (await fetch(site.address)).text();
    const written = Object.entries(attributes)
      .map(([name, value]) => ` ${name}="${value}"`)
      .join('');
    await route.fulfill({ contentType: 'text/html', body: own.replace('<duikou-atlas address>', () => `<duikou-atlas${written}>`) });
  });
  await page.addInitScript(() => {
    const reported: { code: string; message: string }[] = [];
    Object.assign(window, { reported });
    addEventListener('duikou-error', (event) => reported.push((event as CustomEvent<{ code: string; message: string }>).detail));
  });
  await page.goto(`${site.address}host.html${fragment}`);
  return readyAtlas(page);
}

/** The errors that an atlas opened with {@link openAtlasWith} has reported. */
export function reportedErrors(page: Page): Promise<{ code: string; message: string }[]> {
  return page.evaluate(() => (window as unknown as { reported: { code: string; message: string }[] }).reported);
}

export interface Emphasised {
  readonly selected: string | null;
  readonly partner: string | null;
  readonly pairing: string | null;
  readonly emphasized: readonly string[];
}

/** The emphasized ids of the scene. */
export function emphasised(page: Page): Promise<Emphasised> {
  return page.evaluate(() => {
    const emphasis = document.querySelector('duikou-atlas')?.scene?.emphasis;
    if (!emphasis) throw new Error('no scene');
    const { selected, partner, pairing, emphasized } = emphasis;
    return { selected, partner, pairing, emphasized: [...(emphasized ?? [])] };
  });
}

/** The viewport pixels of a place on the map. */
export function pointOf(page: Page, place: readonly [number, number]): Promise<readonly [number, number]> {
  return page.evaluate(([lon, lat]) => {
    const atlas = document.querySelector('duikou-atlas');
    const point = atlas?.project([lon, lat]);
    if (!atlas || !point) throw new Error(`${lon}, ${lat} is out of sight`);
    const box = atlas.getBoundingClientRect();
    return [point[0] + box.left, point[1] + box.top] as const;
  }, place);
}

/** The seven pairings of the work plan of March 2017: both regions, id, and a place within each region without an arc. */
export const pairings = [
  { id: 'liaoning-jiangsu', a: '210000', b: '320000', inA: [120.3, 41.4], inB: [119.3, 33.9] },
  { id: 'jilin-zhejiang', a: '220000', b: '330000', inA: [129.7, 43.5], inB: [119.2, 28.4] },
  { id: 'heilongjiang-guangdong', a: '230000', b: '440000', inA: [131.0, 46.8], inB: [111.6, 22.3] },
  { id: 'shenyang-beijing', a: '210100', b: '110000', inA: [123.43, 41.8], inB: [116.41, 39.9] },
  { id: 'dalian-shanghai', a: '210200', b: '310000', inA: [121.62, 38.91], inB: [121.47, 31.23] },
  { id: 'changchun-tianjin', a: '220100', b: '120000', inA: [125.32, 43.82], inB: [117.2, 39.09] },
  { id: 'harbin-shenzhen', a: '230100', b: '440300', inA: [126.64, 45.76], inB: [114.06, 22.54] },
] as const;

export const fourteen = pairings.flatMap(({ id, a, b, inA, inB }) => [
  { region: a, partner: b, pairing: id, place: inA },
  { region: b, partner: a, pairing: id, place: inB },
]);
