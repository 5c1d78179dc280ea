/** The live map replaces the first picture without any movement: positions of marks and areas on the page are compared. */
import { render } from 'lit';
import { afterEach, describe, expect, test } from 'vitest';
import report from '../../../data/report.json';
import { indexDataSet } from '../../data/data-set.ts';
import { geographyOf } from '../../geo/features.ts';
import { overviewTopology } from '../../geo/overview.ts';
import { cameraFraming, homeBounds, screenTransform, type SizePx } from '../../geo/projection.ts';
import { attribution, places } from '../../geo/surroundings.ts';
import { cssPalette } from '../../scene/palette.ts';
import { sceneBuilder, type Scene } from '../../scene/scene.ts';
import { changeTopic, select } from '../../state/transitions.ts';
import { initialViewState } from '../../state/view-state.ts';
import { aspectOf, firstPicture, firstPictureStyles, homeRules } from './first-picture.ts';
import { mapDrawing } from './map-drawing.ts';

const sceneOf = sceneBuilder({ index: indexDataSet(report), places, attribution });
const scenes = {
  'the report': sceneOf(initialViewState, 'light'),
  'a selected pairing': sceneOf(select('jilin-zhejiang')(initialViewState), 'light'),
  'a topic with directed flows': sceneOf(changeTopic('grain')(initialViewState), 'light'),
} as const;
const geography = geographyOf(overviewTopology);
/** Regions without islands. The first picture leaves out the smallest islands, which would change the box of a region. */
const inland = ['220000', '230000', '110000', '220100', '230100', '210100'];
/** Tolerance for areas: nearer points of the ground are merged, at the largest size. */
const coarsePx = 3;

const holder = document.createElement('div');
afterEach(() => holder.replaceChildren());

/** Left, top, right and bottom of the visible elements that match the selector, by name. */
function boxesOf(selector: string, name: (element: Element) => string): ReadonlyMap<string, readonly number[]> {
  const outer = holder.getBoundingClientRect();
  return new Map(
    [...holder.querySelectorAll(selector)].flatMap((element): [string, readonly number[]][] => {
      const { left, top, right, bottom, width } = element.getBoundingClientRect();
      return width === 0 ? [] : [[name(element), [left - outer.left, top - outer.top, right - outer.left, bottom - outer.top]]];
    }),
  );
}

const owner =
  (attribute: string) =>
  (element: Element): string =>
    element.closest(`[${attribute}]`)?.getAttribute(attribute) ?? '';
const measured = () => ({
  ends: boxesOf('.ends circle:first-child', owner('data-region')),
  arcs: boxesOf('[data-arc] path', owner('data-arc')),
  areas: boxesOf('path[data-region]', owner('data-region')),
});

function inHolder({ width, height }: SizePx): HTMLElement {
  Object.assign(holder.style, { position: 'absolute', left: '0', top: '0', width: `${width}px`, height: `${height}px` });
  document.body.append(holder);
  const inner = document.createElement('div');
  holder.append(inner);
  return inner;
}

function first(scene: Scene, size: SizePx): ReturnType<typeof measured> {
  const style = document.createElement('style');
  style.textContent = `${firstPictureStyles} ${homeRules(aspectOf(scene))} .duikou-first { position: absolute; inset: 0; }`;
  const inner = inHolder(size);
  holder.append(style);
  // The picture of the site, without layouts, shows home only.
  const isHome = scene.framing.join() === homeBounds.join();
  render(firstPicture(scene, geography, isHome ? {} : { layouts: [{ name: 'known', size }] }), inner);
  return measured();
}

function live(scene: Scene, size: SizePx): ReturnType<typeof measured> {
  const transform = screenTransform(cameraFraming(scene.framing, size), size);
  render(
    mapDrawing('live')(scene, geography, cssPalette, { size, transform, showsPrefectures: false, highlight: null }).map,
    inHolder(size),
  );
  return measured();
}

function farthestPx(a: readonly number[] | undefined, b: readonly number[] | undefined): number {
  if (!a || !b) return Infinity;
  return Math.max(...a.map((px, i) => Math.abs(px - (b[i] ?? Infinity))));
}

describe.each([
  [1000, 750],
  [1440, 900],
  [700, 300],
  [820, 620],
  [519, 640],
  [390, 480],
])('in a box of %i × %i', (width, height) => {
  test.each(Object.entries(scenes))('ends, arcs and areas of %s have the same positions as in the live map', (_, scene) => {
    const still = first(scene, { width, height });
    holder.replaceChildren();
    const moving = live(scene, { width, height });
    expect(still.ends.size).toBe(14);
    expect([...still.arcs.keys()].toSorted()).toEqual([...moving.arcs.keys()].toSorted());
    expect(still.arcs.size).toBeGreaterThanOrEqual(7);
    for (const [id, box] of still.ends) expect(farthestPx(box, moving.ends.get(id)), `end of ${id}`).toBeLessThan(0.5);
    for (const [id, box] of still.arcs) expect(farthestPx(box, moving.arcs.get(id)), `arc ${id}`).toBeLessThan(0.5);
    for (const id of inland) expect(farthestPx(still.areas.get(id), moving.areas.get(id)), `area of ${id}`).toBeLessThan(coarsePx);
  });
});
