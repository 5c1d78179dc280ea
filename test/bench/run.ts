/** `npm run bench`: builds, and prints the numbers of product and page; `npm run bench -- sizes`, `site`, `arcs` or `soak` only those. Asserts nothing, for a time is no fault. */
import { cpus, totalmem } from 'node:os';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { chromiumArguments, findChromium } from '../../tools/chromium.ts';
import { benchArcs } from './arcs.ts';
import { benchSite } from './site.ts';
import { bundleSizes, kb, loadingOf, packageSize, type SizeRow } from './sizes.ts';
import { benchSoak } from './soak.ts';
import { printTable } from './table.ts';

const executablePath = findChromium((line) => console.log(line));
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...chromiumArguments] });
const painter = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] });
console.log(`${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Chromium ${browser.version()}, WebGL in software\n`);
const only = process.argv[2];
const isAsked = (part: 'sizes' | 'site' | 'arcs' | 'soak'): boolean => only === undefined || only === part;
if (isAsked('sizes')) {
  const server = await preview({ configFile: 'vite.config.ts', preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  printSizes('Sizes', bundleSizes());
  const { packed, unpacked, files } = packageSize();
  console.log(`The package as npm ships it: ${files} files, ${kb(packed)}, unpacked ${kb(unpacked)}.\n`);
  printSizes('What the site loads when', await loadingOf(browser, server.resolvedUrls?.local[0] ?? ''));
  await server.close();
}
if (isAsked('site')) printTable('The site', ['what', 'measured', 'hold'], (await benchSite(browser, painter)).map(({ what, measured, hold }) => [what, measured, hold]));
if (isAsked('arcs')) {
  const counts = (process.argv[3] ?? '10,1000,10000,100000').split(',').map(Number);
  printTable(
    'Arcs, against deck.gl’s ArcLayer on the same map',
    ['arcs', 'by', 'first frame ms', 'frame ms (drained)', 'script ms a frame', 'pick ms', 'picked', 'heap MB'],
    (await benchArcs(browser, counts)).map((row) => [
      String(row.count),
      row.drawer,
      row.firstFrameMs.toFixed(0),
      row.frameMs.toFixed(1),
      row.scriptPerFrameMs.toFixed(1),
      row.pickMs.toFixed(2),
      `${Math.round(row.pickHits * 100)} %`,
      row.heapMb.toFixed(2),
    ]),
  );
}
if (isAsked('soak')) for (const renderer of ['svg', 'webgl'] as const) printTable(`The soak, by ${renderer}`, ['after', 'done', 'heap MB', 'nodes', 'listeners', 'contexts', 'removed elements'], await benchSoak(renderer));
await browser.close();
await painter.close();

function printSizes(title: string, rows: readonly SizeRow[]): void {
  printTable(title, ['what', 'raw', 'gzip', 'brotli', 'hold'], rows.map(({ what, raw, gzip, brotli, hold = '' }) => [what, kb(raw), kb(gzip), kb(brotli), hold]));
}
