import { describe, expect, test } from 'vitest';
import type { Scene } from '../scene-types.ts';
import { isOutlined } from './emphasized.ts';

const places = ['110000', '120000', '130000'];

/** A scene in which the places up to a number are emphasized, and the first is selected. */
function sceneWith(emphasized: number | null, isOfFlows: boolean): Pick<Scene, 'emphasis' | 'flows'> {
  // The cast leaves out what outlines do not depend on.
  return {
    emphasis: { emphasized: emphasized === null ? null : new Set(places.slice(0, emphasized)), selected: '110000' },
    flows: isOfFlows ? {} : null,
  } as Pick<Scene, 'emphasis' | 'flows'>;
}

describe('outlines', () => {
  test.each([
    ['no region without a selection', null, true, []],
    ['both ends of a flow', 2, true, ['110000', '120000']],
    ['only the selected place if it has several partners in a table of flows', 3, true, ['110000']],
    ['a region and all its partners in the report', 3, false, places],
  ] as const)('surround %s', (_, emphasized, isOfFlows, expected) => {
    const scene = sceneWith(emphasized, isOfFlows);
    expect(places.filter((id) => isOutlined(id, scene))).toEqual(expected);
  });
});
