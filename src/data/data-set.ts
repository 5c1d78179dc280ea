/** Lookups by id over a checked data set, built once. All access to the data goes through here. */
import { markSpans, type FoundEvidence } from './evidence.ts';
import type {
  Actor,
  Ambiguity,
  CoverageCell,
  DataSet,
  Evidence,
  Language,
  Pairing,
  PairingGroup,
  PairingId,
  Paragraph,
  RecordId,
  Region,
  RegionId,
  ReportRecord,
  Sentence,
  Source,
  Term,
} from './schema.ts';

export interface DataIndex {
  /** The data set as it is shown. */
  readonly dataSet: DataSet;
  /** The data set as it was read, for exports: its texts are not isolated for use within sentences. */
  readonly original: DataSet;
  /** The pairings that the map draws, by rank: those marked official, or all of them if none is. */
  readonly officialPairings: readonly Pairing[];
  /** The regions of the official pairings, once each, in the pairings' order with side a first. A list box offers them. */
  readonly mapRegions: readonly Region[];
  /** Whether the map draws the pairing. */
  isOnMap(pairing: Pairing): boolean;
  /** The side of a region. For flows: whether flows begin in the region (`a`), end in it (`b`), or both. */
  sideOf(regionId: RegionId): 'a' | 'b' | 'both';
  /** Whether the region is an end of a pairing that the map draws. */
  isMapRegion(regionId: RegionId): boolean;
  /** @throws RangeError for an id that is not in the set; in a checked set every id in a pairing or record resolves */
  region(id: RegionId): Region;
  hasRegion(id: RegionId): boolean;
  pairing(id: PairingId): Pairing | undefined;
  record(id: RecordId): ReportRecord | undefined;
  /** The official pairing that a region belongs to; the first by rank if there are several. */
  pairingOf(regionId: RegionId): Pairing | undefined;
  /** Every pairing that a region is an end of, official ones first, then nested ones. */
  pairingsOf(regionId: RegionId): readonly Pairing[];
  /** The other end of the region's official pairing. */
  partnerOf(regionId: RegionId): Region | undefined;
  /** Pairings within a pairing, at any depth. */
  nestedPairings(pairingId: PairingId): readonly Pairing[];
  groupsOf(pairingId: PairingId): readonly PairingGroup[];
  /** Records of this pairing alone, in the order of the data set. */
  recordsOf(pairingId: PairingId): readonly ReportRecord[];
  /** The records of {@link recordsOf} by chapter, in the order of the report's chapters; chapters without a record are left out. */
  chaptersOf(pairingId: PairingId): readonly ChapterOfRecords[];
  /** Records about several pairings, this one among them: totals and statements in words. */
  groupRecordsOf(pairingId: PairingId): readonly ReportRecord[];
  coverageOf(pairingId: PairingId): readonly CoverageCell[];
  source(id: string): Source | undefined;
  /** Whether the source of an item is another one than the publication that the data set is about. */
  isFromElsewhere(item: { readonly source: Evidence }): boolean;
  paragraph(id: string): Paragraph | undefined;
  sentence(id: string): Sentence | undefined;
  actor(id: string): Actor | undefined;
  ambiguity(id: string): Ambiguity | undefined;
  /** The evidence of a record, a pairing or a group of pairings. */
  evidence(id: RecordId | PairingId): FoundEvidence | undefined;
  unitLabel(unitId: string, language: Language): string;
  /** The word for what joins the two regions of a pairing; null if the data set has none. */
  relationOf(pairing: Pairing, language: Language): string | null;
}

export interface ChapterOfRecords {
  readonly chapter: Term;
  readonly records: readonly ReportRecord[];
}

