/** The projection of print and export. In contrast to the formula in `albers.ts`, it clips and resamples. */
import { geoConicEqualArea, type GeoProjection } from 'd3';
import { albersMeridian, albersParallels } from './albers.ts';

/** Returns the projection with its default scale and translation, so fit it before use. */
export function albersOfChina(): GeoProjection {
  return geoConicEqualArea()
    .parallels([...albersParallels])
    .rotate([-albersMeridian, 0]);
}
