/** Tests that a map of a user's flows is ready once they are drawn with the bends of the layout. */
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { defineElements } from '../../elements.ts';
import type { DuikouMap } from './duikou-map.ts';

const layouts = vi.hoisted((): AbortSignal[] => []);
/** The gate that layouts wait for. */
const gate = vi.hoisted(() => ({ opened: Promise.resolve(), open: (): void => {} }));

/** Replaces the layout by one that reverses all bends once the gate is open. */
vi.mock('../../app/layout/lay-out.ts', () => ({
  layOut: async ({ bend }: { readonly bend: Float64Array }, signal: AbortSignal) => {
    layouts.push(signal);
    await gate.opened;
    signal.throwIfAborted();
    return bend.map((each) => -each);
  },
}));

beforeAll(defineElements);
beforeEach(() => {
  gate.opened = new Promise((resolve) => (gate.open = resolve));
});
afterEach(() => document.body.replaceChildren());

function shownMap(): DuikouMap {
  const src = new URL('../../../test/fixtures/user-data/comparators.csv', import.meta.url).href;
  document.body.innerHTML = `<duikou-map renderer="svg" topic="flows" src="${src}" style="display: block; width: 600px; height: 400px"></duikou-map>`;
  const map = document.querySelector('duikou-map');
  if (!map) throw new Error('no map');
  return map;
}

test('arcs are drawn at once, and `ready` resolves once they are drawn with the bends of the layout', { timeout: 30_000 }, async () => {
  const map = shownMap();
  const drawn = (): readonly (string | null)[] =>
    [...(map.shadowRoot?.querySelectorAll('.surfaces .arcs [data-arc] path:first-child') ?? [])].map((path) => path.getAttribute('d'));
  await expect.poll(() => drawn().length, { timeout: 20_000 }).toBeGreaterThan(0);
  const usual = drawn();
  expect(map.scene?.arcs.bend.every((bend) => bend > 0)).toBe(true);
  gate.open();
  await map.ready;
  expect(map.scene?.arcs.bend.every((bend) => bend < 0)).toBe(true);
  expect(drawn().length).toBe(usual.length);
  for (const [i, path] of drawn().entries()) expect(path).not.toBe(usual[i]);
});

test('a layout ends when its map is removed from the page, but not when the map is moved', { timeout: 30_000 }, async () => {
  const map = shownMap();
  const before = layouts.length;
  await expect.poll(() => layouts.length, { timeout: 20_000 }).toBe(before + 1);
  document.body.append(map);
  await Promise.resolve();
  expect(layouts.at(-1)?.aborted).toBe(false);
  map.remove();
  await Promise.resolve();
  expect(layouts.at(-1)?.aborted).toBe(true);
  document.body.append(map);
  expect(layouts.length).toBe(before + 2);
  gate.open();
  await map.ready;
  expect(map.scene?.arcs.bend.every((bend) => bend < 0)).toBe(true);
});
