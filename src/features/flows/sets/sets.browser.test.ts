import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { defineElements } from '../../../elements.ts';
import type { DuikouAtlas } from '../../atlas/duikou-atlas.ts';
import { openedAtlas, openTable } from '../user-table.harness.ts';

defineElements();

let atlas: DuikouAtlas | null = null;
afterEach(() => atlas?.remove());

const rows = ['起点,终点,人次', '沈阳,北京,10', '北京,大连,20', '上海,沈阳,30', '上海,北京,40', '大连,沈阳,50'].join('\n');
const until = { timeout: 15_000 };

const panel = (): ShadowRoot | null => atlas?.shadowRoot?.querySelector('duikou-flows')?.shadowRoot ?? null;
const sets = (): Element | null => panel()?.querySelector('.sets') ?? null;

async function addTo(side: 'from' | 'to', text: string): Promise<void> {
  const picker = sets()?.querySelector(`.${side} duikou-place-picker`)?.shadowRoot;
  const field = picker?.querySelector('input');
  if (!picker || !field) throw new Error('no field');
  await userEvent.fill(field, text);
  await expect.poll(() => picker.querySelector('[role=option]'), until).not.toBeNull();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => [...(sets()?.querySelectorAll(`.${side} .chip`) ?? [])].length, until).toBeGreaterThan(0);
}

test('two sets are chosen by name, and map, panel and link show the flows between them and can be reset', until, async () => {
  atlas = await openedAtlas({ width: 900, height: 700 });
  await openTable(atlas, rows);
  await expect.poll(() => sets(), until).not.toBeNull();
  sets()?.setAttribute('open', '');
  await addTo('from', 'liaoning');
  await expect.poll(() => atlas?.scene?.records.shown.length, until).toBe(3);
  expect(sets()?.querySelector('.to .notes')?.textContent).toBe('All other places.');
  await addTo('to', '北京');
  await expect.poll(() => atlas?.scene?.records.shown.length, until).toBe(2);
  const note = (): string => sets()?.querySelector('[role=status]')?.textContent ?? '';
  await expect.poll(note, until).toContain('2 of 5 flows run between the two sets and carry 20% of 150 visits; the others carry 80%.');
  const ways = sets()?.querySelector<HTMLSelectElement>('[data-control=oneway]');
  if (!ways) throw new Error('no choice');
  ways.value = 'one';
  ways.dispatchEvent(new Event('change'));
  await expect.poll(() => atlas?.scene?.records.shown.length, until).toBe(1);
  expect(atlas.store.get().view.filters.between).toEqual({ from: ['210000'], to: ['110000'], isOneWay: true });
  sets()?.querySelector<HTMLButtonElement>('.swap')?.click();
  await expect.poll(() => atlas?.scene?.captions.shown, until).toMatch(/^From Beijing to Liaoning \(13% of all that runs\)/u);
  sets()?.querySelector<HTMLButtonElement>('.from .chip button')?.click();
  await expect.poll(() => atlas?.scene?.flows?.between?.from, until).toBeNull();
  [...(sets()?.querySelectorAll<HTMLButtonElement>('.notes .link-button') ?? [])].at(-1)?.click();
  await expect.poll(() => atlas?.scene?.records.shown.length, until).toBe(5);
});
