import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import report from '../../data/report.json';
import { indexDataSet } from '../../src/data/data-set.ts';
import { attribution, places } from '../../src/geo/surroundings.ts';
import { sceneBuilder } from '../../src/scene/scene.ts';
import { fragmentOf, readFragment } from '../../src/state/fragment.ts';
import { initialViewState } from '../../src/state/view-state.ts';
import { fragment } from './fragments.ts';
import { runs } from '../fast-check.ts';

test(
  'each of many random fragments is read: valid values are shown, others reported, and the view can be linked to again',
  { timeout: 120_000 },
  () => {
    const sceneOf = sceneBuilder({ index: indexDataSet(report), places, attribution });
    const counts = { known: 0, reported: 0 };
    fc.assert(
      fc.property(fragment, (text) => {
        const { view, unknown } = readFragment(text);
        if (Object.keys(view).length > 0) counts.known++;
        if (unknown.length > 0) counts.reported++;
        const state = { ...initialViewState, ...view };
        const scene = sceneOf(state, 'light');
        expect(scene.framing.every(Number.isFinite)).toBe(true);
        expect(scene.records.shown.length + scene.records.filteredOut.reduce((sum, { count }) => sum + count, 0)).toBe(scene.records.read);
        const again = readFragment(fragmentOf(state, initialViewState));
        expect({ ...initialViewState, ...again.view, framing: again.view.framing ?? state.framing }.topic).toBe(state.topic);
        expect(again.unknown).toEqual([]);
      }),
      { numRuns: runs(1_000) },
    );
    expect(counts.known).toBeGreaterThan(runs(300));
    expect(counts.reported).toBeGreaterThan(runs(100));
  },
);
