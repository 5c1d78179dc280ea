/** Tests of links that were altered in transit or contain names of regions, and of the address that replaces them. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { defineElements, type DuikouAtlas } from '../../elements.ts';

beforeAll(defineElements);
afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname + location.search);
});

async function atlasAt(fragment: string): Promise<{ readonly atlas: DuikouAtlas; readonly errors: readonly string[] }> {
  history.replaceState(null, '', fragment);
  const errors: string[] = [];
  const atlas = document.createElement('duikou-atlas');
  atlas.addEventListener('duikou-error', ({ detail }) => errors.push(`${detail.code}: ${detail.message}`));
  for (const [name, value] of Object.entries({
    address: '',
    renderer: 'svg',
    lang: 'en',
    panels: 'none',
    style: 'display: block; height: 300px',
  }))
    atlas.setAttribute(name, value);
  document.body.append(atlas);
  await atlas.ready;
  return { atlas, errors };
}

describe('an address that was altered in transit', () => {
  test.each([
    ['#select%3Djilin-zhejiang%26topic%3Dgrain', 'jilin-zhejiang', '#select=jilin-zhejiang&topic=grain'],
    ['#/select=220000&amp;topic=grain?from=singlemessage&isappinstalled=0', '220000', '#select=220000&topic=grain'],
    ['#SELECT=JILIN-ZHEJIANG&TOPIC=GRAIN', 'jilin-zhejiang', '#select=jilin-zhejiang&topic=grain'],
    ['#select=吉林&topic=grain', '220000', '#select=220000&topic=grain'],
    ['#topic=grain&select=Jilin。', '220000', '#select=220000&topic=grain'],
  ])(
    'such as %s opens its view, and is replaced by a canonical one without a step for the back button',
    async (fragment, selection, canonical) => {
      const before = history.length;
      const { atlas, errors } = await atlasAt(fragment);
      await expect.poll(() => location.hash).toBe(canonical);
      expect([atlas.selection, atlas.topic, errors]).toEqual([selection, 'grain', []]);
      expect(history.length).toBe(before);
    },
  );

  test('adds one step for the back button, which restores the previous view, if it comes while the atlas is shown', async () => {
    const { atlas } = await atlasAt('#select=110000');
    const before = history.length;
    location.hash = '#select%3D%E6%B5%99%E6%B1%9F%26topic%3Dgrain';
    await expect.poll(() => atlas.selection).toBe('330000');
    expect([atlas.topic, location.hash, history.length]).toEqual(['grain', '#select=330000&topic=grain', before + 1]);
    history.back();
    await expect.poll(() => atlas.selection).toBe('110000');
    expect([atlas.topic, location.hash]).toEqual(['overview', '#select=110000']);
  });

  test('is kept if only foreign parameters were added', async () => {
    const { atlas } = await atlasAt('#select=220000&utm_source=mail');
    expect([atlas.selection, location.hash]).toEqual(['220000', '#select=220000&utm_source=mail']);
  });

  test('selects nothing and is reported if it names a place that is not on the map', async () => {
    const { atlas, errors } = await atlasAt('#select=%E5%B1%B1%E4%B8%9C');
    expect(atlas.selection).toBeNull();
    await expect
      .poll(() => errors)
      .toEqual(['unknown-select: No region or pairing is called “山东”. The map stays as it is; choose one from the list.']);
  });

  test('may name a step or a record in capitals', async () => {
    const { atlas } = await atlasAt('#STEP=GRAIN');
    await expect.poll(() => atlas.step).toBe('grain');
    location.hash = '#record=AGG-PROJECTS';
    await expect.poll(() => location.hash).toBe('#record=agg-projects');
  });
});

test('the attribute and the method accept a region’s name, and the attribute then has its id', async () => {
  document.body.innerHTML = '<duikou-map renderer="svg" lang="en" select="吉林省" style="height: 300px"></duikou-map>';
  const map = document.querySelector('duikou-map');
  await map?.ready;
  expect([map?.selection, map?.getAttribute('select')]).toEqual(['220000', '220000']);
  map?.select('Heilongjiang');
  expect(map?.getAttribute('select')).toBe('230000');
});

test('the back button that leads to the view which is still to be written leaves no second step of it', async () => {
  const { atlas } = await atlasAt('#select=110000');
  atlas.select('330000');
  await expect.poll(() => location.hash).toBe('#select=330000');
  const before = history.length;
  atlas.select('110000');
  history.back();
  await expect.poll(() => location.hash).toBe('#select=110000');
  atlas.topic = 'grain';
  await expect.poll(() => location.hash).toBe('#select=110000&topic=grain');
  // The step forward is replaced by that of the topic.
  expect(history.length).toBe(before);
  history.back();
  await expect.poll(() => atlas.topic).toBe('overview');
  expect(atlas.selection).toBe('110000');
});
