/** One layer of neighbours and units, made coarser once, so that every border stays one line. */
import { collected, run, type Area, type Areas } from './mapshaper.ts';

/** How coarse, in metres of weighted Visvalingam: the nine provinces of the pairings are finer than the rest. */
export interface Coarseness {
  readonly focusM: number;
  readonly otherM: number;
  readonly neighbourM: number;
  /** The islands of the South China Sea. */
  readonly sanshaM: number;
  readonly minIslandKm2: number;
}

const focusProvinces = ['21', '22', '23', '11', '12', '31', '32', '33', '44'];
/** Too small to lose anything. */
const keptAsTheyAre = ['820000'];
/** Small, but not as small. */
const keptFine = ['810000', '310000'];
const fineM = 150;
/** Islands of these stay at any size. */
const keptIslands = ['460300', '810000', '820000', '330900', '710000'];

/**
 * @param units - China's units; ids are adcodes
 * @param countries - neighbours, already cut; ids are not numbers
 */
export async function simplified(units: Areas, countries: Areas, coarseness: Coarseness): Promise<Areas> {
  const { focusM, otherM, neighbourM, sanshaM, minIslandKm2 } = coarseness;
  const interval = [
    `${quotedList(keptAsTheyAre)}.includes(id) ? 0`,
    `id === '460300' ? ${sanshaM}`,
    `${quotedList(keptFine)}.includes(id) ? ${fineM}`,
    `isNaN(Number(id)) ? ${neighbourM}`,
    `${quotedList(focusProvinces)}.includes(id.slice(0, 2)) ? ${focusM} : ${otherM}`,
  ].join(' : ');
  const [areas] = await run(
    [
      `-i all.json -clean snap-interval=0.000002 overlap-rule=min-id`,
      `-dissolve id`,
      `-simplify variable weighted keep-shapes interval="${interval}"`,
      `-clean`,
      `-filter "${quotedList(keptIslands)}.includes(id)" + name=kept target=1`,
      `-filter "!${quotedList(keptIslands)}.includes(id)" + name=others target=all`,
      `-filter-islands min-area=${minIslandKm2}km2 target=others`,
      `-merge-layers target=kept,others force`,
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
