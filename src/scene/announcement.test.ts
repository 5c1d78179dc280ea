import { describe, expect, test } from 'vitest';
import report from '../../data/report.json' with { type: 'json' };
import manifest from '../../geo/manifest.json' with { type: 'json' };
import places from '../../geo/places.json' with { type: 'json' };
import { indexDataSet } from '../data/data-set.ts';
import {
  changeLanguage,
  changeTopic,
  changeTheme,
  clear,
  frame,
  resetFilters,
  select,
  toggleChoice,
  type Transition,
} from '../state/transitions.ts';
import { initialViewState, topics } from '../state/view-state.ts';
import { announcement } from './announcement.ts';
import { sceneBuilder } from './scene.ts';

const build = sceneBuilder({
  index: indexDataSet(report),
  places,
  attribution: manifest.attribution,
});

/** The announcement after the last of several steps. */
function heard(...steps: readonly Transition[]): string {
  const views = steps.reduce((states, step) => [...states, step(states.at(-1) ?? initialViewState)], [initialViewState]);
  const [before, after] = views.slice(-2).map((view) => build(view, 'light'));
  if (!before || !after) throw new Error('no step');
  return announcement(before, after);
}
const english = changeLanguage('en');

describe('the announcement', () => {
  test('of a selection has its name, the partner, the numbers and what is not reported', () => {
    expect(heard(select('220000'))).toMatch(/^吉林省与浙江省，\d+个数字，\d+类未报告$/);
    expect(heard(select('330000'))).toMatch(/^浙江省与吉林省，/);
    expect(heard(english, select('jilin-zhejiang'))).toMatch(/^Jilin Province and Zhejiang Province, \d+ figures, \d+ not reported$/);
    expect(heard(changeLanguage('zh-Hant'), select('220000'))).toMatch(/^吉林省與浙江省，\d+個數字，\d+類未報告$/);
  });

  test('of a pairing without a number says that there is none', () => {
    expect(heard(select('changchun-tianjin'))).toContain('没有数字');
    expect(heard(english, select('changchun-tianjin'))).toContain('no figures');
  });

  test('of a topic has the number of its arcs, and of the pairings without one', () => {
    expect(heard(changeTopic('grain'))).toBe('主题“粮食”，2条弧线，5对未报告');
    expect(heard(english, changeTopic('people'))).toMatch(/^Topic People, \d+ arcs, 4 pairings only in a total/);
  });

  test('of a filter has the number of remaining records', () => {
    expect(heard(toggleChoice('kind', 'grain'))).toMatch(/^显示\d+条，共78条记录$/);
    expect(heard(toggleChoice('kind', 'grain'), resetFilters)).toBe('显示78条，共78条记录');
  });

  test('of a cleared selection says that nothing is selected', () => {
    expect(heard(select('220000'), clear)).toBe('已取消选择');
  });

  test('of two changes at once has each of them once', () => {
    expect(heard(english, (state) => select('220000')(changeTopic('tourism')(state)))).toMatch(
      /^Topic Tourism, [^.]+\. Jilin Province and Zhejiang Province, /,
    );
  });

  test('of a change of language, theme or camera is empty', () => {
    expect(heard(select('220000'), english)).toBe('');
    expect(heard(select('220000'), changeTheme('dark'))).toBe('');
    expect(heard(frame([118, 38, 126, 44]))).toBe('');
  });
});

describe('the list of arcs', () => {
  test.each(topics)('has a name for each arc in the topic %s, and an entry with a record for every figure on it', (topic) => {
    const { arcs, arcEntries, annotations } = build({ ...initialViewState, topic }, 'light');
    expect(new Set(arcEntries.map(({ arc }) => arc))).toEqual(new Set(arcs.ids));
    for (const { name } of arcEntries) expect(name).not.toBe('');
    const entries = new Set(arcEntries.map(({ record }) => record));
    for (const { figures } of annotations) for (const { record } of figures) expect(entries).toContain(record);
  });

  test('names origin, destination, figure and comparator', () => {
    const { arcEntries } = build({ ...initialViewState, topic: 'grain', language: 'en' }, 'light');
    expect(arcEntries.find(({ record }) => record === 'flow-grain-heilongjiang-guangdong')).toMatchObject({
      name: 'Heilongjiang to Guangdong: over 5 million tonnes of grain sold',
      ends: ['230000', '440000'],
      pairing: 'heilongjiang-guangdong',
    });
  });

  test('names the pairings that are not reported', () => {
    const { arcEntries } = build({ ...initialViewState, topic: 'tourism', language: 'en' }, 'light');
    expect(arcEntries.map(({ name }) => name)).toContain('Liaoning – Jiangsu: not reported');
  });
});
