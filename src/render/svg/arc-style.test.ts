import { expect, test } from 'vitest';
import { emptyArcs } from '../../scene/marks/arcs.ts';
import { arcStyle, type ArcColumns, type Captions, type SceneFlows } from '../../scene/scene-types.ts';
import { arcsInSvg, dashOf, drawnInSvg, shownInSvg } from './arc-style.ts';
import { seaDash } from './point-marks.ts';
import { plainFlows } from '../../scene/scene-flows.harness.ts';

function arcs(count: number): ArcColumns {
  const none: readonly string[] = [];
  const ids = Array.from({ length: count }, (_, i) => `arc-${i}`);
  return {
    ...emptyArcs(count),
    ids,
    pairings: ids.map(() => null),
    records: ids.map(() => none),
    shown: Uint32Array.from(ids, (_, i) => count - 1 - i),
  };
}

const captions: Captions = {
  title: '',
  subject: '',
  version: '',
  shown: 'Showing the 5,000 largest of 9,000 flows',
  inset: '',
  attribution: '',
  review: '',
  unchecked: null,
  source: '',
};
const flows: SceneFlows = {
  ...plainFlows,
  all: 9000,
  largest: 5000,
  drawn: 5000,
  leftOut: { measured: 4000, others: 0, share: { kind: 'none' } },
  unit: null,
  unitName: null,
};

test('each dash has one meaning on arcs and routes, and arcs without such a meaning are solid', () => {
  const meanings = [arcStyle.notReported, arcStyle.saidOfAll, arcStyle.group, arcStyle.otherSource];
  expect(new Set([seaDash, ...meanings.map(dashOf)]).size).toBe(meanings.length + 1);
  for (const bit of meanings) for (const other of [arcStyle.directed, arcStyle.fromSideB]) expect(dashOf(bit | other)).toBe(dashOf(bit));
  for (const bit of [0, arcStyle.directed, arcStyle.fromSideB, arcStyle.nested]) expect(dashOf(bit)).toBeNull();
});

test('an SVG draws the largest arcs, and its caption has their number and the total', () => {
  const many = arcs(5000);
  // The largest arc is first in the columns and is drawn last.
  expect([...arcsInSvg(many)].slice(-2)).toEqual([1, 0]);
  expect(arcsInSvg(many)).toHaveLength(drawnInSvg);
  expect(shownInSvg({ arcs: many, captions, flows, language: 'en' })).toBe('Showing the 2,000 largest of 9,000 flows');
});

test('an SVG with all arcs has the caption of the scene', () => {
  expect(shownInSvg({ arcs: arcs(2000), captions, flows, language: 'en' })).toBe(captions.shown);
  expect(shownInSvg({ arcs: arcs(5000), captions, flows: null, language: 'en' })).toBe(captions.shown);
});
