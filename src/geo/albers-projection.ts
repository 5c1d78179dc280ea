/** The projection of print and export: with clipping and resampling, in contrast to the formula of `albers.ts`. */
import { geoConicEqualArea, type GeoProjection } from 'd3';
import { albersMeridian, albersParallels } from './albers.ts';

/** Fit it before use. */
export function albersOfChina(): GeoProjection {
  return geoConicEqualArea()
    .parallels([...albersParallels])
    .rotate([-albersMeridian, 0]);
}
