/**
 * Measures download sizes. Each bundle is measured uncompressed and compressed by gzip and brotli, and the files of the site are grouped by
 * the time of their loading.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright';
import type { DuikouAtlas } from '../../src/features/atlas/duikou-atlas.ts';

/** Sizes in bytes. */
export interface Size {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

export interface SizeRow extends Size {
  readonly what: string;
  /** The requirement, if there is one. */
  readonly hold?: string;
}

/** Every file for download, and the package by the imports of its entries. */
export function bundleSizes(): readonly SizeRow[] {
  // `duikou` consists of `duikou/elements` and the call that registers them.
  const library = imports('dist/lib/index.js', 'static');
  return [
    { what: '`duikou.js`, everything in one script', ...sizeOf(['dist/embed/duikou.js']) },
    { what: '`duikou-host.js`', hold: '≤ 1 kB', ...sizeOf(['dist/embed/duikou-host.js']) },
    { what: '`embed.js`, the first script of `embed.html`', ...sizeOf(['dist/site/embed.js']) },
    { what: '`embed-whole.js`, the same in one script, for a sandboxed frame', ...sizeOf(['dist/site/embed-whole.js']) },
    { what: '`duikou.html`, one file (its script is gzip within)', hold: '≤ 2.5 MB', ...sizeOf(['dist/one/duikou.html']) },
    { what: '`duikou`, `duikou/elements`: own modules, without the dependencies', ...sizeOf(library) },
    {
      what: '`duikou`: what these import later (data, geometry, maps, worker, exports)',
      ...sizeOf(imports('dist/lib/index.js', 'all').filter((path) => !library.includes(path))),
    },
    { what: 'MapLibre as it comes, without its worker', ...sizeOf(['node_modules/maplibre-gl/dist/maplibre-gl.mjs']) },
    { what: '`duikou-worker.js`, MapLibre’s worker', ...sizeOf(['dist/embed/duikou-worker.js']) },
    { what: 'the site’s script before it has painted', ...sizeOf(imports(initialScript(), 'static')) },
  ];
}

/** The complete package on npm, in bytes. */
export function packageSize(): { readonly packed: number; readonly unpacked: number; readonly files: number } {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json'], { encoding: 'utf8' });
  const [{ size, unpackedSize, entryCount }] = JSON.parse(stdout) as readonly [
    { readonly size: number; readonly unpackedSize: number; readonly entryCount: number },
  ];
  return { packed: size, unpacked: unpackedSize, files: entryCount };
}

/** The files that the first answer needs besides the imports of its scripts. They are the atlas, the words of one language and the data. */
const firstParts = /^\/assets\/(?:atlas|words-zh-hans|built-in)-/;

/**
 * The files that the site loads. They are grouped into those loaded with the page, until the first picture can be used, for the two maps,
 * and afterwards.
 */
export async function loadingOf(browser: Browser, address: string): Promise<readonly SizeRow[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  const arriving: Promise<readonly [path: string, Size]>[] = [];
  const measure = (response: Response): void => {
    const { origin, pathname } = new URL(response.url());
    if (origin === new URL(address).origin) arriving.push(response.body().then((body) => [pathname, compressed(body)]));
  };
  page.on('response', measure);
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector<DuikouAtlas>('duikou-atlas:defined')?.store.get().view.surface === 'webgl');
  await page.evaluate(() => customElements.whenDefined('duikou-report'));
  // Files that are loaded later are not measured.
  page.off('response', measure);
  const sizes = new Map(await Promise.all(arriving));
  await page.close();
  const paths = [...sizes.keys()];
  const closure = (entries: readonly string[]): ReadonlySet<string> =>
    new Set(entries.flatMap((entry) => imports(entry, 'static')).map((file) => file.replace('dist/site', '')));
  const inSite = (wanted: RegExp): readonly string[] => paths.filter((path) => wanted.test(path)).map((path) => `dist/site${path}`);
  const first = closure([initialScript(), ...inSite(firstParts)]);
  const drawing = closure(inSite(/(?:svg|drawn)-map-/));
  const [data, geometry, mapLibre] = [/report-|surroundings/, /overview-/, /webgl-map-|maplibre-gl-worker-/] as const;
  const of = (wanted: (path: string) => boolean): Size => total([...sizes].filter(([path]) => wanted(path)).map(([, size]) => size));
  const isFirst = (path: string): boolean => first.has(path) && !data.test(path);
  const isRest = (path: string): boolean =>
    path.endsWith('.js') && !first.has(path) && !drawing.has(path) && ![data, geometry, mapLibre].some((kind) => kind.test(path));
  return [
    { what: 'before the first picture: the HTML, and no script', ...of((path) => path.endsWith('/')) },
    { what: 'before the first answer: Duikou’s own code (Lit within)', hold: '≤ 90 kB gzip', ...of(isFirst) },
    { what: 'before the first answer: the report’s data and place names', ...of((path) => data.test(path)) },
    {
      what: 'before the first answer, all of it',
      hold: '≤ 200 kB gzip',
      ...of((path) => path.endsWith('/') || isFirst(path) || data.test(path)),
    },
    { what: 'then the SVG map: geometry', hold: '≤ 60 kB gzip', ...of((path) => geometry.test(path)) },
    { what: 'then the SVG map: code (d3 within)', ...of((path) => drawing.has(path) && !first.has(path)) },
    { what: 'when the page is idle: MapLibre, its worker, our layer', ...of((path) => mapLibre.test(path)) },
    { what: 'after: the panels beyond the first and their scales', ...of(isRest) },
  ];
}

export function kb(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} kB`;
}

/** The module of the page's script tag. */
export function initialScript(site = 'dist/site'): string {
  const [, path = ''] = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(readFileSync(join(site, 'index.html'), 'utf8')) ?? [];
  return join(site, path);
}

/** A module with its imports in the same folder, either only the static ones or all of them. */
export function imports(entry: string, when: 'static' | 'all'): readonly string[] {
  const found = [entry];
  const pattern = when === 'static' ? /(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g : /["'`]\.\/([\w.-]+\.js)["'`]/g;
  // The list grows during the loop.
  for (const path of found) {
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(pattern)) {
      const next = join(dirname(path), name);
      if (!found.includes(next)) found.push(next);
    }
  }
  return found;
}

/** The sum of the sizes of the files, each compressed separately. */
export function sizeOf(paths: readonly string[]): Size {
  return total(paths.map((path) => compressed(readFileSync(path))));
}

/** The sizes of a file as a server sends it. */
function compressed(body: Buffer): Size {
  return { raw: body.length, gzip: gzipSync(body, { level: 9 }).length, brotli: brotliCompressSync(body).length };
}

function total(sizes: readonly Size[]): Size {
  return sizes.reduce((sum, size) => ({ raw: sum.raw + size.raw, gzip: sum.gzip + size.gzip, brotli: sum.brotli + size.brotli }), {
    raw: 0,
    gzip: 0,
    brotli: 0,
  });
}
