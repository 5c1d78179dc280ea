import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defineElements, type DuikouMap } from '../../../elements.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

async function mapWith(attributes: string): Promise<DuikouMap> {
  document.body.innerHTML = `<duikou-map renderer="svg" lang="en" style="height: 500px" ${attributes}></duikou-map>`;
  const map = document.querySelector('duikou-map');
  if (!map) throw new Error('no map');
  await map.ready;
  // The list of arcs is loaded after the map.
  await expect.poll(() => map.shadowRoot?.querySelector('.arc-list')).toBeInstanceOf(Element);
  return map;
}

const inMap = (map: DuikouMap, selector: string): HTMLElement => {
  const found = map.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const activeOption = (map: DuikouMap): string | undefined => {
  const list = map.shadowRoot?.activeElement;
  const id = list?.getAttribute('aria-activedescendant') ?? '';
  return map.shadowRoot?.getElementById(id)?.textContent?.trim();
};

/** The name of the focused element, in any shadow root. */
function focused(): string | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.getAttribute('aria-label') ?? null;
}

describe('the list of arcs', () => {
  test('follows the list of regions with the arcs of the active region, each with its name', async () => {
    const map = await mapWith('topic="grain" select="230000"');
    inMap(map, '.region-list').focus();
    await expect.poll(() => activeOption(map)).toBe('Heilongjiang Province, paired with Guangdong Province');
    await userEvent.keyboard('{Tab}');
    await expect.poll(focused).toBe('Arcs of Heilongjiang Province');
    await expect.poll(() => activeOption(map)).toBe('Heilongjiang to Guangdong: over 5 million tonnes of grain sold');
    // The text that a screen reader reads out is also visible.
    expect(map.shadowRoot?.querySelector('.tooltip')?.textContent).toContain('over 5 million tonnes of grain sold');
  });

  test('opens a source by Enter, and Escape returns first to the arc and then to the regions', async () => {
    const map = await mapWith('topic="grain" select="230000"');
    inMap(map, '.region-list').focus();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.poll(focused).toBe('Source');
    await expect.element(page.getByRole('dialog', { name: 'Source' })).toHaveTextContent('超過500萬噸');
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe('Arcs of Heilongjiang Province');
    await expect.poll(() => map.shadowRoot?.querySelector('.asked')).toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe('Regions');
    expect(map.scene?.emphasis.selected).toBe('230000');
  });

  test('contains the arcs of nested pairings, and Enter on one without a record selects its pairing', async () => {
    const map = await mapWith('select="jilin-zhejiang"');
    inMap(map, '.region-list').focus();
    await userEvent.keyboard('{Home}{ArrowRight}');
    inMap(map, '.arc-list').focus();
    const names = [...(map.shadowRoot?.querySelectorAll('.arc-list [role=option]') ?? [])].map((option) => option.textContent?.trim());
    expect(names.length).toBeGreaterThan(0);
    await userEvent.keyboard('{End}{Enter}');
    expect(map.scene?.emphasis.pairing).not.toBeNull();
  });
});

describe('a change of the picture is announced', () => {
  test('once and politely, but not at the start', async () => {
    const map = await mapWith('select="220000"');
    const live = inMap(map, '[aria-live=polite]');
    expect(live.textContent).toBe('');
    map.topic = 'grain';
    await map.updateComplete;
    expect(live.textContent).toBe('Topic Grain, 2 arcs, 5 pairings not reported');
    map.select('330000');
    await map.updateComplete;
    expect(live.textContent).toMatch(/^Zhejiang Province and Jilin Province, /);
    map.clear();
    await map.updateComplete;
    expect(live.textContent).toBe('Selection cleared');
    expect(
      [...(map.shadowRoot?.querySelectorAll('[aria-live], [role=status]') ?? [])].filter(
        (element) => element.textContent === 'Selection cleared',
      ),
    ).toHaveLength(1);
  });
});

describe('the list of keys', () => {
  test('opens by ? and by its button, and returns the focus', async () => {
    const map = await mapWith('');
    inMap(map, '.region-list').focus();
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await expect
      .element(page.getByRole('dialog', { name: 'Keyboard shortcuts' }))
      .toHaveTextContent('to the nearest region in that direction');
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe('Regions');
    await userEvent.click(page.getByRole('button', { name: 'Keyboard shortcuts' }));
    await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  });
});
