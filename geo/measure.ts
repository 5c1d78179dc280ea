/**
 * Prints how far the committed boundaries lie from a reference, as Markdown for `geo/README.md`:
 * `npx tsx geo/measure.ts REFERENCE.topo.json`. The reference is never part of the project.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { areaKm2, outlineOffsets, type Offsets } from './compare.ts';
import places from './places-detail.json';
import provinces from './places.json';

type Region = Feature<Polygon | MultiPolygon>;

export interface Comparison {
  readonly id: string;
  /** Of the reference's area: 0.01 is one part in a hundred too large. */
  readonly areaError: number;
  readonly offsets: Offsets;
}

/** Regions that the reference has under the same code. */
export function comparisonsOf(topology: Topology, reference: Topology, object: string): Comparison[] {
  const known = new Map(regionsOf(reference, object).map((region) => [String(region.id), region.geometry]));
  return regionsOf(topology, object).flatMap(({ id, geometry }) => {
    const there = known.get(String(id));
    if (!there) return [];
    return [{ id: String(id), areaError: areaKm2(geometry) / areaKm2(there) - 1, offsets: outlineOffsets(geometry, there) }];
  });
}

function regionsOf(topology: Topology, object: string): Region[] {
  const layer = topology.objects[object];
  // Reference and build both write areas only.
  return layer ? (feature(topology, layer) as unknown as FeatureCollection<Polygon | MultiPolygon>).features : [];
}

function provinceTable(overview: readonly Comparison[], detail: readonly Comparison[]): string {
  const rows = detail.map((fine) => {
    const coarse = overview.find(({ id }) => id === fine.id);
    return `| ${fine.id} ${nameOf(fine.id)} | ${coarse ? cells(coarse) : '| |'} | ${cells(fine)} |`;
  });
  return [
    '| province | overview: area | outline, median (95 %) | detail: area | outline, median (95 %) |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

function worstPrefectures(comparisons: readonly Comparison[], count: number): string {
  const worst = comparisons.toSorted((a, b) => Math.abs(b.areaError) - Math.abs(a.areaError)).slice(0, count);
  return [
    '| prefecture | area | outline, median (95 %) |',
    '| --- | ---: | ---: |',
    ...worst.map((one) => `| ${one.id} ${nameOf(one.id)} | ${cells(one)} |`),
  ].join('\n');
}

function cells({ areaError, offsets }: Comparison): string {
  const percent = (100 * areaError).toFixed(2);
  return `${areaError > 0 ? '+' : ''}${percent} % | ${offsets.medianKm.toFixed(2)} km (${offsets.p95Km.toFixed(1)})`;
}

function nameOf(id: string): string {
  return [...provinces.provinces, ...places.prefectures].find(({ adcode }) => adcode === id)?.short['zh-Hans'] ?? '';
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [path, folder] = process.argv.slice(2);
  if (!path) throw new Error('say where the reference is: npx tsx geo/measure.ts REFERENCE.topo.json');
  const read = (file: string | URL): Topology => JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const base = folder ? pathToFileURL(`${folder}/`) : import.meta.url;
  const reference = read(path);
  const detail = read(new URL('detail.topo.json', base));
  const prefectures = comparisonsOf(detail, reference, 'prefectures');
  process.stdout.write(
    [
      provinceTable(
        comparisonsOf(read(new URL('overview.topo.json', base)), reference, 'provinces'),
        comparisonsOf(detail, reference, 'provinces'),
      ),
      `${prefectures.length} prefectures have the reference's code; the median of their outlines' medians is ${medianOf(prefectures.map(({ offsets }) => offsets.medianKm)).toFixed(2)} km, ` +
        `and ${prefectures.filter(({ areaError }) => Math.abs(areaError) < 0.03).length} are within 3 % of its area. The farthest off:`,
      worstPrefectures(prefectures, 12),
    ].join('\n\n') + '\n',
  );
}
