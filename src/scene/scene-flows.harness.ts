/** A complete `SceneFlows` for tests that need only some of its fields. */
import type { SceneFlows } from './scene-types.ts';

/** Ten flows of one unit that are all drawn, without a choice. */
export const plainFlows: SceneFlows = {
  all: 10,
  largest: 10,
  drawn: 10,
  place: null,
  leftOut: { measured: 0, others: 0, share: { kind: 'none' } },
  carried: null,
  sums: null,
  withoutPlace: 0,
  withoutTotals: null,
  ways: 'both',
  otherWay: null,
  least: null,
  everywhere: null,
  net: null,
  histogram: null,
  byTime: null,
  between: null,
  unit: 'person-times',
  unitName: 'visits',
  hasOtherUnits: false,
  scale: 'sqrt',
};
