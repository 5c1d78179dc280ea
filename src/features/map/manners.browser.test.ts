/**
 * Tests of the effects of a map and an atlas on their page, and of elements that are not displayed. `manners.full.browser.test.ts` has the
 * WebGL map.
 */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { defineElements, DuikouMap, type DuikouAtlas } from '../../elements.ts';
import { darkPalette, lightPalette } from '../../scene/palette.ts';
import { expectCameraFollows, expectMarksStay, expected, harbin, isOn, middleOf, put } from './manners.harness.ts';

beforeAll(defineElements);
afterEach(() => {
  document.body.replaceChildren();
  for (const name of ['style', 'class']) document.documentElement.removeAttribute(name);
  history.replaceState(null, '', location.pathname + location.search);
});

const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
    return 'done';
  } catch (cause) {
    return cause instanceof Error && 'code' in cause ? cause.code : cause;
  }
};

const hexOf = (computed: string): string =>
  `#${(computed.match(/\d+/g) ?? []).map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;

describe('the page around an element', () => {
  test('keeps its style attributes when the theme changes', async () => {
    document.documentElement.style.colorScheme = 'dark';
    document.body.innerHTML = `<main><duikou-atlas renderer="svg" style="height:500px"></duikou-atlas>
      <duikou-map id="map" renderer="svg" style="height: 300px"></duikou-map><duikou-legend for="map"></duikou-legend>
      <duikou-figure record="agg-projects"></duikou-figure></main>`;
    const written: string[] = [];
    const changes = new MutationObserver((records) => {
      for (const { target, attributeName } of records) if (attributeName !== 'for') written.push(`${target.nodeName} ${attributeName}`);
    });
    changes.observe(document.documentElement, { attributes: true, subtree: true, childList: true });
    const atlas = document.querySelector('duikou-atlas');
    await Promise.all([atlas?.ready, document.querySelector('duikou-map')?.ready]);
    expect(hexOf(getComputedStyle(document.querySelector('#map')!).color)).toBe(darkPalette.ink);
    if (atlas) atlas.theme = 'light';
    await expect.poll(() => hexOf(getComputedStyle(atlas!).color)).toBe(lightPalette.ink);
    expect(written).toEqual(['DUIKOU-ATLAS theme']);
    expect(atlas?.getAttribute('style')).toBe('height:500px');
    changes.disconnect();
  });

  test('shows a map as a block even if a rule unsets everything, without a style attribute', async () => {
    const sheet = Object.assign(document.createElement('style'), { textContent: '* { all: unset }' });
    document.head.append(sheet);
    const map = put('<duikou-map renderer="svg"></duikou-map>', 'duikou-map');
    await map.ready;
    expect(map.hasAttribute('style')).toBe(false);
    expect(getComputedStyle(map).display).toBe('block');
    expect(map.getBoundingClientRect().height).toBeGreaterThanOrEqual(320);
    sheet.remove();
  });

  test('can read topic, theme and view from the attributes once they differ from the defaults', async () => {
    const atlas = put('<duikou-atlas renderer="svg" style="height: 500px"></duikou-atlas>', 'duikou-atlas');
    await atlas.ready;
    const names = (): readonly string[] => atlas.getAttributeNames().filter((name) => ['select', 'topic', 'theme', 'view'].includes(name));
    expect(names()).toEqual([]);
    Object.assign(atlas, { topic: 'grain', theme: 'dark', view: 'table', selection: 'jilin-zhejiang' });
    expect(
      names()
        .map((name) => `${name}=${atlas.getAttribute(name)}`)
        .toSorted(),
    ).toEqual(['select=jilin-zhejiang', 'theme=dark', 'topic=grain', 'view=table']);
    atlas.topic = 'overview';
    expect(atlas.getAttribute('topic')).toBe('overview');
  });
});

describe('an error event', () => {
  test('about an attribute reaches the page even if the element was created before it was added', async () => {
    const codes: string[] = [];
    const listen = (event: DocumentEventMap['duikou-error']): void => void codes.push(event.detail.code);
    document.addEventListener('duikou-error', listen);
    const map = document.createElement('duikou-map');
    for (const [name, value] of [
      ['topic', 'nope'],
      ['theme', 'purple'],
      ['lang', 'xx'],
      ['renderer', 'canvas'],
    ] as const)
      map.setAttribute(name, value);
    expect(codes).toEqual([]);
    document.body.append(map);
    await expect.poll(() => codes.toSorted()).toEqual(['unknown-lang', 'unknown-renderer', 'unknown-theme', 'unknown-topic']);
    document.removeEventListener('duikou-error', listen);
  });
});

describe('an element that is not displayed', () => {
  test('because it is on no page exports data, and rejects pictures and `ready` with an error code', async () => {
    const map = document.createElement('duikou-map');
    expect(await codeOf(map.ready)).toBe('not-displayed');
    expect(await codeOf(map.toSVG())).toBe('not-displayed');
    expect(await codeOf(map.toPNG())).toBe('not-displayed');
    expect(await map.toCSV()).toContain('agg-projects');
    expect((await map.toGeoJSON()).features.length).toBeGreaterThan(7);
    const atlas = document.createElement('duikou-atlas');
    expect(await codeOf(atlas.ready)).toBe('not-displayed');
    expect(await codeOf(atlas.toSVG())).toBe('not-displayed');
    expect(await atlas.toCSV()).toContain('agg-projects');
  });

  test('but is added to a page in the same task resolves `ready`', async () => {
    const map = new DuikouMap();
    map.setAttribute('renderer', 'svg');
    const { ready } = map;
    document.body.append(map);
    expect(await ready).toEqual({ renderer: 'svg' });
  });

  test('because it was removed before it was drawn rejects `ready`, and is drawn when it is added again', async () => {
    const map = put('<duikou-map renderer="svg"></duikou-map>', 'duikou-map');
    const { ready } = map;
    map.remove();
    expect(await codeOf(ready)).toBe('not-displayed');
    document.body.append(map);
    expect(await map.ready).toEqual({ renderer: 'svg' });
  });

  test('while it is moved before it is drawn keeps its `ready`', async () => {
    const map = put('<duikou-map renderer="svg"></duikou-map><div></div>', 'duikou-map');
    const { ready } = map;
    document.querySelector('div')?.append(map);
    expect(await ready).toEqual({ renderer: 'svg' });
  });

  test.each(['duikou-map', 'duikou-atlas'] as const)(
    'because it has no box exports everything and rejects `ready`, which is another promise once it has a box (%s)',
    async (name) => {
      const element: DuikouMap | DuikouAtlas = put(`<div hidden><${name} renderer="svg" lang="en"></${name}></div>`, name);
      expect(await codeOf(element.ready)).toBe('not-displayed');
      expect(await element.toSVG()).toContain('<svg');
      expect(await element.toCSV()).toContain('agg-projects');
      element.parentElement?.removeAttribute('hidden');
      expect(await element.ready).toEqual({ renderer: 'svg' });
      // The export has the colours of the page although the element had no box, instead of the grey for unreadable colours.
      expect(await element.toSVG()).toContain(lightPalette.land);
    },
  );
});

describe('the camera', () => {
  test('follows `bounds`, and fires `duikou-bounds` when it comes to rest', () => expectCameraFollows('svg'));

  test('does not move for invalid bounds, which are reported', async () => {
    const map = put('<duikou-map renderer="svg" lang="en" style="height: 400px"></duikou-map>', 'duikou-map');
    await map.ready;
    const [before, codes] = [map.bounds, [] as string[]];
    map.addEventListener('duikou-error', ({ detail }) => codes.push(detail.code));
    for (const none of [[1, 2, 3], [10, 0, 5, 3], [0, 0, 400, 3], 'x', null]) Object.assign(map, { bounds: none });
    await expect.poll(() => codes).toEqual(Array.from({ length: 5 }, () => 'unknown-bounds'));
    expect(map.bounds).toEqual(before);
  });
});

describe('marks of the page', () => {
  test('are at their places in every frame while the map moves', () => expectMarksStay('svg'));

  test('follow changes of their places, can be added and removed, and keep the `transform` of the page', async () => {
    const map = put(
      `<duikou-map renderer="svg" style="height: 450px"><p>first picture</p><b slot="mark" lon="126.64" lat="45.76" style="transform: translate(0, -50%)">H</b></duikou-map>`,
      'duikou-map',
    );
    const mark = map.querySelector('b')!;
    await map.ready;
    await expect.poll(() => getComputedStyle(mark).visibility).toBe('visible');
    const { height } = mark.getBoundingClientRect();
    const [, placeY] = expected(map, harbin);
    expect(Math.abs(middleOf(mark)[1] + height / 2 - placeY)).toBeLessThan(0.6);
    mark.removeAttribute('style');
    mark.setAttribute('lat', '41.8');
    mark.setAttribute('lon', '123.43');
    const another = Object.assign(document.createElement('i'), { slot: 'mark', textContent: 'S' });
    another.setAttribute('lon', '114.06');
    another.setAttribute('lat', '22.54');
    map.prepend(another);
    await expect.poll(() => getComputedStyle(another).visibility).toBe('visible');
    isOn(map, mark, [123.43, 41.8]);
    isOn(map, another, [114.06, 22.54]);
    map.querySelector('p')?.remove();
    await Promise.resolve();
    isOn(map, mark, [123.43, 41.8]);
    isOn(map, another, [114.06, 22.54]);
  });

  test('without a place are hidden and reported by `duikou-error`', async () => {
    const errors: string[] = [];
    const map = put(
      '<duikou-map renderer="svg" lang="en" style="height: 450px"><b slot="mark" lon="east" lat="45">?</b></duikou-map>',
      'duikou-map',
    );
    map.addEventListener('duikou-error', ({ detail }) => errors.push(`${detail.code} ${detail.message}`));
    await map.ready;
    await expect.poll(() => errors[0]).toMatch(/^mark-without-place .*lon="east" lat="45"/);
    expect(getComputedStyle(map.querySelector('b')!).visibility).toBe('hidden');
  });
});

test('a page can style the map, the tour and the view of an atlas by their parts', async () => {
  const sheet = Object.assign(document.createElement('style'), {
    textContent: '.ours::part(captions), .ours::part(pairing), .ours::part(tour) { outline: 3px dotted rgb(1, 2, 3) }',
  });
  document.head.append(sheet);
  const atlas = put('<duikou-atlas class="ours" renderer="svg" lang="en" step="1" style="height: 500px"></duikou-atlas>', 'duikou-atlas');
  await atlas.ready;
  const outlineOf = (element: string, part: string): string => {
    const drawn = atlas.shadowRoot?.querySelector(element)?.shadowRoot?.querySelector(`[part~=${part}]`);
    return drawn ? getComputedStyle(drawn).outline : 'none';
  };
  for (const [element, part] of [
    ['duikou-map', 'captions'],
    ['duikou-pairing', 'pairing'],
    ['duikou-tour', 'tour'],
  ] as const)
    await expect.poll(() => outlineOf(element, part), { timeout: 10_000 }).toContain('rgb(1, 2, 3)');
  sheet.remove();
});

test('of two atlases with `address` the second reports that the address is taken', async () => {
  document.body.innerHTML =
    '<duikou-atlas address renderer="svg" lang="en" style="height: 500px"></duikou-atlas><duikou-atlas address renderer="svg" lang="en" style="height: 500px"></duikou-atlas>';
  const [first, second] = document.querySelectorAll('duikou-atlas');
  await Promise.all([first?.ready, second?.ready]);
  await expect.poll(() => second?.store.get().notices.map(({ code }) => code)).toEqual(['address-taken']);
  second?.select('jilin-zhejiang');
  first?.select('shenyang-beijing');
  await expect.poll(() => location.hash).toBe('#select=shenyang-beijing');
  expect(second?.selection).toBe('jilin-zhejiang');
  // An atlas that is moved follows the address as before, with the same defaults.
  const section = document.createElement('section');
  document.body.append(section);
  if (first) section.append(first);
  const framing = first?.store.get().view.framing;
  await first?.updateComplete;
  expect([first?.selection, first?.store.get().view.framing]).toEqual(['shenyang-beijing', framing]);
  first?.select('jilin-zhejiang');
  await expect.poll(() => location.hash).toBe('#select=jilin-zhejiang');
  first?.select('shenyang-beijing');
  await expect.poll(() => location.hash).toBe('#select=shenyang-beijing');
  // Once the first atlas is removed, the address belongs to the next.
  first?.remove();
  second?.remove();
  const third = put('<duikou-atlas address renderer="svg" style="height: 500px"></duikou-atlas>', 'duikou-atlas');
  await third.ready;
  expect(third.selection).toBe('shenyang-beijing');
});

test('of two atlases with `address` only the first shows the data of the link', async () => {
  history.replaceState(null, '', '#own=broken&lang=en');
  document.body.innerHTML =
    '<duikou-atlas address renderer="svg" lang="en" style="height: 500px"></duikou-atlas><duikou-atlas address renderer="svg" lang="en" style="height: 500px"></duikou-atlas>';
  const [first, second] = document.querySelectorAll('duikou-atlas');
  await Promise.all([first?.ready, second?.ready]);
  const codesOf = (atlas: DuikouAtlas | undefined): readonly string[] => atlas?.store.get().notices.map(({ code }) => code) ?? [];
  await expect.poll(() => codesOf(first)).toEqual(['unknown-src']);
  await expect.poll(() => codesOf(second)).toEqual(['address-taken']);
  expect(second?.store.get().view.dataLink).toBeNull();
});

describe('a very small map', () => {
  test.each([
    [200, 150],
    [320, 256],
  ])('of %i × %i px names the partner of the selection in its one line of captions', async (width, height) => {
    const map = put(
      `<duikou-map renderer="svg" lang="en" select="220000" style="width: ${width}px; height: ${height}px; min-height: 0"></duikou-map>`,
      'duikou-map',
    );
    await map.ready;
    await map.updateComplete;
    const captions = map.shadowRoot!.querySelector<HTMLElement>('[part=captions]')!;
    expect(captions.innerText).toMatch(/^Jilin Province and Zhejiang/);
    expect(captions.getBoundingClientRect().height).toBeLessThan(24);
    const names = [...map.shadowRoot!.querySelectorAll('.labels text')].map(({ textContent }) => textContent?.trim());
    expect(names).toEqual(expect.arrayContaining([expect.stringContaining('Jilin'), expect.stringContaining('Zhejiang')]));
    map.selection = null;
    await map.updateComplete;
    expect(captions.innerText).not.toContain('Jilin Province and');
  });

  test.each([
    [200, 150],
    [230, 400],
    [400, 190],
  ])('of %i × %i px has one line of captions, no legend, and buttons only while they have the focus', async (width, height) => {
    const map = put(
      `<duikou-map renderer="svg" lang="en" style="width: ${width}px; height: ${height}px; min-height: 0"></duikou-map>`,
      'duikou-map',
    );
    await map.ready;
    await map.updateComplete;
    const part = (name: string): HTMLElement => map.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;
    expect(map.getBoundingClientRect().height).toBe(height);
    expect(map.scrollHeight).toBe(height);
    expect(part('captions').getBoundingClientRect().height).toBeLessThan(24);
    const isClipped = (name: string): boolean =>
      getComputedStyle(part(name)).clipPath !== 'none' || getComputedStyle(part(name)).display === 'none';
    expect(['legend', 'inset', 'controls'].filter((name) => !isClipped(name))).toEqual([]);
    part('controls').querySelector('button')?.focus();
    expect(isClipped('controls')).toBe(false);
    const [buttons, box] = [part('controls').getBoundingClientRect(), map.getBoundingClientRect()];
    expect([buttons.left >= box.left, buttons.right <= box.right, buttons.bottom <= box.bottom]).toEqual([true, true, true]);
  });
});
