/** Tests that a phone has the legend beside the buttons, and that the home view of a user's flows keeps their ends clear of both. */
import { afterEach, expect, test } from 'vitest';
import { defineElements } from '../../../elements.ts';
import { overlayRects } from '../../../render/lettering/overlays.ts';
import { noFilters } from '../../../state/filters.ts';
import { changeLanguage } from '../../../state/transitions.ts';
import type { DuikouAtlas } from '../../atlas/duikou-atlas.ts';
import { openedAtlas, openTable } from '../../flows/user-table.harness.ts';

defineElements();

let atlas: DuikouAtlas | null = null;
afterEach(() => atlas?.remove());

const names = ['北京', '上海', '黑龙江', '新疆', '西藏', '广东', '四川', '山东', '云南'];
const rows = [2017, 2018].flatMap((year) =>
  names.flatMap((from, i) =>
    names.flatMap((to, j) => (i === j ? [] : [`${from},${to},${year},${i === 2 ? '超过' : ''}${(i + 2) * (j + 3) * 1000}`])),
  ),
);
const until = { timeout: 30_000 };

const map = (): Element | null | undefined => atlas?.shadowRoot?.querySelector('duikou-map');
const boxOf = (selector: string): DOMRect => {
  const box = map()?.shadowRoot?.querySelector(selector)?.getBoundingClientRect();
  if (!box) throw new Error(`no ${selector}`);
  return box;
};

/** The number of ends that the legend or the buttons cover. */
function covered(): number {
  const own = atlas;
  const { left, top } = own?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const over = ['.legend', '.controls'].map(boxOf);
  return (own?.scene?.totals?.places ?? []).filter(({ place }) => {
    const [x, y] = own?.project(place) ?? [-1, -1];
    return over.some((box) => left + x > box.left && left + x < box.right && top + y > box.top && top + y < box.bottom);
  }).length;
}

test('on a wide map the legend lies within the corner that is kept clear of names', until, async () => {
  atlas = await openedAtlas({ width: 1000, height: 600 });
  for (const topic of ['overview', 'platforms'] as const) {
    atlas.topic = topic;
    await expect.poll(() => atlas?.scene?.topic, until).toBe(topic);
    await atlas.ready;
    const { scene } = atlas;
    if (!scene) throw new Error('no scene');
    const box = boxOf('.box');
    const legend = boxOf('.legend');
    const [corner] = overlayRects({ width: box.width, height: box.height }, scene);
    expect(box.bottom - legend.top, topic).toBeLessThanOrEqual(corner?.height ?? 0);
    expect(legend.right - box.left, topic).toBeLessThanOrEqual(corner?.width ?? 0);
  }
});

test('the legend and the buttons have their computed sizes, and neither covers an end', until, async () => {
  atlas = await openedAtlas({ width: 390, height: 780 });
  await openTable(atlas, `起点,终点,年份,人次\n${rows.join('\n')}\n`);
  await expect.poll(() => atlas?.scene?.totals?.places.length, until).toBe(names.length);
  for (const language of ['en', 'zh-Hans'] as const) {
    atlas.store.change(changeLanguage(language));
    await expect.poll(() => atlas?.scene?.language, until).toBe(language);
    await atlas.ready;
    const { scene } = atlas;
    if (!scene) throw new Error('no scene');
    const size = { width: boxOf('.box').width, height: boxOf('.box').height };
    const obstacles = overlayRects(size, scene);
    const [expected] = obstacles;
    // The flows are directed, so there is one button more.
    expect(boxOf('.controls').bottom - boxOf('.box').top).toBeLessThanOrEqual(obstacles.at(-1)?.height ?? 0);
    const legend = boxOf('.legend');
    await expect.poll(() => boxOf('.legend').height, until).toBeLessThanOrEqual(expected?.height ?? 0);
    expect(legend.width + 6).toBeLessThanOrEqual((expected?.width ?? 0) + 1);
    expect(legend.right).toBeLessThanOrEqual(boxOf('.controls').left);
    // The legend may have one line more or less.
    expect((expected?.height ?? 0) - legend.height).toBeLessThan(40);
    await expect.poll(covered, until).toBe(0);
  }
  expect(atlas.store.get().view).toMatchObject({
    framing: 'home',
    filters: { ...noFilters, facets: { ...noFilters.facets, time: ['2018'] } },
  });
});
