/** The landing page before any script, and after the script has run. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { SizePx } from '../../src/geo/projection.ts';
import { newPage, readyAtlas, type Site } from './site.ts';

export const landings = [
  { path: '', lang: 'zh-Hans', says: '找到你的地方' },
  { path: 'zh-hant/', lang: 'zh-Hant', says: '找到你的地方' },
  { path: 'en/', lang: 'en', says: 'Find your place' },
] as const;

export const windows = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
] as const;

/** Every line of the landing page with its box, from the page itself or through the shadow trees. */
function landingLines(): readonly { readonly text: string; readonly box: readonly number[] }[] {
  const found: { text: string; box: number[] }[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      const text = node.data.replace(/\s+/g, ' ').trim();
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, top, width, height } = range.getBoundingClientRect();
      // Texts for screen readers only are a pixel wide.
      if (text !== '' && width > 2 && getComputedStyle(node.parentElement ?? document.body).visibility === 'visible')
        found.push({ text, box: [left, top, width, height].map(Math.round) });
      return;
    }
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) {
      for (const assigned of node.assignedNodes()) visit(assigned);
      return;
    }
    if (node instanceof HTMLStyleElement || (node instanceof Element && node.matches('.without-script'))) return;
    for (const child of (node instanceof Element && node.shadowRoot ? node.shadowRoot : node).childNodes) visit(child);
  };
  const atlas = document.querySelector('duikou-atlas');
  const live = atlas?.shadowRoot?.querySelector('aside');
  for (const panel of live ? [live] : document.querySelectorAll('.duikou-panel')) visit(panel);
  return found;
}

/** Expects the same words at the same places before and after the script. */
export async function expectStill(site: Site, path: string, viewport: SizePx): Promise<void> {
  const still = await newPage(site, { viewport, javaScriptEnabled: false });
  await still.goto(site.address + path);
  // A page without scripts is read by the debugger's protocol.
  const before = await evaluated(still);
  await still.context().close();
  const page = await newPage(site, { viewport });
  await page.addInitScript(() => {
    const shifts: PerformanceEntry[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(entry);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(site.address + path);
  await readyAtlas(page);
  await expect.poll(async () => apartIn(before, await page.evaluate(landingLines))).toEqual([]);
  expect(before.length).toBeGreaterThan(viewport.width < 500 ? 6 : 20);
  expect(await page.evaluate(shifted)).toEqual([]);
  await page.context().close();
}

/** Layout shifts, with their share and their source. */
function shifted(): readonly unknown[] {
  type Shift = PerformanceEntry & {
    readonly value: number;
    readonly sources: readonly { readonly node: Element | null; readonly previousRect: DOMRect; readonly currentRect: DOMRect }[];
  };
  const { shifts } = globalThis as unknown as { readonly shifts: readonly Shift[] };
  return shifts.map(({ value, sources }) => [
    value,
    ...sources.map(({ node, previousRect, currentRect }) => [
      node?.nodeName,
      node?.getAttribute('class'),
      node?.parentElement?.className,
      previousRect.top,
      previousRect.height,
      currentRect.top,
      currentRect.height,
    ]),
  ]);
}

type Lines = ReturnType<typeof landingLines>;

/** Lines with another text or position; a pixel may be rounding. */
function apartIn(before: Lines, after: Lines): readonly unknown[] {
  const isSame = (i: number): boolean =>
    before[i]?.text === after[i]?.text && (before[i]?.box ?? []).every((px, axis) => Math.abs(px - (after[i]?.box[axis] ?? Infinity)) <= 1);
  return Array.from({ length: Math.max(before.length, after.length) }, (_, i) => i)
    .filter((i) => !isSame(i))
    .map((i) => [before[i], after[i]]);
}

/** Evaluates in a page without scripts, which still responds to its debugger. */
async function evaluated(page: Page): Promise<Lines> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', { expression: `(${landingLines.toString()})()`, returnByValue: true });
  return result.value as Lines;
}
