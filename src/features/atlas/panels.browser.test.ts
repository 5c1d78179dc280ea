/** What each panel draws of the report, and that hover, selection and sources reach it. `panels.full.browser.test.ts` has every panel under the pointer and the focus. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { defineElements } from '../../elements.ts';
import { changeLanguage, changeSources, select, toggleChoice } from '../../state/transitions.ts';
import { expectLitByFocus, expectLitByPointer, panel } from './panels.harness.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

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
  test.each([
    ['pairing', 'jilin-zhejiang'],
    ['projects', null],
    ['flows', null],
  ])('of %s (selection: %s) lights what the pointer is on, and what Tab focuses', async (name, selection) => {
    await expectLitByPointer(name, selection);
    await expectLitByFocus(name, selection);
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
