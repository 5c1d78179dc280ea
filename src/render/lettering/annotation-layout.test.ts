import { test } from 'vitest';
import { topics } from '../../state/view-state.ts';
import { expectTargetsClear, index } from './mark-targets.harness.ts';

// `lettering.full.test.ts` selects every region.
test.each(topics)('in the topic %s no mark is clickable if a button covers it or the edge of the map cuts it', (topic) => {
  const some = index.mapRegions.filter((_, i) => i % 4 === topics.indexOf(topic) % 4);
  expectTargetsClear(topic, [null, ...some.map(({ id }) => id)]);
});
