import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { PlacedLabel } from '../lettering/label-layout.ts';
import { LabelFeatures } from './label-features.ts';

/** A name at one of several positions. */
function placed(id: string, position: number): PlacedLabel {
  return {
    label: { id, text: id, place: [120, 30], role: 'paired', side: 'a', rank: 0, anchors: ['left'] },
    anchor: 'left',
    place: [120, 30],
    at: [0, 0],
    offset: [position, 0],
    textAnchor: 'start',
    box: { x: 0, y: 0, width: 10, height: 10 },
    leader: null,
  };
}

const idsOf = (features: LabelFeatures): readonly string[] => features.all.map(({ id }) => id);
const standing = ({ label, offset }: PlacedLabel): string => `${label.id} at ${offset[0]}`;
const visible = (features: LabelFeatures): readonly string[] => [...features.known.keys()].filter((id) => features.isVisible(id));

test('the first layout is visible at once', () => {
  const features = new LabelFeatures([placed('a', 0), placed('b', 0)]);
  expect(visible(features)).toEqual(idsOf(features));
});

test('a name whose position does not change keeps its feature and stays visible', () => {
  const features = new LabelFeatures([placed('a', 0), placed('b', 0)]);
  const [a = ''] = idsOf(features);
  expect(features.place([placed('a', 0), placed('b', 1)])).toBe(true);
  expect(idsOf(features)[0]).toBe(a);
  expect(features.isVisible(a)).toBe(true);
});

test('the same layout in another order is not a change', () => {
  const features = new LabelFeatures([placed('a', 0), placed('b', 0)]);
  expect(features.place([placed('b', 0), placed('a', 0)])).toBe(false);
});

describe('laws', () => {
  const layout = fc
    .uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), position: fc.nat(3) }), { selector: ({ id }) => id })
    .map((labels) => labels.map(({ id, position }) => placed(id, position)));
  const steps = fc.array(
    fc.oneof(
      layout.map((labels) => ({ labels })),
      fc.constant('show' as const),
      fc.constant('loaded' as const),
    ),
    {
      maxLength: 30,
    },
  );

  test('the visible names are those of the layout that was shown last, at their positions, also after later layouts', () => {
    let waits = 0;
    fc.assert(
      fc.property(layout, steps, (first, all) => {
        const features = new LabelFeatures(first);
        /** The position at which a tile has drawn each feature. */
        const positions = new Map<string, string>();
        const drawn = (): void => {
          for (const { id, placed: each } of features.all) positions.set(id, standing(each));
        };
        drawn();
        let [last, inSight] = [first, first];
        for (const step of all) {
          if (typeof step === 'object') {
            last = step.labels;
            features.place(last);
            drawn();
          } else {
            // When the last tile has been loaded, the map first shows the names.
            features.show();
            if (step === 'loaded') features.forgetOthers();
            inSight = last;
          }
          if (last !== inSight) waits++;
          expect(new Set(visible(features).map((id) => positions.get(id)))).toEqual(new Set(inSight.map(standing)));
          expect(visible(features)).toHaveLength(inSight.length);
        }
      }),
    );
    expect(waits).toBeGreaterThan(100);
  });

  test('two features that tiles may contain have different ids, and each name uses few ids', () => {
    fc.assert(
      fc.property(layout, steps, (first, all) => {
        const features = new LabelFeatures(first);
        /** The positions of each feature that tiles may contain. */
        const held = new Map<string, number>();
        const hold = (): void => {
          for (const { id, placed: each } of features.all) {
            const position = held.get(id);
            if (position !== undefined) expect(each.offset[0]).toBe(position);
            held.set(id, each.offset[0]);
          }
        };
        hold();
        for (const step of all) {
          if (typeof step === 'object') features.place(step.labels);
          else features.show();
          if (step === 'loaded') {
            features.forgetOthers();
            held.clear();
          }
          hold();
          for (const id of held.keys()) expect(features.known.has(id)).toBe(true);
          for (const [id] of features.known) expect(Number(id.split(' ')[1])).toBeLessThan(all.length + 1);
        }
      }),
    );
  });
});
