import { expect, test } from 'vitest';
import report from '../../../data/report.json' with { type: 'json' };
import { captionParts } from '../../data/caption.ts';
import { indexDataSet } from '../../data/data-set.ts';
import { languages, topicIds } from '../../data/vocabulary.ts';
import { findingOf } from './finding.ts';

const { findings, pairings, records } = indexDataSet(report).dataSet;

test('every topic of the report and every pairing of the map has a finding with a figure', () => {
  const topics = topicIds.filter((topic) => topic !== 'flows').map((topic) => findingOf(findings, topic, null));
  const ofPairings = pairings
    .filter(({ parentPairing }) => parentPairing === null)
    .flatMap(({ id }) => topicIds.map((topic) => findingOf(findings, topic, id)));
  for (const finding of [...topics, ...ofPairings]) {
    for (const language of languages) expect(captionParts(finding?.text[language] ?? '').some(({ kind }) => kind === 'figure')).toBe(true);
  }
});

test('the finding of a pairing for a topic takes precedence over its general finding', () => {
  const general = { pairing: 'a-b', records: ['x'], text: { 'zh-Hans': '', 'zh-Hant': '', en: '' } };
  const ofGrain = { ...general, topic: 'grain' as const };
  expect(findingOf([general, ofGrain], 'grain', 'a-b')).toBe(ofGrain);
  expect(findingOf([general, ofGrain], 'people', 'a-b')).toBe(general);
  expect(findingOf([general, ofGrain], 'grain', null)).toBeUndefined();
});

test('a finding of a pairing names records that are about it', () => {
  for (const { pairing, records: named } of findings.filter((finding) => finding.pairing !== undefined))
    for (const id of named) expect([id, records.find((record) => record.id === id)?.pairing]).toEqual([id, pairing]);
});