export function indexDataSet(dataSet: DataSet, original: DataSet = dataSet): DataIndex {
  const regions = byId(dataSet.regions);
  const pairings = byId(dataSet.pairings);
  const groups = byId(dataSet.pairingGroups);
  // Built on first use, so that a set of a hundred thousand records can be shown before.
  const records = once(() => byId(dataSet.records));
  const sources = byId(dataSet.sources);
  const paragraphs = byId(dataSet.paragraphs);
  const sentences = byId(dataSet.sentences);
  const actors = byId(dataSet.actors);
  const ambiguities = byId(dataSet.ambiguities);
  const units = byId(dataSet.units);
  const relations = byId(dataSet.relations);
  const official = dataSet.pairings.filter((pairing) => pairing.official);
  const officialPairings = [...(official.length > 0 ? official : dataSet.pairings)].sort((a, b) => a.rank - b.rank);
  const isOnMap = (pairing: Pairing): boolean => official.length === 0 || pairing.official;
  const pairingsByRegion = new Map<RegionId, Pairing[]>();
  for (const pairing of [...officialPairings, ...dataSet.pairings.filter((each) => !isOnMap(each))]) {
    for (const end of [pairing.a, pairing.b]) {
      const there = pairingsByRegion.get(end);
      if (there) there.push(pairing);
      else pairingsByRegion.set(end, [pairing]);
    }
  }
  const recordsByPairing = once(() => groupedBy(dataSet.records, (record) => record.pairing));
  const cellsByPairing = groupedBy(dataSet.coverage.cells, (cell) => cell.pairing);

  const region = (id: RegionId): Region => {
    const found = regions.get(id);
    if (!found) throw new RangeError(`no region ${id}`);
    return found;
  };
  const pairingsOf = (regionId: RegionId): readonly Pairing[] => pairingsByRegion.get(regionId) ?? [];
  const pairingOf = (regionId: RegionId): Pairing | undefined => pairingsOf(regionId).find(isOnMap);
  const within = (pairing: Pairing, ancestor: PairingId): boolean => {
    // The chain of parents is finite: the parser breaks cycles.
    for (let parent = pairing.parentPairing; parent !== null; parent = pairings.get(parent)?.parentPairing ?? null) {
      if (parent === ancestor) return true;
    }
    return false;
  };
  const found = (evidence: Evidence): FoundEvidence | undefined => {
    const source = sources.get(evidence.source);
    return (
      source && {
        evidence,
        quote: evidence.quote,
        marks: markSpans(evidence.quote, evidence.marks),
        paragraph: (evidence.p === undefined ? undefined : paragraphs.get(evidence.p)) ?? null,
        sentence: (evidence.sentence === undefined ? undefined : sentences.get(evidence.sentence)) ?? null,
        source,
      }
    );
  };
  const recordsOf = (pairingId: PairingId): readonly ReportRecord[] => recordsByPairing().get(pairingId) ?? [];
  const sides = {
    a: new Set(officialPairings.map(({ a }) => a)),
    b: new Set(officialPairings.map(({ b }) => b)),
  };
  const mapRegionIds = new Set(officialPairings.flatMap(({ a, b }) => [a, b]));
  return {
    dataSet,
    original,
    officialPairings,
    mapRegions: [...mapRegionIds].map(region),
    isOnMap,
    sideOf: (id) => {
      const { role } = region(id);
      if (role === 'both' || (sides.a.has(id) && sides.b.has(id))) return 'both';
      return sides.b.has(id) || (role === 'b' && !sides.a.has(id)) ? 'b' : 'a';
    },
    isMapRegion: (id) => mapRegionIds.has(id),
    region,
    hasRegion: (id) => regions.has(id),
    pairing: (id) => pairings.get(id),
    record: (id) => records().get(id),
    pairingOf,
    pairingsOf,
    partnerOf: (regionId) => {
      const pairing = pairingOf(regionId);
      return pairing && region(otherEnd(pairing, regionId));
    },
    nestedPairings: (pairingId) => dataSet.pairings.filter((pairing) => within(pairing, pairingId)),
    groupsOf: (pairingId) => dataSet.pairingGroups.filter((group) => group.pairing === pairingId),
    recordsOf,
    chaptersOf: (pairingId) =>
      dataSet.chapters
        .map((chapter) => ({ chapter, records: recordsOf(pairingId).filter((record) => record.chapter === chapter.id) }))
        .filter((each) => each.records.length > 0),
    groupRecordsOf: (pairingId) => dataSet.records.filter((record) => isOfSeveral(record) && record.appliesTo?.includes(pairingId)),
    coverageOf: (pairingId) => cellsByPairing.get(pairingId) ?? [],
    source: (id) => sources.get(id),
    isFromElsewhere: ({ source }) => sources.get(source.source)?.tier !== undefined,
    paragraph: (id) => paragraphs.get(id),
    sentence: (id) => sentences.get(id),
    actor: (id) => actors.get(id),
    ambiguity: (id) => ambiguities.get(id),
    evidence: (id) => {
      const backed = records().get(id) ?? pairings.get(id) ?? groups.get(id);
      return backed && found(backed.source);
    },
    relationOf: ({ relation }, language) => relations.get(relation)?.label[language] ?? null,
    unitLabel: (unitId, language) => units.get(unitId)?.label[language] ?? unitId,
  };
}

export type Resolved =
  | { readonly kind: 'pairing'; readonly pairing: Pairing }
  | { readonly kind: 'region'; readonly pairing: Pairing; readonly region: Region; readonly partner: Region };

/** Resolves the id of a selection to a pairing that the map draws or a region of one; otherwise null. */
export function resolveSelection(index: DataIndex, id: string): Resolved | null {
  const pairing = index.pairing(id);
  if (pairing && index.isOnMap(pairing)) return { kind: 'pairing', pairing };
  const of = index.pairingOf(id);
  if (!of) return null;
  return { kind: 'region', pairing: of, region: index.region(id), partner: index.region(otherEnd(of, id)) };
}

/** Whether a record, or a cell of records, is about several pairings together, as a total or in words. */
export function isOfSeveral<T extends { readonly state: string }>(record: T): record is T & { readonly state: 'group' | 'said-of-all' } {
  const { state } = record;
  return state === 'group' || state === 'said-of-all';
}

function otherEnd(pairing: Pairing, regionId: RegionId): RegionId {
  return pairing.a === regionId ? pairing.b : pairing.a;
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const item of items) map.set(item.id, item);
  return map;
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: compute() }).value;
}

function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
