/** Flows between two sets of places, whose members are places or areas that contain them. */
import { isOfSeveral, type DataIndex } from '../data/data-set.ts';
import type { Language, RegionId, ReportRecord } from '../data/schema.ts';
import { viewsOf } from '../data/views.ts';
import { formatCount } from '../i18n/format.ts';
import { messagesOf } from '../i18n/messages.ts';
import type { PlaceSets } from '../state/filters.ts';

/** For each region, the ids under which it belongs to a set: its own id, and those of the areas of coarser levels that contain it. */
const known = new WeakMap<DataIndex, Map<RegionId, ReadonlySet<string>>>();

function areasOf(index: DataIndex, id: RegionId): ReadonlySet<string> {
  const ofIndex = known.get(index) ?? new Map<RegionId, ReadonlySet<string>>();
  known.set(index, ofIndex);
  const found = ofIndex.get(id);
  if (found) return found;
  const levels = viewsOf(index.dataSet)?.levels;
  const coarser = (levels?.offered ?? []).filter((level) => level !== 'place');
  const areas = new Set([id, ...coarser.flatMap((level) => levels?.areaOf(id, level) ?? [])]);
  ofIndex.set(id, areas);
  return areas;
}

/** Returns a predicate for the regions that are members of a set or lie within a member. */
function membership(index: DataIndex, members: readonly string[]): (id: RegionId) => boolean {
  const answers = new Map<RegionId, boolean>();
  return (id) => {
    const seen = answers.get(id);
    if (seen !== undefined) return seen;
    const areas = areasOf(index, id);
    const is = members.some((member) => areas.has(member));
    answers.set(id, is);
    return is;
  };
}

/**
 * Returns a predicate for the records that run between two sets of places.
 *
 * A flow counts once, even if a place is in both sets. A flow within one place counts if both sets contain it. A statement about several
 * pairings together has no ends, and so never counts. If only one direction is shown, a flow without a direction still counts both ways.
 */
export function runsBetween(index: DataIndex, { from, to, isOneWay }: PlaceSets): (record: ReportRecord) => boolean {
  const [isOfFrom, isOfTo] = [membership(index, from), membership(index, to)];
  const isFrom = (id: RegionId): boolean => (from.length === 0 ? !isOfTo(id) : isOfFrom(id));
  const isTo = (id: RegionId): boolean => (to.length === 0 ? !isOfFrom(id) : isOfTo(id));
  return (record) => {
    const ends = endsOf(index, record);
    if (!ends) return false;
    const [a, b] = ends;
    return (isFrom(a) && isTo(b)) || ((!isOneWay || record.direction !== 'one-way') && isFrom(b) && isTo(a));
  };
}

/** The ends of a record, otherwise those of its pairing; null if there are none. A record within a place has that place as both ends. */
function endsOf(index: DataIndex, record: ReportRecord): readonly [RegionId, RegionId] | null {
  const { from, to, place, nested, pairing } = record;
  if (isOfSeveral(record)) return null;
  if (from !== undefined && to != null) return [from, to];
  if (place !== undefined) return [place, place];
  const pair = index.pairing(nested ?? pairing ?? '');
  return pair ? [pair.a, pair.b] : null;
}

/** The name of a member of a set. The member may be an area of another level than the shown one. An unknown member is named by its id. */
export function memberName(index: DataIndex, id: string, language: Language): string {
  if (index.hasRegion(id)) return index.region(id).short[language];
  const levels = viewsOf(index.dataSet)?.levels;
  for (const level of [...(levels?.offered ?? [])].reverse()) {
    const region = levels?.setAt(level).regions.find((each) => each.id === id);
    if (region) return region.short[language];
  }
  return id;
}

/** The number of members that a name lists. Further members are counted. */
const namedMembers = 3;

/** The name of a set, such as "Jilin + Liaoning + 4 others"; null for an empty set. */
export function setName(index: DataIndex, members: readonly string[], language: Language): string | null {
  if (members.length === 0) return null;
  const names = members.map((id) => memberName(index, id, language));
  const { joinMembers, andOthers } = messagesOf(language);
  if (names.length <= namedMembers) return joinMembers(names);
  const [all, others] = [names.length, names.length - namedMembers + 1].map((n) => formatCount(n, language));
  return andOthers(joinMembers(names.slice(0, namedMembers - 1)), others ?? '', all ?? '');
}

/** The members that are only parts of an area of the shown level: the sums are those of the whole area. */
export function splitMembers(index: DataIndex, { from, to }: PlaceSets): readonly string[] {
  const views = viewsOf(index.dataSet);
  const { levels, level = 'place' } = views ?? {};
  if (!levels) return [];
  return [...new Set([...from, ...to])].filter((id) => {
    if (index.hasRegion(id)) return false;
    const area = levels.areaOf(id, level);
    return area !== null && area !== id;
  });
}
