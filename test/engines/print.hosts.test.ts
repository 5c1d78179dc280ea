/** The printed output of each engine that can print: the first sheet has the map, its title and its captions, on white. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { rgb } from 'd3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lightPalette } from '../../src/scene/palette.ts';
import { topics } from '../../src/state/view-state.ts';
import type { Engine, EnginePage } from './driver.ts';
import { openEngine } from './find-engines.ts';
import * as inPage from './in-page.ts';
import { canReadPaper, differenceOf, firstSheet, shareOf, type Sheet } from './paper.ts';
import { serveRecorded, type RecordedSite } from './serve.ts';

/** The inks of an arc's gradient. */
const inks = [lightPalette.sideA, lightPalette.sideB].map((ink) => rgb(ink));
const printing: readonly Engine['name'][] = ['Chromium', 'Firefox'];
const pictures = process.env['ENGINE_PICTURES'];

let site: RecordedSite;
/** The same site without the part that draws for print. */
let early: RecordedSite;
const notRun = new Map<string, string>();
const engines = new Map<Engine['name'], { readonly engine: Engine; readonly page: EnginePage }>();
beforeAll(async () => {
  site = await serveRecorded();
  early = await serveRecorded(/export-drawing/u);
  for (const name of printing) {
    const found = await openEngine(name);
    if ('notRun' in found) notRun.set(name, found.notRun);
    else engines.set(name, { engine: found.engine, page: await found.engine.open() });
  }
  if (!canReadPaper()) notRun.set('paper', 'no Poppler is installed');
}, 300_000);
afterAll(async () => {
  for (const { engine } of engines.values()) await engine.close();
  await Promise.all([site.close(), early.close()]);
  for (const [name, why] of notRun) process.stdout.write(`${name}: not run, ${why}\n`);
});

async function printed(page: EnginePage, address: string): Promise<Sheet | null> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.evaluate(inPage.ready);
  await page.evaluate(inPage.untilPrintable);
  const pdf = await page.print();
  return pdf && firstSheet(pdf);
}

/** Writes a sheet as a picture into the folder of `ENGINE_PICTURES`. */
function keep(name: string, { width, height, rgb: pixels }: Sheet): void {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  writeFileSync(`${pictures}/${name}.ppm`, Buffer.concat([Buffer.from(`P6 ${width} ${height} 255\n`), pixels]));
}

describe('the first printed page', () => {
  test.each(topics.filter((topic) => topic !== 'flows'))(
    'of the topic %s is the map on white, and both engines print it alike',
    async (topic) => {
      if (notRun.has('paper')) return;
      const sheets = new Map<string, Sheet>();
      for (const [name, { page }] of engines) {
        const sheet = await printed(page, `${site.address}#lang=en&topic=${topic}`);
        if (!sheet) throw new Error(`${name} prints nothing`);
        keep(`${name}-${topic}`, sheet);
        sheets.set(name, sheet);
        // Names with a halo are shapes and not words in Firefox's PDF.
        expect([name, sheet.words]).toEqual([name, expect.stringContaining('Northeast and East China')]);
        expect([name, sheet.words]).toEqual([name, expect.stringContaining('not been submitted for review')]);
        expect(shareOf(sheet, [255, 255, 255], 4), `${name}: white`).toBeGreaterThan(0.2);
        for (const { r, g, b } of inks) expect(shareOf(sheet, [r, g, b]), `${name}: arcs`).toBeGreaterThan(0.0002);
      }
      const [chromium, firefox] = printing.map((name) => sheets.get(name));
      if (chromium && firefox) expect(differenceOf(chromium, firefox)).toBeLessThan(0.1);
    },
    120_000,
  );

  test.each([
    ['', 'light'],
    ['svg.html', 'light'],
    ['', 'dark'],
    ['svg.html', 'dark'],
  ])(
    'is the map of the screen in light colours, with title and captions, before the drawing for paper has loaded (/%s, theme %s)',
    async (path, theme) => {
      if (notRun.has('paper')) return;
      for (const [name, { page }] of engines) {
        await page.goto('about:blank');
        await page.goto(`${early.address}${path}#lang=en&theme=${theme}`);
        await page.evaluate(inPage.ready);
        const pdf = await page.print();
        if (!pdf) throw new Error(`${name} prints nothing`);
        const sheet = firstSheet(pdf);
        keep(`${name}-early-${path === '' ? 'webgl' : 'svg'}-${theme}`, sheet);
        expect([name, sheet.words]).toEqual([name, expect.stringContaining('Northeast and East China')]);
        expect([name, sheet.words]).toEqual([name, expect.stringContaining('Northeastern end')]);
        expect([name, sheet.words]).toEqual([name, expect.stringContaining('not been submitted for review')]);
        for (const { r, g, b } of inks) expect(shareOf(sheet, [r, g, b]), `${name}: arcs`).toBeGreaterThan(0.0002);
        expect(shareOf(sheet, [0, 0, 0], 60), `${name}: dark`).toBeLessThan(0.1);
      }
    },
    120_000,
  );
});
