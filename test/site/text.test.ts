/** No word is cut: with text of twice the size, on the narrowest screens, in every language, on pages that run from right to left. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPage, openAtlasWith, openSite, withoutWebGL, type Site } from './site.ts';

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
  page = await newPage(site);
  await openAtlasWith(site, page, { address: '', renderer: 'svg' });
  await page.waitForFunction(() => customElements.get('duikou-table'));
});
afterAll(() => site.close());

/** "tag: words" of what a box cuts that can't be scrolled, and of what reaches beyond the page. */
function cutWords(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const parentOf = (node: Node): Element | null => {
      const parent = node instanceof Element && node.assignedSlot ? node.assignedSlot : node.parentNode;
      return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
    };
    const isHidden = (element: Element): boolean => !element.checkVisibility({ visibilityProperty: true }) || element.closest('.spoken, [role=option], .surfaces, .still, .inset, option') !== null;
    const words: { readonly element: Element; readonly box: DOMRect; readonly text: string }[] = [];
    const collect = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) collect(element.shadowRoot);
        if (isHidden(element)) continue;
        for (const node of element.childNodes) {
          if (node.nodeType !== Node.TEXT_NODE || (node.textContent ?? '').trim() === '') continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const box of range.getClientRects()) if (box.width > 1) words.push({ element, box, text: (node.textContent ?? '').trim().slice(0, 40) });
        }
      }
    };
    collect(document);
    const tolerancePx = 2;
    // Many words have the same boxes around them.
    const known = new Map<Element, { readonly overflowX: string; readonly overflowY: string; readonly position: string; readonly clipPath: string; readonly edge: DOMRect }>();
    const boxOf = (element: Element) => {
      let box = known.get(element);
      if (!box) {
        const { overflowX, overflowY, position, clipPath } = getComputedStyle(element);
        box = { overflowX, overflowY, position, clipPath, edge: element.getBoundingClientRect() };
        known.set(element, box);
      }
      return box;
    };
    const cut = new Set<string>();
    for (const { element, box, text } of words) {
      // What may be scrolled along an axis is not cut along it.
      const can = { x: false, y: false };
      let isSeen = true;
      for (let around = parentOf(element) === null ? null : element; around && isSeen; around = parentOf(around)) {
        const { overflowX, overflowY, position, clipPath, edge } = boxOf(around);
        if (clipPath !== 'none') {
          isSeen = false;
          break;
        }
        const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
        const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';
        if (!can.x && cuts(overflowX) && (box.left < edge.left - tolerancePx || box.right > edge.right + tolerancePx)) cut.add(`${element.localName}.${element.className}: ${text} (by ${around.localName}.${around.className})`);
        if (!can.y && cuts(overflowY) && (box.top < edge.top - tolerancePx || box.bottom > edge.bottom + tolerancePx)) cut.add(`${element.localName}.${element.className}: ${text} (by ${around.localName}.${around.className}, in height)`);
        can.x ||= scrolls(overflowX);
        can.y ||= scrolls(overflowY);
        if (position === 'fixed') break;
      }
      if (isSeen && !can.x && (box.left < -tolerancePx || box.right > innerWidth + tolerancePx)) cut.add(`${element.localName}.${element.className}: ${text} (by the page)`);
    }
    return [...cut];
  });
}

interface Reader {
  readonly width: number;
  readonly height: number;
  readonly percent: number;
  readonly dir: 'ltr' | 'rtl';
}

async function readAs({ width, height, percent, dir }: Reader): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    ([size, direction]) => {
      document.documentElement.style.fontSize = size;
      document.documentElement.dir = direction;
    },
    [`${percent}%`, dir] as const,
  );
}

async function show(fragment: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), fragment === '' ? '#' : fragment);
  await page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

const states = [
  '#lang=en',
  '#lang=zh-Hant&select=220000',
  '#lang=en&lens=people&select=210000&sources=all',
  '#lang=en&panel=reported',
  '#lang=en&panel=timeline',
  '#lang=en&panel=table&kind=grain',
  '#lang=en&panel=reader',
  '#lang=en&lens=projects',
  '#lang=en&lens=tourism',
  '#lang=zh-Hans&step=grain',
  '#lang=en&step=1',
] as const;

