/** Lookups by id over a checked data set. Made once; every question to the data goes through here. */
import type { CoverageCell, DataSet, Language, Pairing, Region, ReportRecord, Sentence, Source } from './schema.ts';

export interface DataIndex {
  readonly dataSet: DataSet;
  /** The pairings that the document names, by rank: the arcs. */
  readonly officialPairings: readonly Pairing[];
  /** @throws RangeError for an id that is not in the set; inside a checked set every id resolves */
  region(id: string): Region;
  hasRegion(id: string): boolean;
  pairing(id: string): Pairing | undefined;
  record(id: string): ReportRecord | undefined;
  /** The official pairing that a region belongs to. */
  pairingOf(regionId: string): Pairing | undefined;
  /** Pairings within a pairing, at any depth. */
  nestedPairings(pairingId: string): readonly Pairing[];
  /** Records of this pairing alone, in the order of the report. */
  recordsOf(pairingId: string): readonly ReportRecord[];
  coverageOf(pairingId: string): readonly CoverageCell[];
  source(id: string): Source | undefined;
  sentence(id: string): Sentence | undefined;
  unitLabel(unitId: string, language: Language): string;
}

export function indexDataSet(dataSet: DataSet): DataIndex {
  const regions = byId(dataSet.regions);
  const pairings = byId(dataSet.pairings);
  const records = byId(dataSet.records);
  const sources = byId(dataSet.sources);
  const sentences = byId(dataSet.sentences);
  const units = byId(dataSet.units);
  const officialPairings = dataSet.pairings.filter(({ official }) => official).sort((a, b) => a.rank - b.rank);
  const pairingByRegion = new Map<string, Pairing>();
  // A region of two pairings belongs to the first by rank.
  for (const pairing of [...officialPairings].reverse()) {
    pairingByRegion.set(pairing.northeast, pairing);
    pairingByRegion.set(pairing.east, pairing);
  }
  const within = (pairing: Pairing, ancestor: string): boolean => {
    const seen = new Set<string>();
    for (let parent = pairing.parentPairing; parent !== null && !seen.has(parent); parent = pairings.get(parent)?.parentPairing ?? null) {
      if (parent === ancestor) return true;
      seen.add(parent);
    }
    return false;
  };
  return {
    dataSet,
    officialPairings,
    region: (id) => {
      const region = regions.get(id);
      if (!region) throw new RangeError(`no region ${id}`);
      return region;
    },
    hasRegion: (id) => regions.has(id),
    pairing: (id) => pairings.get(id),
    record: (id) => records.get(id),
    pairingOf: (regionId) => pairingByRegion.get(regionId),
    nestedPairings: (pairingId) => dataSet.pairings.filter((pairing) => within(pairing, pairingId)),
    recordsOf: (pairingId) => dataSet.records.filter((record) => record.pairing === pairingId),
    coverageOf: (pairingId) => dataSet.coverage.cells.filter((cell) => cell.pairing === pairingId),
    source: (id) => sources.get(id),
    sentence: (id) => sentences.get(id),
    unitLabel: (unitId, language) => units.get(unitId)?.label[language] ?? unitId,
  };
}

export type Resolved =
  | { readonly kind: 'pairing'; readonly pairing: Pairing }
  | { readonly kind: 'region'; readonly pairing: Pairing; readonly region: Region; readonly partner: Region };

/** What an id of a selection names: an official pairing, or a region of one; else null. */
export function resolveSelection(index: DataIndex, id: string): Resolved | null {
  const pairing = index.pairing(id);
  if (pairing?.official) return { kind: 'pairing', pairing };
  const of = index.pairingOf(id);
  if (!of) return null;
  return { kind: 'region', pairing: of, region: index.region(id), partner: index.region(of.northeast === id ? of.east : of.northeast) };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
