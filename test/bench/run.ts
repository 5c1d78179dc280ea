/** `npm run bench`: prints the numbers of product and page; asserts nothing, for a time is no fault. Builds first. */
import { cpus, totalmem } from 'node:os';
import { chromium } from 'playwright';
import { chromiumArguments, findChromium } from '../../tools/chromium.ts';
import { benchArcs } from './arcs.ts';
import { benchSite } from './site.ts';
import { printTable } from './table.ts';

const executablePath = findChromium((line) => console.log(line));
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...chromiumArguments] });
const painter = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] });
console.log(`${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Chromium ${browser.version()}, WebGL in software\n`);
const only = process.argv[2];
if (only !== 'arcs') printTable('The site', ['what', 'measured', 'hold'], (await benchSite(browser, painter)).map(({ what, measured, hold }) => [what, measured, hold]));
if (only !== 'site') {
  const counts = (process.argv[3] ?? '10,1000,10000,100000').split(',').map(Number);
  printTable(
    'Arcs, beside four peers',
    ['arcs', 'by', 'first frame ms', 'frame ms (drained)', 'script ms a frame', 'pick ms', 'picked', 'heap MB'],
    (await benchArcs(browser, counts)).map(({ count, drawer, figures }) =>
      typeof figures === 'string'
        ? [String(count), drawer, figures, '', '', '', '', '']
        : [
            String(count),
            drawer,
            figures.firstFrameMs.toFixed(0),
            figures.frameMs.toFixed(1),
            figures.scriptPerFrameMs.toFixed(1),
            figures.pick ? figures.pick.ms.toFixed(2) : 'by pointer only',
            figures.pick ? `${Math.round(figures.pick.hits * 100)} %` : '',
            figures.heapMb.toFixed(2),
          ],
    ),
  );
}
await browser.close();
await painter.close();
