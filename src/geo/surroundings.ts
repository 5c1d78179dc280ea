/** The names and the attribution of the boundary layer, as written by the build of `geo/`. */
import manifest from '../../geo/manifest.json';
import type { PlaceText } from './places.ts';

export { default as places } from '../../geo/places.json';
export const attribution: PlaceText = manifest.attribution;
