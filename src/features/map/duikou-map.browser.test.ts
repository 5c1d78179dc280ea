import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import minimal from '../../../test/fixtures/data-sets/valid-minimal.json';
import { defineElements, DuikouMap } from '../../elements.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

/** A map as a host writes it. It is drawn as SVG, because these behaviours do not depend on the renderer. */
function mapWith(attributes: string, children = ''): DuikouMap {
  document.body.innerHTML = `<duikou-map renderer="svg" lang="en" style="height: 500px" ${attributes}>${children}</duikou-map>`;
  const map = document.querySelector('duikou-map');
  if (!map) throw new Error('no map');
  return map;
}

describe('<duikou-map>', () => {
  test('resolves `ready` with its renderer once the first picture is drawn', async () => {
    const map = mapWith('');
    expect(await map.ready).toEqual({ renderer: 'svg' });
    expect(map.shadowRoot?.querySelectorAll('.surface [data-arc]')).toHaveLength(7);
  });

  test('shows its children only until it is drawn', async () => {
    const map = mapWith('', '<p>first picture</p>');
    const still = map.querySelector('p');
    await map.updateComplete;
    expect(still?.checkVisibility()).toBe(true);
    await map.ready;
    await map.updateComplete;
    expect(still?.checkVisibility()).toBe(false);
  });

  test('shows a notice about a part that loads slowly, with a reload on a page of its own, until the part is loaded', async () => {
    const map = mapWith('');
    await map.ready;
    let come: (loaded: string) => void = () => {};
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const work = map.store.awaited('userData', new Promise<string>((resolve) => (come = resolve)));
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();
    await map.updateComplete;
    const notice = (): HTMLElement | null | undefined => map.shadowRoot?.querySelector('.notices .notice');
    const buttons = (): readonly string[] => Array.from(notice()?.querySelectorAll('button') ?? [], ({ textContent }) => textContent);
    expect(notice()?.querySelector('[role=status]')?.textContent).toMatch(/^Still loading the script for your own data\./);
    // The page of a host is not reloaded, because readers may have entered text in it.
    expect(buttons()).toEqual([]);
    map.store.setSyncsUrl(true);
    await map.updateComplete;
    expect(buttons()).toEqual(['Reload']);
    come('there');
    await work;
    await map.updateComplete;
    expect(notice()).toBeNull();
  });

  test('offers no reload if that would lose data, and says so', async () => {
    const map = mapWith('');
    await map.ready;
    map.store.setSyncsUrl(true);
    map.data = minimal;
    await expect.poll(() => map.store.get().isUserData).toBe(true);
    let come: (loaded: string) => void = () => {};
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const work = map.store.awaited('tour', new Promise<string>((resolve) => (come = resolve)));
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();
    await map.updateComplete;
    const notice = map.shadowRoot?.querySelector('.notices .notice:has([role=status])');
    expect(notice?.textContent).toContain('A table of your own then has to be opened again.');
    expect(notice?.querySelector('button')).toBeNull();
    come('there');
    await work;
  });

  test('clears the highlight when the pointer is over land outside the pairings', async () => {
    const map = mapWith('');
    await map.ready;
    const hover = async (place: readonly [number, number]): Promise<void> => {
      const [x, y] = map.project(place) ?? [0, 0];
      await userEvent.hover(map, { position: { x, y } });
    };
    const lit = (): string | null => map.store.get().view.highlight;
    await hover([129.7, 43.5]);
    await expect.poll(lit).toBe('220000');
    await hover([110, 42]);
    await expect.poll(lit).toBeNull();
    expect(map.shadowRoot?.querySelector('.tooltip')).toBeNull();
  });

  test('reflects its selection in the attribute, and follows the attribute', async () => {
    const map = mapWith('select="jilin-zhejiang"');
    await map.ready;
    expect(map.selection).toBe('jilin-zhejiang');
    map.select('220000');
    expect(map.getAttribute('select')).toBe('220000');
    map.setAttribute('select', '440300');
    expect(map.scene?.emphasis.partner).toBe('230100');
    map.removeAttribute('select');
    expect(map.selection).toBeNull();
    map.selection = '110000';
    map.clear();
    expect(map.hasAttribute('select')).toBe(false);
  });

  test('reads its attributes in any order on a page that is older than the script', async () => {
    document.body.innerHTML =
      '<late-map renderer="svg" topic="tourism" lang="zh-Hant" select="jilin-zhejiang" theme="dark" style="height: 500px"></late-map>';
    let changes = 0;
    const changed = new MutationObserver((records) => (changes += records.length));
    changed.observe(document.body, { subtree: true, attributeFilter: ['select'] });
    customElements.define('late-map', class extends DuikouMap {});
    const map = document.querySelector<DuikouMap>('late-map');
    await map?.ready;
    expect([map?.selection, map?.getAttribute('select'), map?.topic, map?.lang]).toEqual([
      'jilin-zhejiang',
      'jilin-zhejiang',
      'tourism',
      'zh-Hant',
    ]);
    // The attribute is not removed and set again either.
    expect(changes).toBe(0);
  });

  test('clears the selection by Esc even after a click on the map', async () => {
    const map = mapWith('');
    await map.ready;
    await map.updateComplete;
    const [x, y] = map.project([129.7, 43.5]) ?? [0, 0];
    await userEvent.click(map, { position: { x, y } });
    await expect.poll(() => map.selection).toBe('220000');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => map.selection).toBeNull();
  });

  test('animates the flows of a topic by a button or its attribute, and has no such button for a topic without directions', async () => {
    const map = mapWith('topic="grain" lang="en"');
    await map.ready;
    await page.getByRole('button', { name: 'Let the flows run' }).click();
    expect(map.motion).toBe('flow');
    const running = (): number => map.shadowRoot?.querySelector('.surfaces')?.getAnimations({ subtree: true }).length ?? 0;
    await expect.poll(running).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Stop the flows' }).click();
    expect(map.motion).toBe('once');
    await expect.poll(running).toBe(0);
    map.setAttribute('motion', 'flow');
    await expect.poll(running).toBeGreaterThan(0);
    map.topic = 'overview';
    await expect.poll(() => page.getByRole('button', { name: 'Stop the flows' }).elements().length).toBe(0);
  });

  test('animates the arc of a selection once, and not if `motion` is "none"', async () => {
    const map = mapWith('lang="en"');
    await map.ready;
    const drawing = (): number => map.shadowRoot?.querySelector('.surfaces .arcs')?.getAnimations({ subtree: true }).length ?? 0;
    map.select('jilin-zhejiang');
    expect(drawing()).toBeGreaterThan(0);
    map.clear();
    map.motion = 'none';
    map.select('harbin-shenzhen');
    const [harbin] = map.shadowRoot?.querySelectorAll('[data-arc="harbin-shenzhen"]') ?? [];
    expect(harbin?.getAnimations({ subtree: true })).toEqual([]);
  });

  test('restores its selection after an unknown one', async () => {
    const map = mapWith('select="jilin-zhejiang"');
    await map.ready;
    map.setAttribute('select', 'nowhere');
    expect([map.selection, map.getAttribute('select')]).toEqual(['jilin-zhejiang', 'jilin-zhejiang']);
    map.setAttribute('select', '');
    expect([map.selection, map.getAttribute('select')]).toEqual([null, null]);
  });

  test('highlights a region when a notice is closed by key, but not when it is closed with the mouse', async () => {
    const tooltipAfter = async (close: () => Promise<void>): Promise<() => Element | null | undefined> => {
      const map = mapWith('');
      await map.ready;
      map.setAttribute('select', 'nowhere');
      await expect.element(page.getByRole('button', { name: 'OK', exact: true })).toBeVisible();
      await close();
      await expect.poll(() => map.shadowRoot?.querySelector('.notice')).toBeNull();
      await expect.poll(() => map.shadowRoot?.activeElement?.role).toBe('listbox');
      await map.updateComplete;
      return () => map.shadowRoot?.querySelector('[part=tooltip]');
    };
    const afterMouse = await tooltipAfter(() => page.getByRole('button', { name: 'OK', exact: true }).click());
    expect(afterMouse()).toBeNull();
    const afterKey = await tooltipAfter(async () => {
      // The mouse is moved away, because it would point at the map once the notice below it disappears.
      document.body.insertAdjacentHTML('beforeend', '<p>beside the map</p>');
      await userEvent.hover(page.getByText('beside the map'));
      const button = page.getByRole('button', { name: 'OK', exact: true }).element();
      if (button instanceof HTMLElement) button.focus();
      await userEvent.keyboard('{Enter}');
    });
    await expect.poll(afterKey).toBeInstanceOf(Element);
  });

  test('is a region with a summary and a list box whose options name the partners', async () => {
    const map = mapWith('');
    await map.ready;
    await expect.element(page.getByRole('region', { name: 'Map of paired cooperation' })).toBeInTheDocument();
    await expect.element(page.getByRole('listbox', { name: 'Regions' })).toBeInTheDocument();
    const options = [...(map.shadowRoot?.querySelectorAll('[aria-label=Regions] [role=option]') ?? [])].map((option) =>
      option.textContent?.trim(),
    );
    expect(options).toHaveLength(14);
    expect(options).toContain('Shenyang, paired with Beijing');
    expect(map.shadowRoot?.querySelector('#summary')?.textContent).toContain('Harbin – Shenzhen');
  });

  test('handles only the keys that it uses and leaves the others to the page', async () => {
    const map = mapWith('');
    await map.ready;
    const heard: string[] = [];
    const listen = (event: KeyboardEvent): void => void heard.push(event.key);
    document.addEventListener('keydown', listen);
    map.shadowRoot?.querySelector<HTMLElement>('[role=listbox]')?.focus();
    await userEvent.keyboard('{ArrowDown}{PageDown}{Escape}n');
    document.removeEventListener('keydown', listen);
    // Without a selection, Escape leaves the list and is passed to the page, because decks may use it.
    expect(heard).toEqual(['PageDown', 'Escape', 'n']);
    expect(document.activeElement).toBe(document.body);
  });

  test('fills its box even if the size changed while the map was created', async () => {
    const map = mapWith('');
    map.style.height = '200px';
    // The size changes while the surface is being created.
    await expect.poll(() => map.shadowRoot?.querySelector('.surface'), { interval: 1 }).toBeInstanceOf(Element);
    map.style.height = '640px';
    await map.ready;
    const height = map.shadowRoot?.querySelector('.surfaces')?.clientHeight ?? 0;
    expect(height).toBeGreaterThan(500);
    await expect.poll(() => map.shadowRoot?.querySelector('.surface svg')?.clientHeight).toBe(height);
    // The pairings are framed again with room above 黑龙江 and below 广东.
    const [north, south] = [map.project([131, 46.8]), map.project([111.6, 22.3])];
    expect(north?.[1]).toBeGreaterThan(60);
    expect((south?.[1] ?? 0) - (north?.[1] ?? 0)).toBeGreaterThan(height / 2);
  });

  test('projects a place to the pixel at which a click selects it', async () => {
    const map = mapWith('');
    await map.ready;
    const point = map.project([123.43, 41.8]);
    if (!point) throw new Error('out of sight');
    await userEvent.click(map, { position: { x: point[0], y: point[1] } });
    expect(map.scene?.emphasis.selected).toBe('210100');
    expect(map.project([-70, -30])).toBeNull();
  });

  test('projects only visible places before its surface exists', async () => {
    const map = mapWith('');
    await map.ready;
    map.remove();
    // The surface is created with the next update.
    document.body.append(map);
    expect(map.shadowRoot?.querySelectorAll('.surface')).toHaveLength(0);
    expect(map.project([123.43, 41.8])).not.toBeNull();
    expect(map.project([-70, -30])).toBeNull();
    map.style.display = 'none';
    expect(map.project([123.43, 41.8])).toBeNull();
  });

  test('shows the inset only while the South China Sea is not visible on the map', async () => {
    const map = mapWith('');
    await map.ready;
    const isHidden = (): boolean | undefined => map.shadowRoot?.querySelector('.inset')?.hasAttribute('hidden');
    await expect.poll(isHidden).toBe(false);
    map.bounds = [106, 2, 123, 21];
    await expect.poll(isHidden).toBe(true);
    map.bounds = [104, 18.6, 136.4, 53.9];
    await expect.poll(isHidden).toBe(false);
  });

  test('releases its surface when it is removed, and draws again when it is added', async () => {
    const map = mapWith('select="220000"');
    await map.ready;
    map.remove();
    expect(map.shadowRoot?.querySelectorAll('.surface')).toHaveLength(0);
    document.body.append(map);
    await expect.poll(() => map.shadowRoot?.querySelectorAll('.surface [data-arc]').length, { timeout: 10_000 }).toBe(9);
    expect(map.scene?.emphasis.partner).toBe('330000');
  });

  test('keeps the selection when its renderer changes', async () => {
    const map = mapWith('select="230100"');
    await map.ready;
    map.setAttribute('renderer', 'webgl');
    await expect.poll(() => map.shadowRoot?.querySelectorAll('.surface canvas').length, { timeout: 12_000 }).toBe(1);
    expect(map.scene?.emphasis.partner).toBe('440300');
  }, 15_000);

  test('exports the map as a standalone SVG of vectors with legend, inset and sources', async () => {
    const map = mapWith('select="shenyang-beijing"');
    await map.ready;
    const drawing = new DOMParser().parseFromString(await map.toSVG(), 'image/svg+xml');
    expect(drawing.querySelector('parsererror')).toBeNull();
    expect(drawing.querySelectorAll('[data-arc]')).toHaveLength(7);
    expect(drawing.querySelectorAll('image, script, foreignObject')).toHaveLength(0);
    const text = drawing.documentElement.textContent ?? '';
    for (const words of ['Liaoning', 'Northeastern end', 'South China Sea', 'no review number', 'not official statistics'])
      expect(text).toContain(words);
    expect(new XMLSerializer().serializeToString(drawing)).not.toContain('var(--');
  });

  test('reports an invalid data set and keeps the data that are shown', async () => {
    const map = mapWith('');
    await map.ready;
    const codes: string[] = [];
    map.addEventListener('duikou-error', (event) => codes.push(event.detail.code));
    map.data = { schema: 'duikou/1' };
    await expect.poll(() => codes, { timeout: 10_000 }).toEqual(['data-unusable']);
    expect(map.scene?.arcs.count).toBe(7);
  });
});
