/** Finds words that are cut off by a box, on a page with a reader's settings: its size, the size of text, the direction of the page. */
import type { Page } from 'playwright';

/** "tag: words" of texts that are cut off by a box without scrolling, or extend beyond the page. */
export function cutWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const parentOf = (node: Node): Element | null => {
      const parent = node instanceof Element && node.assignedSlot ? node.assignedSlot : node.parentNode;
      return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
    };
    const isHidden = (element: Element): boolean =>
      !element.checkVisibility({ visibilityProperty: true }) ||
      element.closest('.visually-hidden, [role=option], .surfaces, .still, .inset, option') !== null;
    const words: { readonly element: Element; readonly box: DOMRect; readonly text: string }[] = [];
    const collect = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) collect(element.shadowRoot);
        if (isHidden(element)) continue;
        for (const node of element.childNodes) {
          if (node.nodeType !== Node.TEXT_NODE || (node.textContent ?? '').trim() === '') continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const box of range.getClientRects())
            if (box.width > 1) words.push({ element, box, text: (node.textContent ?? '').trim().slice(0, 40) });
        }
      }
    };
    collect(document);
    const tolerancePx = 2;
    // Many words are in the same boxes.
    const known = new Map<
      Element,
      {
        readonly overflowX: string;
        readonly overflowY: string;
        readonly position: string;
        readonly clipPath: string;
        readonly edge: DOMRect;
      }
    >();
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
      // A text is not cut off along an axis on which its box can be scrolled.
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
        if (!can.x && cuts(overflowX) && (box.left < edge.left - tolerancePx || box.right > edge.right + tolerancePx))
          cut.add(`${element.localName}.${element.className}: ${text} (by ${around.localName}.${around.className})`);
        if (!can.y && cuts(overflowY) && (box.top < edge.top - tolerancePx || box.bottom > edge.bottom + tolerancePx))
          cut.add(`${element.localName}.${element.className}: ${text} (by ${around.localName}.${around.className}, in height)`);
        can.x ||= scrolls(overflowX);
        can.y ||= scrolls(overflowY);
        if (position === 'fixed') break;
      }
      if (isSeen && !can.x && (box.left < -tolerancePx || box.right > innerWidth + tolerancePx))
        cut.add(`${element.localName}.${element.className}: ${text} (by the page)`);
    }
    return [...cut];
  });
}

export interface Reader {
  readonly width: number;
  readonly height: number;
  readonly percent: number;
  readonly dir: 'ltr' | 'rtl';
}

export async function readAs(page: Page, { width, height, percent, dir }: Reader): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    ([size, direction]) => {
      document.documentElement.style.fontSize = size;
      document.documentElement.dir = direction;
    },
    [`${percent}%`, dir] as const,
  );
}

export async function show(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), fragment === '' ? '#' : fragment);
  await page.evaluate(async () => {
    // After the sheet has come to rest the camera moves, and then the texts on the map are placed again.
    const places = (): string => {
      const annotations = document.querySelector('duikou-map')?.shadowRoot?.querySelectorAll<HTMLElement>('.annotation') ?? [];
      const sheet = document.querySelector('duikou-atlas')?.shadowRoot?.querySelector('aside')?.getBoundingClientRect().top;
      return [sheet, ...Array.from(annotations, (annotation) => `${annotation.style.cssText} ${annotation.hidden}`)].join();
    };
    let last = '';
    for (let still = 0; still < 20; still++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = places();
      if (now !== last) still = 0;
      last = now;
    }
  });
}
