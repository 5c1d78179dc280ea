/** Pointer and focus in every panel. `test/site/linked.test.ts` tests the same on the built site. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { defineElements } from '../../elements.ts';
import { expectLitByFocus, expectLitByPointer, opened } from './panels.harness.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

const panels = ['pairing', 'projects', 'flows', 'compare', 'timeline', 'table', 'report'] as const;

describe('the panel', () => {
  test.each(panels)('%s highlights each of three subjects as the pointer moves over them, and none when it leaves', (name) =>
    expectLitByPointer(name, null),
  );

  test.each(panels)('%s highlights the subject that Tab focuses, at least three in turn, and none when the focus leaves', (name) =>
    expectLitByFocus(name, null),
  );

  test('`pairing` highlights the row of each of three places on the map, and each of three rows highlights both ends and the arc', async () => {
    const { atlas, root } = await opened('pairing', null);
    await atlas.ready;
    const surfaces = atlas.shadowRoot?.querySelector('duikou-map')?.shadowRoot?.querySelector('.surfaces');
    if (!surfaces) throw new Error('no map');
    const lit = (): readonly string[] => [...surfaces.querySelectorAll('.highlight')].map((mark) => mark.getAttribute('stroke') ?? '');
    const rows = (): readonly (string | undefined)[] =>
      [...root.querySelectorAll<HTMLElement>('[data-highlighted]')].map(({ dataset }) => dataset['pairing']);
    for (const [place, pairing] of [
      [[123.43, 41.8], 'shenyang-beijing'],
      [[121.47, 31.23], 'dalian-shanghai'],
      [[114.06, 22.54], 'harbin-shenzhen'],
    ] as const) {
      const at = atlas.project(place);
      if (!at) throw new Error('out of sight');
      const [outer, inner] = [atlas.getBoundingClientRect(), surfaces.getBoundingClientRect()];
      await userEvent.hover(surfaces, { position: { x: at[0] + outer.left - inner.left, y: at[1] + outer.top - inner.top } });
      await expect.poll(rows).toEqual([pairing]);
      await expect.poll(() => lit().length).toBe(3);
    }
    for (const pairing of ['liaoning-jiangsu', 'jilin-zhejiang', 'changchun-tianjin']) {
      await userEvent.hover(root.querySelector(`[data-pairing=${pairing}]`)!);
      await expect.poll(rows).toEqual([pairing]);
      await expect.poll(() => lit().length).toBe(3);
    }
    await userEvent.hover(root.querySelector('h2')!);
    await expect.poll(() => lit().length).toBe(0);
  });
});
