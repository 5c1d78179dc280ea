import type { Place, Places } from '../src/geo/places.ts';

type NamedPlace = Place & { readonly pinyin: string };

/** Written and checked by `npm run geo`. */
declare const places: Places & { readonly provinces: readonly NamedPlace[]; readonly prefectures: readonly NamedPlace[] };
export default places;
