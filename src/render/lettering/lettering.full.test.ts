/**
 * The laws of the lettering in every topic, language and size, and for every selection. `lettering.laws.test.ts` and
 * `annotation-layout.test.ts` try some of these.
 */
import { describe, test } from 'vitest';
import { topics as allTopics } from '../../state/view-state.ts';
import { expectTargetsClear, index } from './mark-targets.harness.ts';
import { expectLawful, expectNothingLost, pairings, sizes, topics } from './report-pictures.harness.ts';

const selections = [null, ...pairings];

describe.each(topics)('in the topic %s', (topic) => {
  test.each(sizes)('no picture of $width × $height px breaks a law, in any language and with any selection', (size) =>
    expectLawful(topic, size, selections),
  );

  test('every visible place and arc has its text, or is listed as left out', () => expectNothingLost(topic, () => selections));
});

test.each(allTopics)('in the topic %s no mark is clickable if a button covers it or the edge of the map cuts it', (topic) =>
  expectTargetsClear(topic, [null, ...index.mapRegions.map(({ id }) => id)]),
);
