/** The page's address as the view: links that were changed on their way, regions by their names, and what the address is afterwards. */
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

describe('an address that was changed on its way', () => {
  test.each([
    ['#select%3Djilin-zhejiang%26topic%3Dgrain', 'jilin-zhejiang', '#select=jilin-zhejiang&topic=grain'],
    ['#/select=220000&amp;topic=grain?from=singlemessage&isappinstalled=0', '220000', '#select=220000&topic=grain'],
    ['#SELECT=JILIN-ZHEJIANG&TOPIC=GRAIN', 'jilin-zhejiang', '#select=jilin-zhejiang&topic=grain'],
    ['#select=吉林&topic=grain', '220000', '#select=220000&topic=grain'],
    ['#topic=grain&select=Jilin。', '220000', '#select=220000&topic=grain'],
  ])(
    '%s opens its view, and is what the atlas writes afterwards, without a step for the back button',
    async (fragment, selection, canonical) => {
      const before = history.length;
      const { atlas, errors } = await atlasAt(fragment);
      expect([atlas.selection, atlas.topic, location.hash, errors]).toEqual([selection, 'grain', canonical, []]);
      expect(history.length).toBe(before);
    },
  );

  test('comes while the atlas is shown: one step for the back button, which leads to what was before', async () => {
    const { atlas } = await atlasAt('#select=110000');
    const before = history.length;
    location.hash = '#select%3D%E6%B5%99%E6%B1%9F%26topic%3Dgrain';
    await expect.poll(() => atlas.selection).toBe('330000');
    expect([atlas.topic, location.hash, history.length]).toEqual(['grain', '#select=330000&topic=grain', before + 1]);
    history.back();
    await expect.poll(() => atlas.selection).toBe('110000');
    expect([atlas.topic, location.hash]).toEqual(['overview', '#select=110000']);
  });

  test('stays as it is where it is as written, with what other people have put into it', async () => {
    const { atlas } = await atlasAt('#select=220000&utm_source=mail');
    expect([atlas.selection, location.hash]).toEqual(['220000', '#select=220000&utm_source=mail']);
  });

  test('names a place that is not on the map: that is reported, and nothing is selected', async () => {
    const { atlas, errors } = await atlasAt('#select=%E5%B1%B1%E4%B8%9C');
    expect(atlas.selection).toBeNull();
    await expect
      .poll(() => errors)
      .toEqual(['unknown-select: No region or pairing is called “山东”. The map stays as it is; choose one from the list.']);
  });

  test('names a step or a record in capitals', async () => {
    const { atlas } = await atlasAt('#STEP=GRAIN');
    await expect.poll(() => atlas.step).toBe('grain');
    location.hash = '#record=AGG-PROJECTS';
    await expect.poll(() => location.hash).toBe('#record=agg-projects');
  });
});

test('the attribute and the property take a region’s name, and the attribute has its id then', async () => {
  document.body.innerHTML = '<duikou-map renderer="svg" lang="en" select="吉林省" style="height: 300px"></duikou-map>';
  const map = document.querySelector('duikou-map');
  await map?.ready;
  expect([map?.selection, map?.getAttribute('select')]).toEqual(['220000', '220000']);
  map?.select('Heilongjiang');
  expect(map?.getAttribute('select')).toBe('230000');
});
