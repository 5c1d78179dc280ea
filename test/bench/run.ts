/**
 * Runs `npm run bench`, which builds the project and prints the measurements of the product and the page. `npm run bench -- sizes`,
 * `floor`, `site`, `first`, `reading`, `layout`, `levels`, `arcs` or `soak` prints only one group. `arcs 10,1000` and `reading 100000` use other
 * sizes, and `arcs 1000 duikou` measures one library. Nothing is asserted, because a slow run is not a fault.
 */
import { cpus, totalmem } from 'node:os';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { chromiumArguments, findChromium } from '../../tools/chromium.ts';
import { benchArcs } from './arcs.ts';
import { drawerNames } from './arcs/drawer.ts';
import { floorCost, moreBytes } from './floor.ts';
import { benchLayout } from './layout.ts';
import { benchLevels } from './levels.ts';
import { benchReading } from './reading.ts';
import { benchFirstAnswer, benchSite } from './site.ts';
import { bundleSizes, kb, loadingOf, packageSize, type SizeRow } from './sizes.ts';
import { benchSoak } from './soak.ts';
import { printTable } from './table.ts';

const executablePath = findChromium((line) => console.log(line));
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...chromiumArguments] });
const painter = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] });
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Chromium ${browser.version()}, WebGL in software\n`,
);
const only = process.argv[2];
const isAsked = (part: 'sizes' | 'floor' | 'site' | 'first' | 'reading' | 'layout' | 'levels' | 'arcs' | 'soak'): boolean =>
  only === undefined || only === part;
if (isAsked('sizes')) {
  const server = await preview({ configFile: 'vite.config.ts', preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  printSizes('Sizes', bundleSizes());
  const { packed, unpacked, files } = packageSize();
  console.log(`The package as npm ships it: ${files} files, ${kb(packed)}, unpacked ${kb(unpacked)}.\n`);
  printSizes('What the site loads when', await loadingOf(browser, server.resolvedUrls?.local[0] ?? ''));
  await server.close();
}
if (isAsked('floor')) {
  const rows = await floorCost();
  printTable(
    'What the oldest browsers cost the newest one, by gzip',
    ['before the map can be used', 'as built', 'for the newest alone'],
    rows.map(({ what, floor, newest }) => [what, kb(floor.gzip), kb(newest.gzip)]),
  );
  console.log(`${moreBytes(rows)} bytes more; hold: ≤ 2 kB.\n`);
}
if (isAsked('site'))
  printTable(
    'The site',
    ['what', 'measured', 'hold'],
    (await benchSite(browser, painter)).map(({ what, measured, hold }) => [what, measured, hold]),
  );
if (isAsked('first'))
  printTable(
    'The first answer',
    ['what', 'measured', 'hold'],
    (await benchFirstAnswer(browser)).map(({ what, measured, hold }) => [what, measured, hold]),
  );
if (isAsked('reading')) {
  const server = await preview({ configFile: 'vite.config.ts', preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  const rows = only === 'reading' ? Number(process.argv[3] ?? 1_000_000) : 1_000_000;
  printTable(
    'Reading user data',
    ['what', 'measured'],
    (await benchReading(browser, server.resolvedUrls?.local[0] ?? '', rows)).map(({ what, measured }) => [what, measured]),
  );
  await server.close();
}
if (isAsked('layout')) {
  const change = ([before, after]: readonly [number, number]): string => `${before} → ${after}`;
  printTable(
    'The layout of arcs, on one core',
    ['arcs', 'places', 'passes over other places', 'crossings under 30°', 'crossings', 'ms'],
    benchLayout().map(({ arcs, places, passes, acute, crossings, ms }) => [
      String(arcs),
      String(places),
      change(passes),
      change(acute),
      change(crossings),
      ms.toFixed(0),
    ]),
  );
}
if (isAsked('levels'))
  printTable(
    '1,000,000 flows added up by level, on one core',
    ['level', 'areas', 'sums', 'ms'],
    benchLevels().map(({ level, areas, sums, ms }) => [level, String(areas), String(sums), ms.toFixed(0)]),
  );
if (isAsked('arcs')) {
  const counts = (process.argv[3] ?? '10,1000,10000,100000').split(',').map(Number);
  const requested = process.argv[4]?.split(',') ?? drawerNames;
  printTable(
    'Arcs, beside four peers',
    [
      'arcs',
      'by',
      'first frame ms',
      'whole picture ms',
      'frame while moving ms',
      '× without arcs',
      'rest → whole ms',
      'script ms a frame',
      'of it the own layer',
      'pick ms',
      'picked',
      'select ms',
      'regroup ms',
      'heap MB',
    ],
    // The browser is Chromium without a graphics card, which paints on the CPU and runs WebGL in software.
    (
      await benchArcs(
        painter,
        counts,
        drawerNames.filter((name) => requested.includes(name)),
      )
    ).map(({ count, drawer, figures }) =>
      typeof figures === 'string'
        ? [String(count), drawer, figures, '', '', '', '', '', '', '', '', '', '', '']
        : [
            String(count),
            drawer,
            figures.firstFrameMs.toFixed(0),
            figures.wholeMs.toFixed(0),
            figures.frameMs.toFixed(1),
            (figures.frameMs / figures.emptyFrameMs).toFixed(2),
            figures.restMs.toFixed(0),
            figures.scriptPerFrameMs.toFixed(1),
            figures.layerPerFrameMs?.toFixed(2) ?? '',
            figures.pick ? figures.pick.ms.toFixed(2) : 'by pointer only',
            figures.pick ? `${Math.round(figures.pick.hits * 100)} %` : '',
            figures.selectMs?.toFixed(0) ?? '',
            figures.regroupMs?.toFixed(0) ?? '',
            figures.heapMb.toFixed(2),
          ],
    ),
  );
}
if (isAsked('soak'))
  for (const renderer of ['svg', 'webgl'] as const)
    printTable(
      `The soak, by ${renderer}`,
      ['after', 'done', 'heap MB', 'nodes', 'listeners', 'contexts', 'removed elements'],
      await benchSoak(renderer),
    );
await browser.close();
await painter.close();

function printSizes(title: string, rows: readonly SizeRow[]): void {
  printTable(
    title,
    ['what', 'raw', 'gzip', 'brotli', 'hold'],
    rows.map(({ what, raw, gzip, brotli, hold = '' }) => [what, kb(raw), kb(gzip), kb(brotli), hold]),
  );
}
