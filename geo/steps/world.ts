/** Natural Earth's countries by world-atlas: the neighbours, and what it calls China. */
import { createRequire } from 'node:module';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { alpha2OfNumeric } from './iso.ts';
import { collected, type Area, type Areas } from './mapshaper.ts';

const require = createRequire(import.meta.url);

/** Natural Earth draws these as countries; for us they are China's, or specks inside its South China Sea. */
const chinas = new Set(['China', 'Taiwan', 'Hong Kong', 'Macao', 'Macau']);
const dropped = new Set(['Spratly Is.', 'Scarborough Reef', 'Indian Ocean Ter.', 'Br. Indian Ocean Ter.']);
/** Leased by Russia, but Kazakhstan's. */
const mergedInto: Readonly<Record<string, string>> = { Baikonur: 'KZ' };

export interface World {
  readonly theirs: Areas;
  /** China's land as Natural Earth has it: useful for its coast, not for its borders. */
  readonly natural: Areas;
}

export function worldCountries(): World {
  const world = require('world-atlas/countries-10m.json') as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const theirs: Area[] = [];
  const natural: Area[] = [];
  for (const country of feature(world, world.objects.countries).features) {
    const { name } = country.properties;
    if (dropped.has(name) || (country.geometry.type !== 'Polygon' && country.geometry.type !== 'MultiPolygon')) continue;
    const id = mergedInto[name] ?? alpha2OfNumeric(String(country.id ?? '')) ?? name;
    const area: Area = { type: 'Feature', properties: { id }, geometry: country.geometry as Polygon | MultiPolygon };
    (chinas.has(name) ? natural : theirs).push(area);
  }
  return { theirs: collected(theirs), natural: collected(natural) };
}
