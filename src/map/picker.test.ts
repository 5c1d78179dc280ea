import fc from 'fast-check';
import report from '../../data/report.json';
import manifest from '../../geo/manifest.json';
import placesJson from '../../geo/places.json';
import { describe, expect, test } from 'vitest';
import { indexDataSet } from '../data/data-set.ts';
import type { DataSet } from '../data/schema.ts';
import { distanceToCurve, pointOnCurve } from '../geo/curve.ts';
import { geographyOf } from '../geo/features.ts';
import { overviewTopology } from '../geo/overview.ts';
import type { Places } from '../geo/places.ts';
import { cameraFraming, homeBounds, mercatorOf, worldWidthPx, type PlanePoint } from '../geo/projection.ts';
import { emptyArcs } from '../scene/arcs.ts';
import { sceneBuilder, type ArcColumns } from '../scene/scene.ts';
import { initialViewState } from '../state/view-state.ts';
import { curveOfArc } from '../svg/arcs.ts';
import { arcIndex, createPicker } from './picker.ts';

const index = indexDataSet(report as unknown as DataSet);
const scene = sceneBuilder({ index, places: placesJson as unknown as Places, attribution: manifest.attribution })(initialViewState, 'light');
const picker = createPicker(scene, geographyOf(overviewTopology));
const unitsPerPx = 1 / worldWidthPx(cameraFraming(homeBounds, { width: 1000, height: 750 }).zoom);

describe('picking on the home view', () => {
  test.each(scene.regions.filter(({ level }) => level === 'city').map(({ id, place }) => [id, place] as const))('the dot of %s is hit from 11 px away', (id, place) => {
    const [x, y] = mercatorOf(place);
    for (const [dx, dy] of [[0, 0], [-7, -7], [0, -11]] as const) {
      const picked = picker.pick([x + dx * unitsPerPx, y + dy * unitsPerPx], unitsPerPx);
      expect(picked?.kind).toBe('region');
      if (dx === 0 && dy === 0) expect(picked?.id).toBe(id);
    }
  });

  test('沈阳 is the city, the land around it 辽宁', () => {
    expect(picker.pick(mercatorOf([123.43, 41.8]), unitsPerPx)).toEqual({ kind: 'region', id: '210100' });
    expect(picker.pick(mercatorOf([120.3, 41.4]), unitsPerPx)).toEqual({ kind: 'region', id: '210000' });
  });

  test('land of no pairing and the open sea are nothing', () => {
    expect(picker.pick(mercatorOf([103, 31]), unitsPerPx)).toBeNull();
    expect(picker.pick(mercatorOf([133.5, 25]), unitsPerPx)).toBeNull();
  });

  test('an arc over the sea is hit from 11 px away and missed from 13', () => {
    const i = scene.arcs.ids.indexOf('dalian-shanghai');
    const [x, y] = pointOnCurve(curveOfArc(scene.arcs, i, mercatorOf), 0.5);
    // East of its bow nothing else lies near.
    expect(picker.pick([x + 11 * unitsPerPx, y], unitsPerPx)).toEqual({ kind: 'arc', id: 'dalian-shanghai' });
    expect(picker.pick([x - 40 * unitsPerPx, y], unitsPerPx)).toBeNull();
  });
});

describe('the index of arcs', () => {
  const coordinate = fc.double({ min: 0, max: 1, noNaN: true });
  const arcs = fc.array(fc.tuple(coordinate, coordinate, coordinate, coordinate), { minLength: 1, maxLength: 60 }).map((ends): ArcColumns => {
    const columns = emptyArcs(ends.length);
    ends.forEach(([a, b, c, d], i) => {
      columns.originLon[i] = 75 + a * 60;
      columns.originLat[i] = 15 + b * 40;
      columns.destinationLon[i] = 75 + c * 60;
      columns.destinationLat[i] = 15 + d * 40;
      columns.bend[i] = 0.18;
    });
    return { ...columns, ids: ends.map((_, i) => String(i)), pairings: ends.map(() => null), records: ends.map(() => []), shown: Uint32Array.from(ends, (_, i) => i).filter((i) => i % 3 !== 1) };
  });

  test('finds what looking at every shown arc finds', () => {
    fc.assert(
      fc.property(arcs, coordinate, coordinate, fc.double({ min: 0.0001, max: 0.02, noNaN: true }), (columns, x, y, reach) => {
        const at: PlanePoint = [0.7 + x * 0.2, 0.35 + y * 0.15];
        const distances = Array.from(columns.shown, (i) => ({ id: columns.ids[i] ?? '', away: distanceToCurve(curveOfArc(columns, i, mercatorOf), at) }));
        const nearest = distances.toSorted((a, b) => a.away - b.away)[0];
        const found = arcIndex({ arcs: columns }).nearest(at, reach);
        if (!nearest || nearest.away > reach) expect(found).toBeNull();
        else expect(distances.find(({ id }) => id === found)?.away).toBeCloseTo(nearest.away, 6);
      }),
    );
  });

  test('of no arcs finds none', () => {
    expect(arcIndex({ arcs: { ...emptyArcs(0), ids: [], pairings: [], records: [], shown: new Uint32Array() } }).nearest([0.5, 0.5], 1)).toBeNull();
  });
});
