/** Five questions answered without a mouse and a screen: by keys, and by the accessibility tree. */
import type { CDPSession, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import report from '../../data/report.json' with { type: 'json' };
import { newPage, openAtlasWith, openSite, withoutWebGL, type Site } from './site.ts';

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: { readonly value?: unknown; readonly relatedNodes?: readonly { readonly backendDOMNodeId: number }[] };
  }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** Simulates a reader with a keyboard and a screen reader, by the accessibility tree. */
class Listener {
  readonly #page: Page;
  readonly #session: CDPSession;
  constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  async tree(): Promise<readonly AxNode[]> {
    const { nodes } = (await this.#session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
    return nodes.filter(({ ignored }) => !ignored);
  }

  /** The focused element, or the active option of a list box. */
  async current(): Promise<{ readonly role: string; readonly name: string; readonly within: string }> {
    const nodes = await this.tree();
    const focused = nodes.filter((node) => valueOf(node, 'focused') === true).at(-1);
    if (!focused) return { role: '', name: '', within: '' };
    const active = focused.properties?.find(({ name }) => name === 'activedescendant')?.value.relatedNodes?.[0]?.backendDOMNodeId;
    const option = active === undefined ? undefined : nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === active);
    return { role: roleOf(option ?? focused), name: nameOf(option ?? focused), within: nameOf(focused) };
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Presses Tab until an element with this role and name has the focus. Each stop on the way must have a name. */
  async tabTo(role: string, name: string | RegExp): Promise<string> {
    const stops: string[] = [];
    for (let stop = 0; stop < 120; stop++) {
      await this.press('Tab');
      const { role: at, name: called, within } = await this.current();
      // The page itself has the focus between its last stop and its first.
      if (at === 'RootWebArea' || at === '') continue;
      expect(called, `a ${at} after ${stops.at(-1) ?? 'the start'} has no name`).not.toBe('');
      expect(at).not.toMatch(/^(generic|none|GenericContainer)$/);
      stops.push(`${at} ${called}`);
      const isOn = (heard: string): boolean => (typeof name === 'string' ? heard === name : name.test(heard));
      if ((at === role && isOn(called)) || (role === 'listbox' && at === 'option' && isOn(within))) return called;
    }
    throw new Error(`Tab never comes to ${role} ${String(name)}; it came to ${stops.join(', ')}`);
  }

  /** Presses a key until the current element has this name. */
  async pressUntil(key: string, name: RegExp): Promise<string> {
    for (let press = 0; press < 40; press++) {
      const { name: called } = await this.current();
      if (name.test(called)) return called;
      await this.press(key);
    }
    throw new Error(`${key} never comes to ${String(name)}`);
  }

  /** The texts under an element of this role and name, as they would be read out. */
  async read(role: string, name: string | RegExp): Promise<string> {
    const nodes = await this.tree();
    const root = nodes.find(
      (node) => roleOf(node) === role && (typeof name === 'string' ? nameOf(node) === name : name.test(nameOf(node))),
    );
    if (!root) throw new Error(`there is no ${role} ${String(name)}`);
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const textOf = (node: AxNode): string =>
      ['StaticText', 'button'].includes(roleOf(node))
        ? nameOf(node)
        : (node.childIds ?? [])
            .map((id) => byId.get(id))
            .filter((child) => child !== undefined)
            .map(textOf)
            .join(' ');
    return textOf(root).replace(/\s+/g, ' ');
  }
}

const valueOf = ({ properties }: AxNode, name: string): unknown => properties?.find((property) => property.name === name)?.value.value;
const roleOf = ({ role }: AxNode): string => role?.value ?? '';
const nameOf = ({ name }: AxNode): string => (name?.value ?? '').trim();

let site: Site;
let page: Page;
let listener: Listener;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());
async function open(): Promise<void> {
  page = await newPage(site, { permissions: ['clipboard-read', 'clipboard-write'] });
  await openAtlasWith(site, page, { address: '', renderer: 'svg', lang: 'en' });
  await page.waitForFunction(() => customElements.get('duikou-table'));
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  listener = new Listener(page, session);
}

/** The current text of the live region. */
const announced = (): Promise<string> => page.locator('duikou-map [aria-live=polite]').innerText();

