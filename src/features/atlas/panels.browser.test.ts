/** What each panel draws of the report, and that hover, selection and sources reach it. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { defineElements, type DuikouAtlas } from '../../elements.ts';
import { changeLanguage, changeSources, select, toggleChoice } from '../../state/transitions.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

interface AtlasState {
  readonly root: ShadowRoot;
  readonly atlas: DuikouAtlas;
  readonly words: () => string;
  readonly row: (record: string) => HTMLElement | null;
}

async function panel(name: string, attributes = '', lang = 'zh-Hans'): Promise<AtlasState> {
  document.body.innerHTML = `<duikou-atlas id="a" renderer="svg" lang="${lang}" panels="none" style="display: block; height: 300px"></duikou-atlas><div style="width: 400px"><duikou-${name} for="a" ${attributes}></duikou-${name}></div>`;
  const host = document.querySelector(`duikou-${name}`);
  const atlas = document.querySelector('duikou-atlas');
  await expect.poll(() => host?.shadowRoot?.querySelector('article h2'), { timeout: 10_000 }).toBeInstanceOf(Element);
  const root = host?.shadowRoot;
  if (!root || !atlas) throw new Error(`no ${name}`);
  return {
    root,
    atlas,
    words: () => root.textContent?.replace(/\s+/g, ' ') ?? '',
    row: (record) => root.querySelector<HTMLElement>(`li[data-record=${record}]`),
  };
}

const figuresIn = (row: Element | null): readonly string[] =>
  [...(row?.querySelectorAll('duikou-figure') ?? [])].map((figure) => figure.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '');

test('each pairing of the list has a filled dot for its end on side a and a ring for that on side b', async () => {
  const { root } = await panel('pairing');
  const fills = [...root.querySelectorAll('.end')].map((end) => getComputedStyle(end, '::before').backgroundColor);
  expect(fills).toHaveLength(14);
  expect(fills.map((fill) => fill === 'rgba(0, 0, 0, 0)')).toEqual(Array.from({ length: 14 }, (_, i) => i % 2 === 1));
});

test('the choice of sources has the number of records that it adds, the list those of each pairing; a story leads to them and counts the later ones', async () => {
  const { root, atlas } = await panel('pairing', '', 'en');
  const choice = (): string | undefined => atlas.shadowRoot?.querySelector('select.sources option[value=all]')?.textContent?.trim();
  await expect.poll(choice).toBe('All sources (+77)');
  expect(root.querySelector('.added')).toBeNull();
  atlas.store.change(changeSources('all'));
  await expect
    .poll(() => root.querySelector('[data-pairing=jilin-zhejiang] .added')?.textContent)
    .toBe('+20, 20 records from other sources');
  atlas.store.change(changeSources('report'));
  atlas.store.change(select('jilin-zhejiang'));
  const line = (): string | undefined => root.querySelector('p.added')?.textContent?.trim();
  await expect.poll(line).toBe('Other sources add 20 records on this pairing, 6 with later figures. Show them');
  root.querySelector<HTMLElement>('p.added button')?.click();
  await expect.poll(() => root.querySelectorAll('.other-sources li').length).toBe(20);
  expect(line()).toContain('Go to them');
  root.querySelector<HTMLElement>('p.added button')?.click();
  expect(root.activeElement).toBe(root.querySelector('.other-sources h3'));
});

describe('<duikou-projects>', () => {
  test('sets money of different kinds on one axis, the largest first, and never an unreported investment at zero', async () => {
    const { root, row } = await panel('projects');
    const money = [...root.querySelectorAll('section:has(.legend) li[data-record]:has(svg)')].map((each) =>
      each.getAttribute('data-record'),
    );
    expect(money).toEqual([
      'agg-yanbian-ningbo-projects',
      'fund-changbaishan',
      'project-fibre-textile',
      'project-graphite-valley',
      'agreement-dhhi-supply',
    ]);
    expect(row('project-hengli')?.textContent).toContain('投资额未报告');
    expect(row('project-hengli')?.querySelector('svg')).toBeNull();
  });

  test('draws one dot a project, and calls the total a total', async () => {
    const { root } = await panel('projects');
    const total = root.querySelector('li.group[data-record=agg-projects]');
    expect(total?.querySelector('path')?.getAttribute('d')?.split('M')).toHaveLength(850);
    expect(total?.textContent).toContain('仅有合计');
  });

  test('other sources stand apart, on an axis of their own, with who says so', async () => {
    const { root, atlas, row } = await panel('projects');
    expect(root.querySelector('.other-sources')).toBeNull();
    atlas.store.change(changeSources('all'));
    await expect.poll(() => root.querySelector('.other-sources')).toBeInstanceOf(Element);
    expect(row('x-ceh-2019-hljgd')?.closest('.other-sources')).toBeInstanceOf(Element);
    expect(row('fund-changbaishan')?.closest('.other-sources')).toBeNull();
    expect(row('x-ceh-2019-hljgd')?.textContent).toContain('中国经济导报');
    await expect.poll(() => figuresIn(row('x-ceh-2019-849'))).toEqual(['849个项目', '849个项目']);
  });
});

describe('<duikou-flows>', () => {
  test('draws a growth as a ratio, promotion events as marks, and the only figure of its unit without a bar', async () => {
    const { row } = await panel('flows', 'kind="tourism"');
    expect(row('flow-tourism-zhejiang-jilin')?.querySelector('.mark.ratio svg')).toBeInstanceOf(Element);
    expect(row('event-tourism-heilongjiang-guangdong')?.querySelector('.mark.ticks path')?.getAttribute('d')?.split('M')).toHaveLength(26);
    expect(row('flow-tourism-beijing-shenyang')?.querySelector('.mark.number svg')).toBeNull();
    expect(row('flow-tourism-beijing-shenyang')?.querySelector('.mark.number duikou-figure')).toBeInstanceOf(Element);
  });

  test('never gives people and attendances one axis', async () => {
    const { root } = await panel('flows', 'kind="people"');
    const bars = [...root.querySelectorAll('.mark.bar duikou-figure')].map(
      (figure) => figure.shadowRoot?.querySelector('small')?.textContent,
    );
    expect(new Set(bars).size).toBeLessThanOrEqual(1);
  });

  test('names the pairings of which nothing is reported', async () => {
    const { words } = await panel('flows', 'kind="grain"');
    expect(words()).toContain('辽宁—江苏、沈阳—北京、大连—上海、长春—天津和哈尔滨—深圳');
  });

  test('an unknown kind is reported, and the topic is followed', async () => {
    const { words } = await panel('flows', 'kind="weather"', 'en');
    expect(words()).toContain('There is no flow “weather”');
  });
});

describe('<duikou-compare>', () => {
  test('is a grid of pairings and kinds, each cell in one of the states', async () => {
    const { root } = await panel('compare');
    const cells = [...root.querySelectorAll('button.cell')];
    expect(cells).toHaveLength(91);
    expect(cells.every((cell) => (cell.getAttribute('aria-label') ?? '').length > 5)).toBe(true);
  });

  test('is walked by arrow keys, one stop for Tab, and opens what a cell says', async () => {
    const { root } = await panel('compare', '', 'en');
    const [first] = root.querySelectorAll<HTMLElement>('button.cell');
    expect(root.querySelectorAll('button.cell[tabindex="0"]')).toHaveLength(1);
    first?.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{Enter}');
    await expect
      .poll(() => root.querySelector('button.cell[aria-expanded=true]')?.getAttribute('data-cell'))
      .toBe('jilin-zhejiang projects-named');
    await expect.poll(() => root.querySelectorAll('li[data-record]').length).toBeGreaterThan(0);
  });
});

describe('<duikou-timeline>', () => {
  test('has months as lengths, “as of” as an open bracket, and what has no date beside the axis', async () => {
    const { root, words } = await panel('timeline');
    const axis = root.querySelector('.axis');
    expect(
      axis?.querySelectorAll('[data-record=agg-secondments], [data-record=agg-trainees], [data-record=agg-projects]').length,
    ).toBeGreaterThan(0);
    expect(axis?.textContent).toContain('截至2019年4月');
    expect(axis?.querySelector('[data-record=agg-agreements]')).toBeNull();
    expect(words()).toContain('没有日期的数字');
  });
});

describe('<duikou-pairing>', () => {
  test('tells the partner, the chapters, the pairings within and what is not reported', async () => {
    const { atlas, words, root } = await panel('pairing', '', 'en');
    atlas.store.change(select('210200'));
    await expect.poll(words).toContain('The partner of Dalian is Shanghai');
    expect(words()).toContain('10 pairs, 1 named');
    expect(root.querySelector('.not-reported')).toBeInstanceOf(Element);
  });

  test('city pairs of other sources come with who says so, only when asked for', async () => {
    const { atlas, root } = await panel('pairing');
    atlas.store.change(select('heilongjiang-guangdong'));
    await expect.poll(() => root.querySelector('[data-pairing=shuangyashan-foshan]')).toBeInstanceOf(Element);
    expect(root.querySelector('[data-pairing=heihe-zhuhai]')).toBeNull();
    atlas.store.change(changeSources('all'));
    await expect.poll(() => root.querySelector('[data-pairing=heihe-zhuhai]')?.textContent).toContain('其他来源 · 东北网');
  });
});

describe('every panel', () => {
  const subjects = '[data-record],[data-pairing],[data-region]';
  const idOf = (element: HTMLElement): string | undefined =>
    element.dataset['record'] ?? element.dataset['pairing'] ?? element.dataset['region'];
  const states: readonly (readonly [panel: string, selection: string | null])[] = [
    ['pairing', null],
    ['pairing', 'jilin-zhejiang'],
    ['projects', null],
    ['flows', null],
    ['compare', null],
    ['timeline', null],
    ['table', null],
    ['report', null],
  ];

  const opened = async (name: string, selection: string | null): Promise<AtlasState> => {
    const shown = await panel(name);
    if (selection !== null) shown.atlas.store.change(select(selection));
    await expect
      .poll(() => shown.root.querySelectorAll(`${selection === null ? '' : '.records '}:is(${subjects})`).length)
      .toBeGreaterThan(2);
    return shown;
  };

  test.each(states)(
    'of %s (selection: %s) lights each of three subjects as the pointer goes from one to the next, and none when it leaves',
    async (name, selection) => {
      const { atlas, root } = await opened(name, selection);
      // The pointer comes in over the title, which has no subject.
      await userEvent.hover(root.querySelector('h2')!);
      const rows = new Map(
        [...root.querySelectorAll<HTMLElement>(subjects)]
          .filter((row) => row instanceof HTMLElement && row.getClientRects().length > 0)
          .map((row) => [idOf(row), row]),
      );
      for (const [id, row] of [...rows].slice(0, 3)) {
        await userEvent.hover(row);
        await expect.poll(() => atlas.store.get().view.highlight).toBe(id);
        expect(row.hasAttribute('data-highlighted')).toBe(true);
        expect([...root.querySelectorAll<HTMLElement>('[data-highlighted]')].map(idOf).filter((emphasized) => emphasized !== id)).toEqual(
          [],
        );
      }
      const elsewhere = document.createElement('p');
      elsewhere.textContent = 'elsewhere';
      document.body.prepend(elsewhere);
      await userEvent.hover(elsewhere);
      await expect.poll(() => atlas.store.get().view.highlight).toBeNull();
      expect(root.querySelector('[data-highlighted]')).toBeNull();
    },
  );

  test.each(states)(
    'of %s (selection: %s) lights the subject of what Tab focuses, three and more of them in turn, and none when the focus leaves',
    async (name, selection) => {
      const { atlas, root } = await opened(name, selection);
      await expect
        .poll(() => [...root.querySelectorAll('duikou-figure')].every((figure) => figure.shadowRoot?.querySelector('button')))
        .toBe(true);
      const focused = (): string | undefined => {
        let element: Element | null = root.activeElement;
        while (element?.shadowRoot?.activeElement && !element.matches(subjects)) element = element.shadowRoot.activeElement;
        const row = root.activeElement?.closest<HTMLElement>(subjects) ?? element?.closest<HTMLElement>(subjects);
        return row ? idOf(row) : undefined;
      };
      root.querySelector('h2')!.tabIndex = -1;
      root.querySelector('h2')!.focus();
      const emphasized = new Set<string>();
      for (let presses = 0; presses < 40 && emphasized.size < 4; presses++) {
        await userEvent.keyboard('{Tab}');
        const id = focused();
        expect(atlas.store.get().view.highlight).toBe(id ?? null);
        if (id !== undefined) emphasized.add(id);
      }
      expect(emphasized.size).toBeGreaterThanOrEqual(3);
      (document.activeElement as HTMLElement | null)?.blur();
      expect(atlas.store.get().view.highlight).toBeNull();
    },
  );

  test('from the map to the row and back: three ends on the map light their rows, and three rows both ends and the arc', async () => {
    const { atlas, root } = await opened('pairing', null);
    await atlas.ready;
    const surfaces = atlas.shadowRoot?.querySelector('duikou-map')?.shadowRoot?.querySelector('.surfaces');
    if (!surfaces) throw new Error('no map');
    const lit = (): readonly string[] => [...surfaces.querySelectorAll('.highlight')].map((mark) => mark.getAttribute('stroke') ?? '');
    const rows = (): readonly (string | undefined)[] =>
      [...root.querySelectorAll<HTMLElement>('[data-highlighted]')].map(({ dataset }) => dataset['pairing']);
    for (const [place, pairing] of [
      [[123.43, 41.8], 'shenyang-beijing'],
      [[121.47, 31.23], 'dalian-shanghai'],
      [[114.06, 22.54], 'harbin-shenzhen'],
    ] as const) {
      const at = atlas.project(place);
      if (!at) throw new Error('out of sight');
      const [outer, inner] = [atlas.getBoundingClientRect(), surfaces.getBoundingClientRect()];
      await userEvent.hover(surfaces, { position: { x: at[0] + outer.left - inner.left, y: at[1] + outer.top - inner.top } });
      await expect.poll(rows).toEqual([pairing]);
      await expect.poll(() => lit().length).toBe(3);
    }
    for (const pairing of ['liaoning-jiangsu', 'jilin-zhejiang', 'changchun-tianjin']) {
      await userEvent.hover(root.querySelector(`[data-pairing=${pairing}]`)!);
      await expect.poll(rows).toEqual([pairing]);
      await expect.poll(() => lit().length).toBe(3);
    }
    await userEvent.hover(root.querySelector('h2')!);
    await expect.poll(() => lit().length).toBe(0);
  });

  test.each(['projects', 'flows', 'compare', 'timeline', 'pairing'])('of %s follows the language and the filters', async (name) => {
    const { atlas, root } = await panel(name);
    const before = root.querySelector('h2')?.textContent;
    atlas.store.change(changeLanguage('en'));
    await expect.poll(() => root.querySelector('article')?.getAttribute('lang')).toBe('en');
    expect(root.querySelector('h2')?.textContent).not.toBe(before);
    atlas.store.change(toggleChoice('pairing', 'changchun-tianjin'));
    await expect.poll(() => root.querySelector('li[data-record=agg-yanbian-ningbo-projects]')).toBeNull();
  });
});

test('an atlas tells each change of its topic once', async () => {
  const { atlas } = await panel('flows');
  const topicsFired: string[] = [];
  document.body.addEventListener('duikou-topic', ({ detail }) => topicsFired.push(detail.topic), { once: false });
  atlas.topic = 'grain';
  atlas.topic = 'grain';
  atlas.topic = 'overview';
  expect(topicsFired).toEqual(['grain', 'overview']);
});
