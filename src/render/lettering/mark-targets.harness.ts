/** Checks the positions of clickable marks in one topic of the built-in report. */
import { expect } from 'vitest';
import report from '../../../data/report.json';
import { indexDataSet } from '../../data/data-set.ts';
import { attribution, places } from '../../geo/surroundings.ts';
import { cameraFraming, screenTransform } from '../../geo/projection.ts';
import { sceneBuilder } from '../../scene/scene.ts';
import { changeTopic, select } from '../../state/transitions.ts';
import { initialViewState, type Topic } from '../../state/view-state.ts';
import { overlaps } from './boxes.ts';
import { marksOnScreen } from './layout.ts';
import { overlayRects } from './overlays.ts';

export const index = indexDataSet(report);
const build = sceneBuilder({ index, places, attribution });
const sizes = [
  [390, 560],
  [390, 640],
  [390, 700],
  [320, 440],
  [880, 657],
] as const;

/** Expects that no mark is clickable if a button covers it or the edge of the map cuts it. */
export function expectTargetsClear(topic: Topic, selections: readonly (string | null)[]): void {
  let targets = 0;
  for (const language of ['zh-Hant', 'en'] as const) {
    for (const id of selections) {
      const view = changeTopic(topic)({ ...initialViewState, language });
      const scene = build(id === null ? view : select(id)(view), 'light');
      for (const [width, height] of sizes) {
        const size = { width, height };
        for (const {
          kind,
          at: [x, y],
          hasTarget,
          id: place,
        } of marksOnScreen(scene, screenTransform(cameraFraming(scene.framing, size), size), size).annotations) {
          if (kind !== 'point' || !hasTarget) continue;
          targets++;
          const target = { x: x - 12, y: y - 12, width: 24, height: 24 };
          const at = `${place}, ${language}, ${id ?? 'nothing'} selected, ${width} × ${height}`;
          expect(
            overlayRects(size, scene).filter((corner) => overlaps(target, corner)),
            at,
          ).toEqual([]);
          expect([target.x >= 0, target.y >= 0, target.x + 24 <= width, target.y + 24 <= height], at).toEqual([true, true, true, true]);
        }
      }
    }
  }
  if (topic === 'projects' || topic === 'grain' || topic === 'platforms') expect(targets).toBeGreaterThan(0);
}
