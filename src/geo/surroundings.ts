/** The boundary layer's names and its attribution, as the build of `geo/` wrote them. */
import manifest from '../../geo/manifest.json';
import placesJson from '../../geo/places.json';
import type { Places, PlaceText } from './places.ts';

// The JSON is written and checked by `npm run geo`; its points are pairs, which a JSON import types as number[].
export const places = placesJson as unknown as Places;
export const attribution: PlaceText = manifest.attribution;
