/**
 * The marks that each panel draws of the report, and its response to hover, selection and sources.
 * `panels.full.browser.test.ts` tries pointer and focus in every panel.
 */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { defineElements } from '../../elements.ts';
import { changeLanguage, changeSources, select, toggleChoice } from '../../state/transitions.ts';
import { expectLitByFocus, expectLitByPointer, panel } from './panels.harness.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

const figuresIn = (row: Element | null): readonly string[] =>
  [...(row?.querySelectorAll('duikou-figure') ?? [])].map((figure) => figure.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '');

test('each pairing of the list has a filled dot for its end on side a and a ring for its end on side b', async () => {
  const { root } = await panel('pairing');
  const fills = [...root.querySelectorAll('.end')].map((end) => getComputedStyle(end, '::before').backgroundColor);
  expect(fills).toHaveLength(14);
  expect(fills.map((fill) => fill === 'rgba(0, 0, 0, 0)')).toEqual(Array.from({ length: 14 }, (_, i) => i % 2 === 1));
});

test('the choice of sources counts the records that it adds, the list counts them by pairing, and a story counts the later ones and links to them', async () => {
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
  test('draws all money on one axis, the largest first, and an unreported investment without a mark', async () => {
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

  test('draws one dot for each project, and labels the total as a total', async () => {
    const { root } = await panel('projects');
    const total = root.querySelector('li.group[data-record=agg-projects]');
    expect(total?.querySelector('path')?.getAttribute('d')?.split('M')).toHaveLength(850);
    expect(total?.textContent).toContain('仅有合计');
  });

  test('draws other sources in a section with its own axis and the name of each source', async () => {
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

  test('draws people and attendances on separate axes', async () => {
    const { root } = await panel('flows', 'kind="people"');
    const bars = [...root.querySelectorAll('.mark.bar duikou-figure')].map(
      (figure) => figure.shadowRoot?.querySelector('small')?.textContent,
    );
    expect(new Set(bars).size).toBeLessThanOrEqual(1);
  });

  test('names the pairings without a report', async () => {
    const { words } = await panel('flows', 'kind="grain"');
    expect(words()).toContain('辽宁—江苏、沈阳—北京、大连—上海、长春—天津和哈尔滨—深圳');
  });

  test('names an unknown kind in a sentence, and follows the topic instead', async () => {
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

  test('has one Tab stop; arrow keys move between cells and Enter opens the records of a cell', async () => {
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
  test('draws months as lengths and “as of” as an open bracket, and lists undated figures beside the axis', async () => {
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
  test('shows the partner, the chapters, the nested pairings and the kinds that are not reported', async () => {
    const { atlas, words, root } = await panel('pairing', '', 'en');
    atlas.store.change(select('210200'));
    await expect.poll(words).toContain('The partner of Dalian is Shanghai');
    expect(words()).toContain('10 pairs, 1 named');
    expect(root.querySelector('.not-reported')).toBeInstanceOf(Element);
  });

  test('shows city pairs of other sources with the name of their source once other sources are switched on', async () => {
    const { atlas, root } = await panel('pairing');
    atlas.store.change(select('heilongjiang-guangdong'));
    await expect.poll(() => root.querySelector('[data-pairing=shuangyashan-foshan]')).toBeInstanceOf(Element);
    expect(root.querySelector('[data-pairing=heihe-zhuhai]')).toBeNull();
    atlas.store.change(changeSources('all'));
    await expect.poll(() => root.querySelector('[data-pairing=heihe-zhuhai]')?.textContent).toContain('其他来源 · 东北网');
  });
});

describe('the panel', () => {
  test.each([
    ['pairing', 'jilin-zhejiang'],
    ['projects', null],
    ['flows', null],
  ])('%s (selection: %s) highlights the subject under the pointer and the one that Tab focuses', async (name, selection) => {
    await expectLitByPointer(name, selection);
    await expectLitByFocus(name, selection);
  });

  test.each(['projects', 'flows', 'compare', 'timeline', 'pairing'])('%s follows the language and the filters', async (name) => {
    const { atlas, root } = await panel(name);
    const before = root.querySelector('h2')?.textContent;
    atlas.store.change(changeLanguage('en'));
    await expect.poll(() => root.querySelector('article')?.getAttribute('lang')).toBe('en');
    expect(root.querySelector('h2')?.textContent).not.toBe(before);
    atlas.store.change(toggleChoice('pairing', 'changchun-tianjin'));
    await expect.poll(() => root.querySelector('li[data-record=agg-yanbian-ningbo-projects]')).toBeNull();
  });
});

test('an atlas fires one event for each change of its topic', async () => {
  const { atlas } = await panel('flows');
  const topicsFired: string[] = [];
  document.body.addEventListener('duikou-topic', ({ detail }) => topicsFired.push(detail.topic), { once: false });
  atlas.topic = 'grain';
  atlas.topic = 'grain';
  atlas.topic = 'overview';
  expect(topicsFired).toEqual(['grain', 'overview']);
});
