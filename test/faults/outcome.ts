/**
 * Checks that hold for every fault: a picture with its arcs is visible, no exception is uncaught, and the page says in words what happened
 * and how to go on. Each outcome is also a row of `docs/faults.md`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright';
import { expect } from 'vitest';

/** Uncaught exceptions and rejections, and errors that scripts write to the console; errors of the browser itself about a missing file are left out. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const isBrowsers =
      /^Failed to load|^Access to fetch|^Refused to|violates the following Content Security Policy|^WebGL: CONTEXT_LOST|^A WebGL context could not be created/.test(
        message.text(),
      );
    if (message.type() === 'error' && !isBrowsers) complaints.push(message.text());
  });
  return complaints;
}

export type Seen = 'first picture' | 'SVG map' | 'WebGL map';

/** The picture that a reader sees. Throws if none has arcs, or if the first picture has fewer arcs than the report has pairings. */
export async function seenOn(page: Page | Frame): Promise<Seen> {
  const seen = await page.evaluate(() => {
    const arcsIn = (root: ParentNode | null | undefined): number =>
      [...(root?.querySelectorAll('[data-arc]') ?? [])].filter((arc) => {
        const { width, height } = arc.getBoundingClientRect();
        return width + height > 0 && arc.checkVisibility({ visibilityProperty: true });
      }).length;
    const map = document.querySelector('duikou-map') ?? document.querySelector('duikou-atlas')?.shadowRoot?.querySelector('duikou-map');
    const live = [...(map?.shadowRoot?.querySelectorAll<HTMLElement>('.surface') ?? [])].filter(
      (surface) => surface.style.visibility !== 'hidden',
    );
    const canvas = live.map((surface) => surface.querySelector('.maplibregl-canvas')).find((found) => found !== null);
    const count =
      document.querySelector('duikou-atlas')?.scene?.arcs.shown.length ??
      document.querySelector('duikou-map')?.scene?.arcs.shown.length ??
      0;
    return {
      first: arcsIn(document.querySelector('.duikou-first')),
      svg: Math.max(0, ...live.map(arcsIn)),
      webgl: canvas ? count : 0,
      text: document.body.innerText.slice(0, 200),
    };
  });
  if (seen.webgl > 0) return 'WebGL map';
  if (seen.svg > 0) return 'SVG map';
  if (seen.first >= 7) return 'first picture';
  throw new Error(`a blank: ${JSON.stringify(seen)}`);
}

/** The text and the recovery buttons of the notices on a map, or of the message of a page whose script has not run. */
export async function wordsOn(page: Page | Frame): Promise<{ readonly says: string; readonly recoveries: string }> {
  const notices = page.locator('duikou-map .alerts [part~=notice]');
  const notReported = page.locator('.duikou-script-missing, .script-missing').locator('p').first();
  await notices.first().or(notReported).locator('visible=true').first().waitFor();
  if (await notReported.isVisible())
    return { says: await notReported.innerText(), recoveries: (await notReported.locator('a').allInnerTexts()).join(' · ') };
  return {
    says: (await notices.locator('span').allInnerTexts()).join(' '),
    recoveries: [...new Set(await notices.getByRole('button').allInnerTexts())].join(' · '),
  };
}

const table = new URL('../../docs/faults.md', import.meta.url);
const isUpdating = process.env['UPDATE_FAULTS'] === '1';
const rows = new Map<string, string>();

/** Compares the outcome with its row of the table. With `UPDATE_FAULTS=1` the row is written instead. */
export function expectRow(fault: string, seen: Seen, says: string, recoveries: string, test: string): void {
  const plain = says
    .replace(/https?:\/\/127\.0\.0\.1:\d+\//g, '…/')
    .replace(/-[\w-]{8}\.js/g, '-….js')
    .replace(/\s+/g, ' ')
    .replaceAll('|', '\\|')
    .trim();
  const row = `| ${fault} | ${plain} | ${recoveries} | ${seen} | ${test} |`;
  rows.set(fault, row);
  if (isUpdating) writeTable();
  else
    expect(
      lines().find((line) => line.startsWith(`| ${fault} |`)),
      `${fault} in docs/faults.md; UPDATE_FAULTS=1 writes it`,
    ).toBe(row);
}

function lines(): readonly string[] {
  return existsSync(table) ? readFileSync(table, 'utf8').split('\n') : [];
}

/** The faults of the rows of the committed table that name the test file. */
export function faultsOfTable(test: string): readonly string[] {
  return lines()
    .filter((line) => line.endsWith(`| ${test} |`))
    .flatMap((line) => /^\| (.+?) \| /.exec(line)?.[1] ?? []);
}

/** The faults that `expectRow` has compared so far in this test file. */
export function comparedFaults(): readonly string[] {
  return [...rows.keys()];
}

function writeTable(): void {
  const text = readFileSync(table, 'utf8');
  const kept = text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (fault |---)/.test(line));
  const others = kept.filter((line) => !rows.has(/^\| (.+?) \| /.exec(line)?.[1] ?? ''));
  const all = [...others, ...rows.values()].toSorted((a, b) => (a < b ? -1 : 1));
  writeFileSync(
    table,
    text.replace(/(\| --- .*\n)[\s\S]*?(\n\n|$)/, (_, rule: string, end: string) => `${rule}${all.join('\n')}${end === '' ? '\n' : end}`),
  );
}
