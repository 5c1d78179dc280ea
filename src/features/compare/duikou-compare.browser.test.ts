/** Of a button itself older engines leave the writing mode as it is, and turn it upside down all the same: the words have a box of their own. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import { defineElements } from '../../elements.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

test.each(['en', 'zh-Hans'])(
  'in %s the headings of a narrow panel stand upright in boxes of their own, and the buttons are as they are',
  async (lang) => {
    document.body.innerHTML = `<duikou-atlas id="a" renderer="svg" lang="${lang}" panels="none" style="display: block; height: 300px"></duikou-atlas><div style="width: 368px"><duikou-compare for="a"></duikou-compare></div>`;
    const buttons = (): readonly HTMLElement[] => [
      ...(document.querySelector('duikou-compare')?.shadowRoot?.querySelectorAll<HTMLElement>('thead button') ?? []),
    ];
    await expect.poll(() => buttons().length, { timeout: 10_000 }).toBe(7);
    const edges = buttons().map((button) => {
      const { writingMode, transform, rotate } = getComputedStyle(button);
      expect([writingMode, transform, rotate]).toEqual(['horizontal-tb', 'none', 'none']);
      const words = button.firstElementChild?.getBoundingClientRect();
      const box = button.getBoundingClientRect();
      if (!words) throw new Error('no words');
      expect(words.height).toBeGreaterThan(words.width);
      expect(words.left).toBeGreaterThanOrEqual(box.left - 1);
      expect(words.right).toBeLessThanOrEqual(box.right + 1);
      return [words.left, words.right] as const;
    });
    // None lies over the next.
    for (const [i, [left]] of edges.entries()) expect(left).toBeGreaterThanOrEqual(edges[i - 1]?.[1] ?? 0);
  },
);