describe('a reader with a keyboard and a screen reader', () => {
  beforeEach(open);
  afterEach(() => page.context().close());

  test('finds the partner of Jilin and since when it is one', async () => {
    await listener.tabTo('button', 'Skip to the list of regions');
    await listener.press('Enter');
    expect((await listener.current()).within).toBe('Regions');
    await listener.press('Home');
    // Liaoning comes first, with Jilin to its north.
    expect(await listener.pressUntil('ArrowUp', /^(Jilin|Shenyang|Changchun)/)).toMatch(/paired with/);
    await listener.pressUntil('ArrowRight', /^Jilin/);
    expect((await listener.current()).name).toBe('Jilin Province, paired with Zhejiang Province');
    await listener.press('Enter');
    await expect.poll(announced).toMatch(/^Jilin Province and Zhejiang Province, \d+ figures, \d+ not reported$/);
    expect(await listener.read('region', 'Panels')).toContain('The partner of Jilin is Zhejiang · since March 2017');
  });

  test('finds the source of the 2.58 million visits from Beijing to Shenyang', async () => {
    await listener.tabTo('tab', 'Overview');
    await listener.press('ArrowRight', 'ArrowRight');
    expect((await listener.current()).name).toBe('Tourism');
    await listener.tabTo('listbox', /^(Regions|All arcs|Arcs of)/);
    await listener.tabTo('button', /^2\.58 million visits from Beijing, show the source$/);
    await listener.press('Enter');
    await expect.poll(async () => (await listener.current()).role).toBe('dialog');
    const source = await listener.read('dialog', 'Source');
    expect(source).toContain('258萬人次');
    expect(source).toMatch(/June 2019, paragraph \d+/);
    await listener.press('Escape');
    await expect.poll(async () => (await listener.current()).name).toBe('2.58 million visits from Beijing, show the source');
  });

  test('finds what is not reported about Changchun and Tianjin', async () => {
    await listener.tabTo('combobox', 'Find a region');
    await page.keyboard.type('changchun');
    await expect.poll(async () => (await listener.current()).name).toBe('Changchun, paired with Tianjin');
    await listener.press('Enter');
    await expect.poll(announced).toMatch(/^Changchun and Tianjin, no figures, \d+ not reported$/);
    const kinds = new Map(report.coverage.kinds.map(({ id, label }) => [id, label.en]));
    const notReported = report.coverage.cells
      .filter(({ pairing, state }) => pairing === 'changchun-tianjin' && state === 'not-reported')
      .map(({ kind }) => kinds.get(kind) ?? kind);
    expect(notReported.length).toBeGreaterThan(3);
    const panel = await listener.read('region', 'Panels');
    const said = panel.slice(panel.indexOf('What the report leaves out'));
    for (const kind of notReported) expect(said).toContain(kind);
  });

  test('finds the direction and the amount of the grain', async () => {
    await listener.tabTo('tab', 'Overview');
    await listener.pressUntil('ArrowRight', /^Grain$/);
    await expect.poll(announced).toBe('Topic Grain, 2 arcs, 5 pairings not reported');
    await listener.tabTo('listbox', 'Regions');
    await listener.tabTo('listbox', /^(All arcs|Arcs of)/);
    await listener.press('Escape');
    await listener.pressUntil('ArrowUp', /^Heilongjiang/);
    await listener.tabTo('listbox', 'Arcs of Heilongjiang Province');
    expect((await listener.current()).name).toBe('Heilongjiang to Guangdong: over 5 million tonnes of grain sold');
    await listener.press('Enter');
    await expect
      .poll(() => listener.read('dialog', 'Source').catch(() => ''))
      .toContain('it was more; the source does not say how much more');
  });

  test('copies the link of the view in another language and topic', async () => {
    await listener.tabTo('combobox', 'Language');
    await listener.press('ArrowUp');
    await expect.poll(async () => (await listener.current()).name).toBe('語言');
    await listener.tabTo('tab', '總覽');
    await listener.press('End');
    await listener.pressUntil('Shift+Tab', /^分享$/);
    await listener.press('Enter');
    await listener.tabTo('button', /^複製.*連結$/);
    await listener.press('Enter');
    await expect.poll(() => listener.read('dialog', '分享與匯出')).toContain('已複製');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#(?=.*topic=platforms)(?=.*lang=zh-Hant)/);
  });
});

describe('the focus', () => {
  beforeAll(open);
  afterAll(() => page.context().close());

  test('goes through the whole atlas with Tab, is visible and named at each stop, and leaves the atlas', async () => {
    const seen = new Set<string>();
    for (let stop = 0; stop < 60; stop++) {
      await listener.press('Tab');
      const { role, name } = await listener.current();
      if (role === 'RootWebArea' || role === '') {
        expect(seen.size).toBeGreaterThan(20);
        return;
      }
      seen.add(`${role} ${name}`);
      const ring = await page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        if (!element) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        return { outlineStyle, outlineWidth, isSeen: width > 1 && height > 1 };
      });
      expect(ring, `${role} ${name}`).toEqual({ outlineStyle: 'solid', outlineWidth: '2px', isSeen: true });
    }
    throw new Error('the Tab key never leaves the atlas');
  });

  test.each([
    ['a pairing of the list', '', /^Jilin – Zhejiang/],
    ['the button that clears', '#select=220000', 'Clear selection'],
    ['the button that resets the filters', '#kind=grain', 'Reset filters'],
    ['the button of a panel that nothing is left in', '#view=timeline&q=atlantis', 'Reset filters'],
    ['the button of a notice', '#select=nowhere', 'OK'],
    ['the button that leaves the tour', '#step=grain', 'Close the tour and explore here'],
    ['the button that goes back to the tour', '', 'Back to the tour'],
  ] as const)('moves to an element that exists when %s disappears on its press', async (_, fragment, name) => {
    await page.evaluate((hash) => (location.hash = hash), fragment);
    const button = page.getByRole('button', { name, exact: typeof name === 'string' }).last();
    await button.waitFor();
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => button.isVisible()).toBe(false);
    await expect.poll(async () => (await listener.current()).role).not.toMatch(/^(RootWebArea)?$/);
  });
});
