/** The names of the first picture, which are laid out for some sizes and must be correct at all sizes. */
import { expect, test } from 'vitest';
import report from '../../../data/report.json';
import { indexDataSet } from '../../data/data-set.ts';
import { languages } from '../../data/vocabulary.ts';
import { cameraFraming, homeBounds, pointPxOf, screenTransform, type LonLat, type PointPx, type SizePx } from '../../geo/projection.ts';
import { attribution, places } from '../../geo/surroundings.ts';
import { sceneBuilder } from '../../scene/scene.ts';
import { initialViewState } from '../../state/view-state.ts';
import type { RectPx } from '../lettering/boxes.ts';
import { faultsOf } from '../lettering/lettering.harness.ts';
import { firstPictureStyles, marksOfLayout, namesLayouts } from './first-picture.ts';

const build = sceneBuilder({ index: indexDataSet(report), places, attribution });
const scenes = languages.map((language) => build({ ...initialViewState, language }, 'light'));
const known = new Map(scenes.map((scene) => [scene, new Map(namesLayouts.map((layout) => [layout, marksOfLayout(scene, layout)]))]));

/** The layouts that the style sheet shows, with the conditions of their rules. */
const rules = [
  ...firstPictureStyles.matchAll(/@container ([^{]*) \{ \.duikou-names \{ display: none; \} \.([\w-]+) \{ display: block; \} \}/g),
].map(([, condition = '', name = '']) => ({
  name,
  applies: (size: SizePx) =>
    [...condition.matchAll(/\((min|max)-(width|height): (\d+)px\)/g)].every(([, bound, side, px]) => {
      const difference = size[side === 'width' ? 'width' : 'height'] - Number(px);
      return bound === 'min' ? difference >= 0 : difference <= 0;
    }),
}));
/** The layout of the last rule that applies, as in CSS. */
function layoutIn(size: SizePx): (typeof namesLayouts)[number] | undefined {
  const shown = rules.findLast(({ applies }) => applies(size))?.name;
  return namesLayouts.find(({ name }) => name === shown);
}

/** Sizes of the map in common windows, and sizes between them. */
const sizes: readonly SizePx[] = [
  ...Array.from({ length: 40 }, (_, i) => ({ width: Math.round((300 + i * 20) * 1.45), height: 300 + i * 20 })),
  ...Array.from({ length: 14 }, (_, i) => ({ width: 390, height: 300 + i * 20 })),
  { width: 1040, height: 757 },
  { width: 880, height: 577 },
  { width: 320, height: 340 },
];

test('at every size a name is nearest to its own place, and overlaps no other name, dot or leader line', () => {
  let named = 0;
  const broken: string[] = [];
  for (const size of sizes) {
    const transform = screenTransform(cameraFraming(homeBounds, size), size);
    const project = (place: LonLat): PointPx => pointPxOf(place, transform);
    const layout = layoutIn(size);
    for (const scene of scenes) {
      const marks = layout && known.get(scene)?.get(layout);
      if (!marks) throw new Error(`no layout for ${size.width} × ${size.height}`);
      // A name keeps its distance in px from its place.
      const moved = <T extends { readonly at: PointPx; readonly box: RectPx; readonly leader: readonly [PointPx, PointPx] | null }>(
        each: T,
        place: LonLat,
      ): T => {
        const at = project(place);
        const by: PointPx = [at[0] - each.at[0], at[1] - each.at[1]];
        const shifted = ([x, y]: PointPx): PointPx => [x + by[0], y + by[1]];
        const { x, y, width, height } = each.box;
        return {
          ...each,
          at,
          box: { x: x + by[0], y: y + by[1], width, height },
          leader: each.leader && [shifted(each.leader[0]), shifted(each.leader[1])],
        };
      };
      const labels = marks.labels.map((label) => moved(label, label.place));
      named += labels.length;
      const ends = scene.regions.map((region) => ({ region, at: project(region.place) }));
      const faults = faultsOf({
        scene,
        marks: { ...marks, ends, totals: [], labels, annotations: [], leftOut: [] },
        project,
        size,
        controls: [],
      });
      for (const { law, what } of faults.filter((fault) => fault.law !== 'a word is cut'))
        broken.push(`${law}: ${what}, ${scene.language} at ${size.width} × ${size.height}`);
    }
  }
  expect(broken).toEqual([]);
  expect(named).toBeGreaterThan(3000);
});
