/** One layer of neighbours and units, made coarser once, so that every border stays one line. */
import { collected, run, type Area, type Areas } from './mapshaper.ts';

/** How coarse: metres of weighted Visvalingam, and square kilometres below which an island is left out. */
export interface Coarseness {
  /** The provinces of the pairings, and the coast between and off them: Fujian and Taiwan. */
  readonly focusM: number;
  /** What a province's measure would wipe out: Shanghai, Hong Kong, and Macao with a fifth of it. */
  readonly smallM: number;
  /** The islands of the South China Sea. */
  readonly sanshaM: number;
  readonly otherM: number;
  /** Neighbours that stand in a view of the pairings. */
  readonly nearM: number;
  readonly farM: number;
  readonly minIslandKm2: number;
  readonly minFarIslandKm2: number;
  /** Of the islands that are kept: a few cells of the grid, for less would be a line after rounding. */
  readonly minKeptIslandKm2: number;
}

const focusProvinces = ['21', '22', '23', '11', '12', '31', '32', '33', '44', '35', '71'];
const small = ['310000', '310115', '810000'];
/** A fifth of Hong Kong across. */
const macao = '820000';
const nearNeighbours = ['RU', 'KP', 'KR', 'MN', 'JP'];
/** Islands of these stay however small: 钓鱼岛, 澎湖, the South China Sea. */
const keptIslands = ['460300', '710000', '810000', '820000'];

/**
 * @param units - China's units; ids are adcodes
 * @param countries - neighbours, already cut; ids are not numbers
 */
export async function simplified(units: Areas, countries: Areas, coarseness: Coarseness): Promise<Areas> {
  const { focusM, smallM, sanshaM, otherM, nearM, farM, minIslandKm2, minFarIslandKm2, minKeptIslandKm2 } = coarseness;
  const interval = [
    `id === '460300' ? ${sanshaM}`,
    `${quotedList(small)}.includes(id) ? ${smallM}`,
    `id === '${macao}' ? ${smallM / 5}`,
    `${quotedList(nearNeighbours)}.includes(id) ? ${nearM}`,
    `isNaN(Number(id)) ? ${farM}`,
    `${quotedList(focusProvinces)}.includes(id.slice(0, 2)) ? ${focusM} : ${otherM}`,
  ].join(' : ');
  const isFar = `(isNaN(Number(id)) && !${quotedList(nearNeighbours)}.includes(id))`;
  const isKept = `${quotedList(keptIslands)}.includes(id)`;
  const [areas] = await run(
    [
      `-i all.json -clean snap-interval=0.000002 overlap-rule=min-id`,
      `-dissolve id`,
      `-filter "${isKept}" + name=kept target=1`,
      `-filter "${isFar}" + name=far target=1`,
      `-filter "!${isKept} && !${isFar}" + name=others target=1`,
      `-filter-islands min-area=${minIslandKm2}km2 target=others`,
      `-filter-islands min-area=${minFarIslandKm2}km2 target=far`,
      `-filter-islands min-area=${minKeptIslandKm2}km2 target=kept`,
      // Apart, so that none of them is simplified away.
      `-explode target=kept`,
      `-merge-layers target=kept,others,far force`,
      `-simplify variable weighted keep-shapes interval="${interval}"`,
      `-clean`,
      `-dissolve id`,
      `-o out.json format=geojson precision=0.000001`,
    ].join(' '),
    { 'all.json': collected([...units.features, ...countries.features]) },
    ['out.json'],
  );
  if (!areas) throw new Error('nothing left after simplification');
  return sorted(areas);
}

/** By code point, so that a rebuild gives the same bytes in any locale. */
function sorted(areas: Areas): Areas {
  const byId = (a: Area, b: Area): number => (a.properties.id < b.properties.id ? -1 : a.properties.id > b.properties.id ? 1 : 0);
  return collected(areas.features.toSorted(byId));
}

function quotedList(ids: readonly string[]): string {
  return `[${ids.map((id) => `'${id}'`).join(',')}]`;
}
