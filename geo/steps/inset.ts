/** The land of the South China Sea inset as path data. Its frame never moves, so a page need not project it. */
import { geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3';
import { albersOfChina } from '../../src/geo/albers-projection.ts';
import { shapesOf, type BareTopology } from '../../src/geo/features.ts';
import { coarsePath } from '../../src/geo/coarse-path.ts';
import { insetCaptionPx, insetPaddingPx, insetPoints, insetSizePx, insetStepPx, type InsetPaths } from '../../src/geo/inset-frame.ts';

export function insetPaths(topology: BareTopology): InsetPaths {
  const { countries, outline, borders, dashes } = shapesOf(topology);
  const path = geoPath(insetProjection());
  const drawn = (shape: GeoPermissibleObjects): string => coarsePath(shape, path, { step: insetStepPx, small: 'point' });
  return {
    neighbours: countries.map(drawn).join(''),
    land: drawn(outline),
    borders: drawn(borders.province) + drawn(borders.national),
    dashes: drawn(dashes),
    strokes: dashes.coordinates.map((coordinates) => boxOf(geoPath(insetProjection()).bounds({ type: 'LineString', coordinates }))),
  };
}

/** Clipped to the frame. */
export function insetProjection(): GeoProjection {
  const { width, height } = insetSizePx;
  return albersOfChina()
    .fitExtent(
      [
        [insetPaddingPx, insetPaddingPx],
        [width - insetPaddingPx, height - insetCaptionPx],
      ],
      { type: 'MultiPoint', coordinates: insetPoints.map((place) => [...place]) },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
}

function boxOf([[left, top], [right, bottom]]: [[number, number], [number, number]]): InsetPaths['strokes'][number] {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return [tenth(left), tenth(top), tenth(right - left), tenth(bottom - top)];
}
