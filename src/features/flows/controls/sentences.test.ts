import { expect, test } from 'vitest';
import type { SceneFlows } from '../../../scene/scene-types.ts';
import { flowControlsWords } from './messages.ts';
import type { InnerSum } from './compute.ts';
import { drawnSentences } from './template.ts';
import { plainFlows } from '../../../scene/scene-flows.harness.ts';

const sums: SceneFlows['sums'] = {
  level: 'province',
  usualTop: 65,
  measures: 2,
  ofEach: true,
  rows: 12,
  notReported: 5,
  overlapping: 0,
  isPartOfTable: false,
};
const flows: SceneFlows = {
  ...plainFlows,
  all: 935,
  largest: 65,
  drawn: 65,
  leftOut: { measured: 870, others: 0, share: { kind: 'mixed' } },
  sums,
};
const index = { unitLabel: () => 'visits' };

function sentences(changed: Partial<SceneFlows>, inner?: InnerSum): readonly string[] {
  return drawnSentences({ index, language: 'en' }, { ...flows, ...changed }, flowControlsWords.en, inner);
}

test('a table of several times and kinds states that the largest flows of each are drawn', () => {
  expect(sentences({})).toEqual([
    '65 of 935 flows are drawn, the largest of each time and kind.',
    '870 are left out; they belong to several times or kinds, so they are not added up.',
    '5 of 12 rows not reported.',
  ]);
});

test('the flows within provinces are stated, whether they are added up or not', () => {
  const inner: InnerSum = { kind: 'sum', unit: 'person-times', n: 30, cmp: 'over' };
  expect(sentences({}, inner)).toContain('Within provinces: over 30 visits, not drawn.');
  expect(sentences({}, { kind: 'mixed' })).toContain(
    'Within provinces: numbers of several times, kinds or units, not added up and not drawn.',
  );
});

test('a sentence explains which of overlapping rows count', () => {
  expect(sentences({ sums: { ...sums, notReported: 0, overlapping: 3 } }).at(-1)).toBe(
    '3 rows are not added: other rows include them. By province the province’s own figure counts, by prefecture those of its prefectures.',
  );
});

test('an omitted share just below 100 % is not rounded up to it', () => {
  const leftOut: SceneFlows['leftOut'] = { measured: 870, others: 0, share: { kind: 'share', share: 0.99999, sum: 1000, isExact: true } };
  expect(sentences({ leftOut })[1]).toBe('870 are left out, together 99.99% of 1,000 visits.');
});

test('a table that is not added up has a sentence about it', () => {
  const words = flowControlsWords.en;
  expect(`${words.level}: ${words.levelAuto(words.levelName('place'))}`).toBe('Added up by: automatic (not added up)');
});

test('groups of near places are named by their distance', () => {
  expect(flowControlsWords.en.levelName('near-100km')).toBe('nearby places together, 100 km');
  expect(flowControlsWords['zh-Hans'].levelName('near-3km')).toBe('邻近地点合并，3公里');
  expect(flowControlsWords.en.within('near-100km', '5 visits')).toBe('Within groups of near places: 5 visits, not drawn.');
});

test('each reason for a missing difference has its own sentence if it occurs', () => {
  const none = { alone: 0, silent: 0, hidden: 0, several: 0, others: 0, undirected: 0, even: 0, unclear: 0 };
  const whole = sentences({}).length;
  expect(sentences({ net: none })).toHaveLength(whole);
  const said = sentences({ net: { alone: 1, silent: 2, hidden: 3, several: 4, others: 5, undirected: 6, even: 7, unclear: 8 } }).slice(
    whole,
  );
  expect(new Set(said).size).toBe(8);
  expect(said).toContain('2 flows have no difference: one of the two directions, or a part of it, is not reported.');
});

test('the number of flows without coordinates is given for all flows, not for those in view', () => {
  expect(sentences({ withoutPlace: 3 })).toContain('3 have an end without coordinates and are not drawn.');
  expect(sentences({ withoutPlace: 3, everywhere: 1000 }).slice(-2)).toEqual([
    'Only flows that begin or end in view are counted here; there are 1,000.',
    '3 of all flows have an end without coordinates and are not drawn.',
  ]);
});

test('a single direction is stated with the number of flows in the other one, or with the need for a selection', () => {
  expect(sentences({ ways: 'in', otherWay: 3 })).toContain('3 flows run the other way and are neither drawn nor counted here.');
  expect(sentences({ ways: 'in', otherWay: null })).toContain('Nothing is selected, so flows of both directions are drawn.');
});
