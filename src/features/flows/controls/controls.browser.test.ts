import { afterEach, expect, test } from 'vitest';
import { defineElements } from '../../../elements.ts';
import type { DuikouAtlas } from '../../atlas/duikou-atlas.ts';
import { openedAtlas, openTable } from '../user-table.harness.ts';

defineElements();

let atlas: DuikouAtlas | null = null;
afterEach(() => atlas?.remove());

const rows = [
  '起点,终点,年份,值(吨)',
  '北京,沈阳,2017,5',
  '北京,沈阳,2018,9',
  '上海,大连,2018,-',
  '上海,大连,2018,7',
  '上海,天津,2019,4',
].join('\n');
const until = { timeout: 15_000 };

async function opened(): Promise<ShadowRoot> {
  atlas = await openedAtlas({ width: 900, height: 600 });
  await openTable(atlas, rows);
  await expect.poll(() => panel()?.querySelector('.time') !== null && panel() !== null, until).toBe(true);
  const root = panel();
  if (!root) throw new Error('no panel');
  return root;
}

function panel(): ShadowRoot | null {
  return atlas?.shadowRoot?.querySelector('duikou-flows')?.shadowRoot ?? null;
}

test('flows are stepped through by time, by button and by slider, and each step is announced', until, async () => {
  const root = await opened();
  const now = (): string => root.querySelector('.now')?.textContent ?? '';
  const slider = root.querySelector<HTMLInputElement>('.time .at');
  const [previous, next] = ['.previous', '.next'].map((name) => root.querySelector<HTMLButtonElement>(name));
  if (!slider || !previous || !next) throw new Error('no control');
  const announced = (): string => root.querySelector('.time [role=status]')?.textContent ?? '';
  expect([now(), previous.disabled, announced()]).toEqual(['all times: 4 flows', true, 'all times: 4 flows']);
  next.click();
  await expect.poll(now, until).toBe('2017: 1 flow');
  expect([slider.getAttribute('aria-valuetext'), announced()]).toEqual(['2017', '2017: 1 flow']);
  slider.value = '3';
  slider.dispatchEvent(new Event('input'));
  await expect.poll(now, until).toBe('2019: 1 flow');
  expect(next.disabled).toBe(true);
  previous.click();
  await expect.poll(now, until).toBe('2018: 2 flows');
  expect(atlas?.scene?.records.shown.length).toBe(2);
  expect(root.textContent).toContain('sum of 2 rows, 1 not reported and not included');
});

test('the chosen scale is named in the legend', until, async () => {
  const root = await opened();
  const select = root.querySelector<HTMLSelectElement>('[data-control=width]');
  if (!select) throw new Error('no control');
  select.value = 'log';
  select.dispatchEvent(new Event('change'));
  await expect
    .poll(() => atlas?.scene?.legend.items.map(({ text }) => text).find((text) => text.includes('width')), until)
    .toContain('(width: logarithm');
});
