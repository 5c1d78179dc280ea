/**
 * Rebuilds the boundaries from pinned packages: `npm run geo`. Named steps, in order; no clock, no chance, no locale, so the
 * same inputs give the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Topology } from 'topojson-specification';
import { checkedTopology, type Finding } from './check.ts';
import texts from './manifest-texts.json';
import { cleanedUnits } from './steps/clean.ts';
import { decodeUnits } from './steps/decode.ts';
import { pudong, shanghai, withPudong } from './steps/districts.ts';
import { collected, run, type Areas } from './steps/mapshaper.ts';
import { cutNeighbours } from './steps/neighbours.ts';
import { placedInWgs84 } from './steps/place.ts';
import { placeTable } from './steps/places.ts';
import { recoded } from './steps/recode.ts';
import { simplified, type Coarseness } from './steps/simplify.ts';
import { writtenTopology } from './steps/write.ts';

const pairedCities = ['210100', '210200', '220100', '230100', '440300'];
const municipalities = ['110000', '120000', '310000', '500000', '710000', '810000', '820000'];

/** The overview must be light, for it stands between a reader and the first touch; the detail comes when somebody looks closer. */
const coarseness = {
  overview: { focusM: 1500, otherM: 6000, neighbourM: 9000, sanshaM: 350, minIslandKm2: 40 },
  detail: { focusM: 600, otherM: 2500, neighbourM: 4500, sanshaM: 200, minIslandKm2: 2 },
} as const satisfies Record<string, Coarseness>;
/** Steps along the longer side, about 100° wide: 200 m and 50 m. */
const quantization = { overview: 5e4, detail: 2e5 };

const inputs = [
  ['npm', 'echarts-4-maps/map/json/china-cities.json'],
  ['npm', 'echarts-4-maps/map/json/province/hainan.json'],
  ['npm', 'echarts-4-maps/map/json/province/shanghai.json'],
  ['npm', 'world-atlas/countries-10m.json'],
  ['file', 'sources/names.csv'],
  ['file', 'sources/dashes.json'],
  ['file', 'sources/country-labels.json'],
] as const;

/** The files of `geo/` that a build writes, by name. */
export async function builtFiles(): Promise<ReadonlyMap<string, string>> {
  const pieces = await chinaPieces();
  const { countries, slivers } = await cutNeighbours(pieces);
  const overview = await overviewTopology(pieces, countries);
  const detail = await detailTopology(pieces, countries);
  const drawn = new Set(objectIds(detail, 'prefectures'));
  const table = placeTable(drawn);
  const files = new Map<string, string>();
  files.set('overview.topo.json', JSON.stringify(overview) + '\n');
  files.set('detail.topo.json', JSON.stringify(detail) + '\n');
  files.set('places.json', rows({ ...table, prefectures: table.prefectures.filter(({ adcode }) => pairedCities.includes(adcode)) }));
  files.set('places-detail.json', rows({ prefectures: table.prefectures }));
  const findings = { overview: checkedTopology(overview, 'overview'), detail: checkedTopology(detail, 'detail') };
  files.set('manifest.json', manifest(files, findings, slivers));
  return files;
}

async function chinaPieces(): Promise<Areas> {
  const cities = decodeUnits('china-cities.json');
  const sansha = decodeUnits('province/hainan.json').filter(({ id }) => id === '460300');
  const [district] = decodeUnits('province/shanghai.json').filter(({ id }) => id === pudong);
  if (!district) throw new Error('浦东新区 is not in province/shanghai.json');
  const coverage = await cleanedUnits(recoded(placedInWgs84([...cities, ...sansha])));
  const [placed] = placedInWgs84([district]);
  return placed ? withPudong(coverage, placed) : coverage;
}

/** Provinces and the paired cities only: everything else is dissolved before it is made coarser. */
async function overviewTopology(pieces: Areas, countries: Areas): Promise<Topology> {
  const kept = new Set([...pairedCities, '460300']);
  const coarse = await dissolvedTo(pieces, (id) => (kept.has(id) ? id : `${id.slice(0, 2)}0000`));
  return writtenTopology(await simplified(coarse, countries, coarseness.overview), {
    prefectureOf: (id) => id,
    keepsPrefecture: (id) => pairedCities.includes(id),
    districts: [],
    quantization: quantization.overview,
  });
}

async function detailTopology(pieces: Areas, countries: Areas): Promise<Topology> {
  return writtenTopology(await simplified(pieces, countries, coarseness.detail), {
    prefectureOf: (id) => (id === pudong ? shanghai : id),
    keepsPrefecture: (id) => !municipalities.includes(id),
    districts: [pudong],
    quantization: quantization.detail,
  });
}

async function dissolvedTo(pieces: Areas, codeOf: (id: string) => string): Promise<Areas> {
  const renamed = collected(pieces.features.map((piece) => ({ ...piece, properties: { id: codeOf(piece.properties.id) } })));
  const [areas] = await run('-i pieces.json -dissolve id -o out.json format=geojson precision=0.000001', { 'pieces.json': renamed }, ['out.json']);
  if (!areas) throw new Error('nothing left after dissolving');
  return areas;
}

function objectIds(written: Topology, name: string): string[] {
  const object = written.objects[name];
  return object?.type === 'GeometryCollection' ? object.geometries.map(({ id }) => String(id)) : [];
}

/** One row a line: a change of a name is a change of a line. */
function rows(table: Readonly<Record<string, readonly unknown[]>>): string {
  const parts = Object.entries(table).map(([name, list]) => `${JSON.stringify(name)}: [\n${list.map((row) => JSON.stringify(row)).join(',\n')}\n]`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

function manifest(files: ReadonlyMap<string, string>, findings: Readonly<Record<string, readonly Finding[]>>, slivers: unknown): string {
  const outputs = Object.fromEntries(
    [...files].map(([name, text]) => [name, { bytes: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length, sha256: sha256(text) }]),
  );
  return JSON.stringify({ ...texts, coarseness, quantization, inputs: hashedInputs(), slivers, outputs, checks: findings }, null, 1) + '\n';
}

function hashedInputs(): readonly { readonly input: string; readonly sha256: string }[] {
  const require = createRequire(import.meta.url);
  return inputs.map(([kind, name]) => ({
    input: name,
    sha256: sha256(readFileSync(kind === 'npm' ? require.resolve(name) : new URL(name, import.meta.url))),
  }));
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, text] of await builtFiles()) {
    writeFileSync(new URL(name, import.meta.url), text);
    process.stdout.write(`${name}: ${Buffer.byteLength(text)} bytes, ${gzipSync(text, { level: 9 }).length} gzip\n`);
  }
}
