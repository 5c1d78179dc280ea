import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defineElements } from '../../../elements.ts';
import { openedAtlas, openTable } from '../user-table.harness.ts';
import type { DuikouFigure } from '../../figure/duikou-figure.ts';
import type { DuikouAtlas } from '../../atlas/duikou-atlas.ts';
import { flowRows } from '../../../../test/bench/flow-rows.ts';

defineElements();

const until = { timeout: 20_000 };
let atlas: DuikouAtlas;

beforeEach(async () => {
  atlas = await openedAtlas({ width: 1200, height: 800 });
});
afterEach(() => atlas.remove());

async function open(text: string): Promise<void> {
  await openTable(atlas, text);
  await expect.poll(levelControl, until).not.toBeNull();
}

function controls(): ShadowRoot | null {
  return atlas.shadowRoot?.querySelector('duikou-flows')?.shadowRoot ?? null;
}

const levelControl = (): HTMLSelectElement | null => controls()?.querySelector<HTMLSelectElement>('[data-control=level]') ?? null;
const beneathMap = (): string => atlas.scene?.captions.shown ?? '';

function choose(level: string): void {
  const control = levelControl();
  if (!control) throw new Error('no control');
  control.value = level;
  control.dispatchEvent(new Event('change'));
}

describe('many flows', () => {
  beforeEach(() => open([...flowRows({ rows: 6000, flows: 6000, years: [2018] })].join('')), 40_000);

  test('open by region, and a control shows and changes the level', { timeout: 60_000 }, async () => {
    await expect.poll(() => levelControl()?.selectedOptions[0]?.textContent, until).toBe('automatic (major region)');
    expect([...(levelControl()?.options ?? [])].map(({ value }) => value)).toEqual(['auto', 'place', 'province', 'region']);
    expect(beneathMap()).toMatch(/^Sums by major region: all 30 flows between major regions; \d+ of [\d,]+ rows not reported$/);
    choose('province');
    await expect.poll(beneathMap, until).toMatch(/^Sums by province: the 60 largest of \d+ carry about \d+% of what crosses provinces/);
    expect(atlas.level).toBe('province');
    expect(controls()?.querySelector('.status')?.textContent).toMatch(/Within provinces: .+, not drawn\./);
    expect(controls()?.querySelector<HTMLSelectElement>('[data-control=top]')?.value).toBe('60');
    choose('place');
    await expect.poll(beneathMap, until).toMatch(/^Showing the 500 largest of 6,000 flows, about [\d.]+% of the whole$/);
  });

  test('a selected area has all of its flows, and is deselected at a level that splits it', { timeout: 60_000 }, async () => {
    choose('province');
    await expect.poll(beneathMap, until).toMatch(/^Sums by province/);
    atlas.select('210000');
    await expect.poll(beneathMap, until).toMatch(/, and all \d+ of Liaoning;/);
    choose('region');
    await expect.poll(() => atlas.selection, until).toBe('division:northeast');
    choose('place');
    await expect.poll(() => atlas.selection, until).toBeNull();
  });

  test('a threshold is chosen below bars, also by keys, and so is the direction of flows', { timeout: 60_000 }, async () => {
    choose('province');
    await expect.poll(beneathMap, until).toMatch(/^Sums by province: the 60 largest/);
    const slider = (): HTMLInputElement | null => controls()?.querySelector<HTMLInputElement>('[data-control=least]') ?? null;
    expect(slider()?.getAttribute('aria-valuetext')).toBe('any value');
    const bars = controls()?.querySelectorAll('.least rect').length ?? 0;
    expect(slider()?.max).toBe(String(bars - 1));
    const control = slider();
    if (!control) throw new Error('no slider');
    control.value = control.max;
    control.dispatchEvent(new Event('input'));
    await expect.poll(() => atlas.scene?.flows?.largest ?? 60, until).toBeLessThan(60);
    expect(slider()?.getAttribute('aria-valuetext')).toMatch(/visits$/);
    expect(controls()?.querySelectorAll('.least .below').length).toBe(bars - 1);
    control.value = '0';
    control.dispatchEvent(new Event('input'));
    const ways = controls()?.querySelector<HTMLSelectElement>('[data-control=ways]');
    if (!ways) throw new Error('no control of the direction');
    ways.value = 'net';
    ways.dispatchEvent(new Event('change'));
    await expect.poll(beneathMap, until).toMatch(/^Net of both directions: sums by province/);
  });

  test('half circles stand at the areas, and the panel has those of the selected one in words', { timeout: 60_000 }, async () => {
    choose('province');
    const circles = (): number => atlas.shadowRoot?.querySelector('duikou-map')?.shadowRoot?.querySelectorAll('[data-total]').length ?? 0;
    await expect.poll(circles, until).toBeGreaterThan(20);
    atlas.select('210000');
    await expect
      .poll(() => controls()?.querySelector('.totals p')?.textContent ?? '', until)
      .toMatch(/^Out .+ visits.*, in .+ visits.*, within it .+ visits/);
    expect(controls()?.querySelector('.totals h3')?.textContent).toBe('All flows of Liaoning Province');
  });

  test(
    'a sum opens the rows that it is added up from, and leads to all flows between places in the table',
    { timeout: 60_000 },
    async () => {
      choose('province');
      await expect.poll(() => controls()?.querySelector('li[data-record^=province] duikou-figure') !== null, until).toBe(true);
      const figure = controls()?.querySelector<DuikouFigure>('li[data-record^=province] duikou-figure');
      await figure?.open();
      const parts = (): Element | null => figure?.shadowRoot?.querySelector('.parts') ?? null;
      await expect.poll(() => parts()?.querySelectorAll('li').length ?? 0, until).toBeGreaterThan(1);
      expect(parts()?.querySelector('h4')?.textContent).toMatch(/^Added up from \d+ rows, the largest first$/);
      expect(parts()?.querySelector('li')?.textContent).toMatch(/→ .+: [\d.,]+ .*visits.*flows\.csv/);
      expect(parts()?.querySelector('[data-action=rows]')?.textContent).toBe('All flows between places, in the table');
      parts()?.querySelector<HTMLButtonElement>('[data-action=rows]')?.click();
      await expect.poll(() => [atlas.level, atlas.view], until).toEqual(['place', 'table']);
      expect(atlas.scene?.records.read).toBe(6000);
    },
  );
});

test('a table that is not added up shows its places, and can be added up', { timeout: 60_000 }, async () => {
  await open('起点,终点,人次\n沈阳,北京,60\n大连,北京,超过30\n沈阳,大连,11\n长春,上海,7\n');
  await expect.poll(() => levelControl()?.selectedOptions[0]?.textContent, until).toBe('automatic (not added up)');
  expect(atlas.scene?.arcs.shown.length).toBe(4);
  choose('province');
  await expect.poll(beneathMap, until).toBe('Sums by province: all 2 flows between provinces');
  expect(controls()?.textContent).toContain('Within Liaoning');
});
