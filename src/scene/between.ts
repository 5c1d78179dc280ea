/** Flows between two sets of places, whose members are places or units that contain them. */
import { isOfSeveral, type DataIndex } from '../data/data-set.ts';
import type { Language, RegionId, ReportRecord } from '../data/schema.ts';
import { viewsOf } from '../data/views.ts';
import { formatCount } from '../i18n/format.ts';
import { messagesOf } from '../i18n/messages.ts';
import type { PlaceSets } from '../state/filters.ts';

/** What a region answers to as a member of a set: itself, and the units of the table's coarser levels that contain it. */
const known = new WeakMap<DataIndex, Map<RegionId, ReadonlySet<string>>>();

function unitsOf(index: DataIndex, id: RegionId): ReadonlySet<string> {
  const ofIndex = known.get(index) ?? new Map<RegionId, ReadonlySet<string>>();
  known.set(index, ofIndex);
  const found = ofIndex.get(id);
  if (found) return found;
  const levels = viewsOf(index.dataSet)?.levels;
  const coarser = (levels?.offered ?? []).filter((level) => level !== 'place');
  const units = new Set([id, ...coarser.flatMap((level) => levels?.unitOf(id, level) ?? [])]);
  ofIndex.set(id, units);
  return units;
}

/** Whether a region is in a set: one of its members, or within one. */
function membership(index: DataIndex, members: readonly string[]): (id: RegionId) => boolean {
  const answers = new Map<RegionId, boolean>();
  return (id) => {
    const seen = answers.get(id);
    if (seen !== undefined) return seen;
    const units = unitsOf(index, id);
    const is = members.some((member) => units.has(member));
    answers.set(id, is);
    return is;
  };
}

/**
 * Whether a record runs between two sets, each flow once even where a place is in both. What runs within one place does where that is in both; what
 * is said of several pairings together runs between no two places.
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

/** Its own ends, else those of its pairing; of what stays within a place that place twice. */
function endsOf(index: DataIndex, record: ReportRecord): readonly [RegionId, RegionId] | null {
  const { from, to, place, nested, pairing } = record;
  if (isOfSeveral(record)) return null;
  if (from !== undefined && to != null) return [from, to];
  if (place !== undefined) return [place, place];
  const pair = index.pairing(nested ?? pairing ?? '');
  return pair ? [pair.a, pair.b] : null;
}

/** The name of a member of a set, which may be a unit of another level than the one that is shown; an unknown one has its id. */
export function memberName(index: DataIndex, id: string, language: Language): string {
  if (index.hasRegion(id)) return index.region(id).short[language];
  const levels = viewsOf(index.dataSet)?.levels;
  for (const level of [...(levels?.offered ?? [])].reverse()) {
    const region = levels?.setAt(level).regions.find((each) => each.id === id);
    if (region) return region.short[language];
  }
  return id;
}

/** More are counted. */
const namedMembers = 3;

/** "Jilin + Liaoning + 4 others"; null for an empty set. */
export function setName(index: DataIndex, members: readonly string[], language: Language): string | null {
  if (members.length === 0) return null;
  const names = members.map((id) => memberName(index, id, language));
  const { joinMembers, andOthers } = messagesOf(language);
  if (names.length <= namedMembers) return joinMembers(names);
  const [all, others] = [names.length, names.length - namedMembers + 1].map((n) => formatCount(n, language));
  return andOthers(joinMembers(names.slice(0, namedMembers - 1)), others ?? '', all ?? '');
}

/** Those members of sets that are a part of a unit of the level that is shown: what runs there can't be told from the rest of the unit. */
export function splitMembers(index: DataIndex, { from, to }: PlaceSets): readonly string[] {
  const views = viewsOf(index.dataSet);
  const { levels, level = 'place' } = views ?? {};
  if (!levels) return [];
  return [...new Set([...from, ...to])].filter((id) => {
    if (index.hasRegion(id)) return false;
    const unit = levels.unitOf(id, level);
    return unit !== null && unit !== id;
  });
}
