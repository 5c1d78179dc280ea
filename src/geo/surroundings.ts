/** The boundary layer's names and its attribution, as the build of `geo/` wrote them. */
import manifest from '../../geo/manifest.json';
import type { PlaceText } from './places.ts';

export { default as places } from '../../geo/places.json';
export const attribution: PlaceText = manifest.attribution;
