/** The possible members of a set of places: the places of a table, and the areas that its flows are added up by. */
import type { DataIndex } from '../../../data/data-set.ts';
import type { Region } from '../../../data/schema.ts';
import { viewsOf } from '../../../data/views.ts';
import { flowLevels, type FlowLevel } from '../../../data/vocabulary.ts';
import { searchKeyOf, searchRegions, type SearchKey } from '../../../i18n/search-key.ts';

export interface PlaceOption {
  readonly region: Region;
  /** The coarsest level at which the place is a whole area; null if the table has only one level. */
  readonly level: FlowLevel | null;
}

interface Options {
  readonly byId: ReadonlyMap<string, PlaceOption>;
  readonly keys: readonly SearchKey[];
}

const known = new WeakMap<DataIndex, Options>();

/** The options of a table. The coarsest areas come first, because they contain more places. */
function optionsOf(index: DataIndex): Options {
  const found = known.get(index);
  if (found) return found;
  const levels = viewsOf(index.dataSet)?.levels;
  const byId = new Map<string, PlaceOption>();
  for (const level of levels ? [...levels.offered].reverse() : []) {
    for (const region of levels?.setAt(level).regions ?? []) if (!byId.has(region.id)) byId.set(region.id, { region, level });
  }
  if (!levels) for (const region of index.mapRegions) byId.set(region.id, { region, level: null });
  const options = { byId, keys: Array.from(byId.values(), ({ region }) => searchKeyOf(region)) };
  known.set(index, options);
  return options;
}

/** The largest number of places that are found. A longer list would be hard to choose from. */
const mostFound = 12;

/** @param without - the members of the set, which are not found again */
export function placesFound(index: DataIndex, query: string, without: readonly string[]): readonly PlaceOption[] {
  const { byId, keys } = optionsOf(index);
  return searchRegions(keys, query)
    .filter((id) => !without.includes(id))
    .slice(0, mostFound)
    .flatMap((id) => byId.get(id) ?? []);
}

/**
 * The coarsest level at which every member has sums of its own.
 *
 * @param shown - the level that is shown
 * @returns null if the shown level is fine enough
 */
export function levelForMembers(index: DataIndex, shown: FlowLevel, members: readonly string[]): FlowLevel | null {
  const { byId } = optionsOf(index);
  const rank = (level: FlowLevel): number => flowLevels.indexOf(level);
  const finest = members.reduce((least, id) => {
    const level = byId.get(id)?.level ?? null;
    return level === null ? least : Math.min(least, rank(level));
  }, rank(shown));
  return finest < rank(shown) ? (flowLevels[finest] ?? null) : null;
}
