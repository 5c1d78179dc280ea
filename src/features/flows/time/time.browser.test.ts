import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { defineElements } from '../../../elements.ts';
import type { DuikouAtlas } from '../../atlas/duikou-atlas.ts';
import { openedAtlas, openTable } from '../user-table.harness.ts';

defineElements();

let atlas: DuikouAtlas | null = null;
afterEach(() => {
  atlas?.remove();
  vi.restoreAllMocks();
});

const rows = ['起点,终点,年份,值(吨)', '北京,沈阳,2016,5', '北京,沈阳,2017,9', '上海,大连,2018,7', '上海,天津,2019,4'].join('\n');
const until = { timeout: 15_000 };

interface Times {
  readonly now: () => string;
  readonly announced: () => string;
  readonly button: (name: 'previous' | 'play' | 'next') => HTMLButtonElement;
  readonly slider: (name: 'at' | 'from' | 'to') => HTMLInputElement;
  readonly bars: () => SVGSVGElement;
  readonly note: () => string;
  readonly isPlaying: () => boolean;
  readonly shown: () => number;
}

async function opened(): Promise<Times> {
  atlas = await openedAtlas({ width: 900, height: 600 });
  await openTable(atlas, rows);
  const found = <T extends Element>(selector: string): T => {
    const element = atlas?.shadowRoot?.querySelector('duikou-flows')?.shadowRoot?.querySelector<T>(`.time ${selector}`);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  };
  await expect.poll(() => found('.now').textContent, until).toBe('all times: 4 flows');
  return {
    now: () => found('.now').textContent,
    announced: () => found('[role=status]').textContent,
    button: (name) => found(`.${name}`),
    slider: (name) => found(`input.${name}`),
    bars: () => found('.bars'),
    note: () => found('p.notes').textContent,
    isPlaying: () => atlas?.store.get().view.playing ?? false,
    shown: () => atlas?.scene?.records.shown.length ?? 0,
  };
}

test('a table with more flows than a reader can follow at once opens at its latest time', until, async () => {
  const names = ['北京', '上海', '黑龙江', '新疆', '西藏', '广东'];
  const pairs = names.flatMap((from) => names.flatMap((to) => (from === to ? [] : [`${from},${to}`])));
  const many = ['2017', '2019', '2018'].flatMap((year) => pairs.map((pair, i) => `${pair},${year},${i + 1}`));
  atlas = await openedAtlas({ width: 900, height: 600 });
  await openTable(atlas, ['起点,终点,年份,值(吨)', ...many].join('\n'));
  await expect.poll(() => atlas?.store.get().view.filters.facets.time, until).toEqual(['2019']);
  expect(atlas.scene?.flows?.all).toBe(pairs.length);
  expect(atlas.scene?.totals?.places).toHaveLength(names.length);
});

test('times play one after the other and stop at the last, which is the only one announced', until, async () => {
  const { now, announced, button, isPlaying } = await opened();
  const seen: string[] = [];
  const heard = new Set<string>();
  expect(isPlaying()).toBe(false);
  button('play').click();
  await expect.poll(now, until).toBe('2016: 1 flow');
  await expect
    .poll(() => {
      if (seen.at(-1) !== now()) seen.push(now());
      if (isPlaying()) heard.add(announced());
      return isPlaying();
    }, until)
    .toBe(false);
  expect(seen).toEqual(['2016: 1 flow', '2017: 1 flow', '2018: 1 flow', '2019: 1 flow']);
  expect([...heard]).toEqual(['']);
  await expect.poll(announced, until).toBe('2019: 1 flow');
  expect(button('play').getAttribute('aria-label')).toBe('Play the times');
  // Playing from the last time starts again at the first one.
  button('play').click();
  await expect.poll(now, until).toBe('2016: 1 flow');
});

test('playing ends when the reader acts or the page is hidden', until, async () => {
  const { now, button, isPlaying } = await opened();
  button('play').click();
  await expect.poll(isPlaying, until).toBe(true);
  atlas?.select('110000');
  await expect.poll(() => button('play').getAttribute('aria-label'), until).toBe('Play the times');
  expect(isPlaying()).toBe(false);
  button('play').click();
  await expect.poll(now, until).toBe('2017: 1 flow');
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(isPlaying, until).toBe(false);
});

test('playing ends when the panel is removed', until, async () => {
  const { button, isPlaying } = await opened();
  button('play').click();
  await expect.poll(isPlaying, until).toBe(true);
  atlas?.shadowRoot?.querySelector('duikou-flows')?.remove();
  await expect.poll(isPlaying, until).toBe(false);
});

test('the space bar plays and pauses on the slider too, and arrow keys step on the buttons', until, async () => {
  const { now, button, slider, isPlaying } = await opened();
  slider('at').focus();
  await userEvent.keyboard(' ');
  await expect.poll(isPlaying, until).toBe(true);
  await userEvent.keyboard(' ');
  await expect.poll(isPlaying, until).toBe(false);
  button('play').focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(now, until).toBe('2017: 1 flow');
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(now, until).toBe('2016: 1 flow');
});

test('a range is dragged over the bars, is moved by its ends, and limits the shown times and the steps', until, async () => {
  const { now, button, slider, bars, note, shown } = await opened();
  const box = bars().getBoundingClientRect();
  const pointer = (type: string, place: number): void => {
    const clientX = box.left + 8 + (place / 4) * (box.width - 16);
    bars().dispatchEvent(
      new PointerEvent(type, { pointerId: 1, clientX, clientY: box.top + 10, button: 0, bubbles: true, cancelable: true }),
    );
  };
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => {});
  pointer('pointerdown', 2);
  pointer('pointermove', 3);
  pointer('pointerup', 3);
  await expect.poll(now, until).toBe('2017 – 2018: 2 flows');
  expect(note()).toContain('Shown and played: 2017 – 2018.');
  expect(shown()).toBe(2);
  button('next').click();
  await expect.poll(now, until).toBe('2017: 1 flow');
  button('next').click();
  await expect.poll(now, until).toBe('2018: 1 flow');
  expect(button('next').disabled).toBe(true);
  const to = slider('to');
  to.value = '4';
  to.dispatchEvent(new Event('input'));
  await expect.poll(() => button('next').disabled, until).toBe(false);
  // An end of the range can't be moved past the other end.
  const from = slider('from');
  from.value = '0';
  from.dispatchEvent(new Event('input'));
  await expect.poll(note, until).not.toContain('Shown and played');
  pointer('pointerdown', 4);
  pointer('pointerup', 4);
  await expect.poll(now, until).toBe('2019: 1 flow');
});
