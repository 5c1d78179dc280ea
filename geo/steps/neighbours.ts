/** The countries around, from Natural Earth by world-atlas, with what China covers cut out of them. */
import { createRequire } from 'node:module';
import { geoArea } from 'd3';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature, neighbors } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { alpha2OfNumeric } from './iso.ts';
import { collected, run, type Area, type Areas } from './mapshaper.ts';

const require = createRequire(import.meta.url);

/** West, south, east, north: what a view of China can show, with room for a conic projection's corners. */
const clip = [52, -6, 160, 66] as const;

/** Natural Earth draws these as countries; for us they are China's, or specks inside its South China Sea. */
const chinas = new Set(['China', 'Taiwan', 'Hong Kong', 'Macao', 'Macau']);
const dropped = new Set(['Spratly Is.', 'Scarborough Reef', 'Indian Ocean Ter.', 'Br. Indian Ocean Ter.']);
/** Leased by Russia, but Kazakhstan's. */
const mergedInto: Readonly<Record<string, string>> = { Baikonur: 'KZ' };

/** A sliver shares its border with a neighbour when this much of its outline does; else it is a coast that two sources draw apart. */
const sharedOutline = 0.15;
/** Sphere to square kilometres, mean radius 6371.0088 km. */
export const sphereKm2 = 6371.0088 ** 2;

export interface CutNeighbours {
  readonly countries: Areas;
  /** What became of the pieces between the two sources' borders. */
  readonly slivers: { readonly given: number; readonly givenKm2: number; readonly dropped: number; readonly droppedKm2: number };
}

/** Cuts China's outline out of its neighbours and gives what Natural Earth calls China beyond it back to whom it borders. */
export async function cutNeighbours(china: Areas): Promise<CutNeighbours> {
  const { theirs, natural } = worldCountries();
  const [countries, slivers] = await run(
    [
      `-i theirs.json natural.json china.json combine-files snap`,
      `-clip bbox=${clip.join(',')} target=theirs,natural`,
      `-dissolve target=china`,
      `-erase source=china target=theirs,natural`,
      `-explode target=natural`,
      `-o theirs.json format=geojson precision=0.000001 target=theirs`,
      `-o natural.json format=geojson precision=0.000001 target=natural`,
    ].join(' '),
    { 'theirs.json': theirs, 'natural.json': natural, 'china.json': china },
    ['theirs.json', 'natural.json'],
  );
  if (!countries || !slivers) throw new Error('the neighbours were lost');
  return giveBack(countries, slivers);
}

function worldCountries(): { theirs: Areas; natural: Areas } {
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

function giveBack(countries: Areas, slivers: Areas): CutNeighbours {
  const count = countries.features.length;
  const layer = topology({ all: collected([...countries.features, ...slivers.features]) });
  const all = layer.objects['all'] as GeometryCollection;
  const touching = neighbors(all.geometries);
  const lengths = layer.arcs.map(lengthOf);
  const arcsOf = all.geometries.map((geometry) => new Set(('arcs' in geometry ? (geometry.arcs as unknown[]) : []).flat(4).map((arc) => (Number(arc) < 0 ? ~Number(arc) : Number(arc)))));
  const given: Area[] = [];
  const tally = { given: 0, givenKm2: 0, dropped: 0, droppedKm2: 0 };
  slivers.features.forEach((sliver, i) => {
    const own = arcsOf[count + i] ?? new Set<number>();
    const outline = sum(own, lengths);
    let best = { index: -1, shared: 0 };
    for (const index of touching[count + i] ?? []) {
      if (index >= count) continue;
      const shared = sum([...own].filter((arc) => arcsOf[index]?.has(arc)), lengths);
      if (shared > best.shared) best = { index, shared };
    }
    const km2 = areaKm2(sliver);
    const owner = countries.features[best.index];
    if (owner && best.shared > sharedOutline * outline) {
      given.push({ ...sliver, properties: { id: owner.properties.id } });
      tally.given++;
      tally.givenKm2 += km2;
    } else {
      tally.dropped++;
      tally.droppedKm2 += km2;
    }
  });
  return { countries: collected([...countries.features, ...given]), slivers: tally };
}

function areaKm2(area: Area): number {
  const steradians = geoArea(area);
  // Either winding will do here.
  return Math.min(steradians, 4 * Math.PI - steradians) * sphereKm2;
}

function lengthOf(arc: readonly (readonly number[])[]): number {
  let length = 0;
  for (let i = 1; i < arc.length; i++) {
    const [a, b] = [arc[i - 1], arc[i]];
    if (a && b) length += Math.hypot((b[0] ?? 0) - (a[0] ?? 0), (b[1] ?? 0) - (a[1] ?? 0));
  }
  return length;
}

function sum(arcs: Iterable<number>, lengths: readonly number[]): number {
  let total = 0;
  for (const arc of arcs) total += lengths[arc] ?? 0;
  return total;
}