describe.each<Reader>([
  { width: 1280, height: 800, percent: 200, dir: 'ltr' },
  { width: 390, height: 844, percent: 200, dir: 'ltr' },
  { width: 320, height: 640, percent: 100, dir: 'ltr' },
  { width: 1280, height: 800, percent: 100, dir: 'rtl' },
  { width: 390, height: 844, percent: 100, dir: 'rtl' },
])('$width px wide, text of $percent %, a page that runs $dir', (reader) => {
  beforeAll(() => readAs(reader));

  test.each(states)('cuts no word at %s, with the sheet closed and open', async (fragment) => {
    await show(fragment);
    expect(await cutWords()).toEqual([]);
    const handle = page.locator('duikou-atlas .handle');
    if (!(await handle.isVisible())) return;
    await handle.click();
    await show(fragment);
    expect(await cutWords()).toEqual([]);
    await handle.click();
  });
});

test('a page that runs from right to left leaves every part where it is', async () => {
  const placed = async (dir: Reader['dir']): Promise<unknown> => {
    await readAs({ width: 1280, height: 800, percent: 100, dir });
    await show('#lang=en&lens=grain&select=230000');
    return page.evaluate(() => {
      const atlas = document.querySelector('duikou-atlas');
      const boxOf = (element: Element | null | undefined): readonly number[] => {
        const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
        return [left, top, width, height].map(Math.round);
      };
      const map = document.querySelector('duikou-map')?.shadowRoot;
      const panel = atlas?.shadowRoot?.querySelector('duikou-flows')?.shadowRoot;
      return [
        ...[...(atlas?.shadowRoot?.querySelectorAll('h1, select, [role=tab], aside') ?? [])].map(boxOf),
        ...[...(map?.querySelectorAll('.legend, .inset, .controls, .words, .chip > div, .labels text') ?? [])].map(boxOf),
        ...[...(panel?.querySelectorAll('h2, p, duikou-figure') ?? [])].map(boxOf),
      ];
    });
  };
  const usual = await placed('ltr');
  expect(usual).toHaveProperty('length', expect.toSatisfy((count: number) => count > 60));
  expect(await placed('rtl')).toEqual(usual);
  await readAs({ width: 1280, height: 800, percent: 100, dir: 'ltr' });
});

test('characters have the forms of the language that is chosen, whatever the page’s own is', async () => {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  /** Families that a text is really drawn with. */
  const fontsOf = async (expression: string): Promise<readonly string[]> => {
    await session.send('DOM.getDocument', { depth: 0 });
    const { result } = await session.send('Runtime.evaluate', { expression });
    if (result.objectId === undefined) throw new Error(`there is no ${expression}`);
    const { nodeId } = await session.send('DOM.requestNode', { objectId: result.objectId });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.map(({ familyName }) => familyName);
  };
  const texts = {
    'a name on the map': "document.querySelector('duikou-map').shadowRoot.querySelector('.labels text')",
    'a caption': "document.querySelector('duikou-map').shadowRoot.querySelector('.captions p')",
    'the title': "document.querySelector('duikou-atlas').shadowRoot.querySelector('.title')",
    'a panel': "document.querySelector('duikou-atlas').shadowRoot.querySelector('duikou-pairing').shadowRoot.querySelector('h2')",
  };
  for (const [language, form] of [['zh-Hant', 'TC'], ['zh-Hans', 'SC']] as const) {
    await show(`#lang=${language}&select=220000`);
    for (const [what, expression] of Object.entries(texts)) {
      const families = await fontsOf(expression);
      // A system with the fonts of one language only has no choice.
      const cjk = families.filter((family) => /CJK|PingFang|YaHei|JhengHei/.test(family));
      if (cjk.length > 0 && process.platform === 'linux') expect(cjk, `${what} in ${language}`).toEqual([expect.stringContaining(form)]);
    }
  }
});
