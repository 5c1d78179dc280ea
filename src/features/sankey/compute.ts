/** What runs to one place and from it, as bands in proportion: the largest partners by name, all others together. */
import type { DataIndex } from '../../data/data-set.ts';
import type { RecordId, RegionId } from '../../data/schema.ts';
import { FlowTally, measuresOf, isOfMeasure, measuredFlows, type FlowMeasure, type MeasureSum } from '../../scene/topics/flow-measures.ts';

export interface SankeyBand {
  /** Null: all that have no band of their own. */
  readonly id: RegionId | null;
  /** How many places it stands for. */
  readonly places: number;
  /** It has a number. */
  readonly sum: MeasureSum & { readonly n: number };
}

export interface SankeySide {
  /** The largest first, the others last. */
  readonly bands: readonly SankeyBand[];
  readonly total: MeasureSum;
}

export interface Sankey {
  readonly place: RegionId;
  readonly measure: FlowMeasure;
  /** What reaches the place; null where flows have no direction. */
  readonly in: SankeySide | null;
  /** What leaves it; without a direction, what runs between it and others. */
  readonly out: SankeySide;
  /** What stays within it; null where the table says nothing of that. */
  readonly within: MeasureSum | null;
}

export type SankeyOfPlace =
  | { readonly kind: 'bands'; readonly sankey: Sankey }
  /** Nothing with a number. */
  | { readonly kind: 'none' }
  /** Several times, kinds or units: not added up. */
  | { readonly kind: 'mixed' }
  /** A negative number has no width. */
  | { readonly kind: 'negative' };

/** More bands than these are not read. */
const mostBands = 8;

export function computeSankey(index: DataIndex, shown: readonly RecordId[], place: RegionId): SankeyOfPlace {
  const own = measuredFlows(index, shown).filter(({ from, to }) => from === place || to === place);
  const [measure, ...more] = measuresOf(own);
  if (!measure) return { kind: 'none' };
  if (more.length > 0) return { kind: 'mixed' };
  const [arriving, leaving] = [new Map<RegionId, FlowTally>(), new Map<RegionId, FlowTally>()];
  const within = new FlowTally(false);
  for (const flow of own) {
    if (!isOfMeasure(flow, measure)) continue;
    const partner = flow.from === place ? flow.to : flow.from;
    const side = measure.isDirected && flow.to === place ? arriving : leaving;
    if (partner === place) within.add(flow);
    else tallyOf(side, partner).add(flow);
  }
  const [into, out] = [arriving, leaving].map(sideOf);
  if (!into || !out) return { kind: 'none' };
  const stays = within.sum();
  const bands = [...into.bands, ...out.bands];
  if (bands.some(({ sum }) => sum.n < 0) || (stays.n ?? 0) < 0) return { kind: 'negative' };
  if (!bands.some(({ sum }) => sum.n > 0)) return { kind: 'none' };
  return { kind: 'bands', sankey: { place, measure, in: measure.isDirected ? into : null, out, within: stays.rows > 0 ? stays : null } };
}

function tallyOf(side: Map<RegionId, FlowTally>, partner: RegionId): FlowTally {
  const known = side.get(partner);
  if (known) return known;
  const tally = new FlowTally(false);
  side.set(partner, tally);
  return tally;
}

/** What has no number has no band; it is counted in the total. */
function sideOf(tallies: ReadonlyMap<RegionId, FlowTally>): SankeySide {
  const total = new FlowTally(false);
  for (const tally of tallies.values()) total.join(tally);
  const measured = Array.from(tallies, ([id, tally]) => ({ id, tally, n: tally.sum().n })).filter(({ n }) => n !== null);
  const sorted = measured.sort((a, b) => (b.n ?? 0) - (a.n ?? 0) || (a.id < b.id ? -1 : 1));
  const named = sorted.slice(0, sorted.length <= mostBands + 1 ? mostBands + 1 : mostBands);
  const rest = sorted.slice(named.length);
  const joined = new FlowTally(false);
  for (const { tally } of rest) joined.join(tally);
  const band = (id: RegionId | null, tally: FlowTally, places: number): SankeyBand => {
    const sum = tally.sum();
    return { id, places, sum: { ...sum, n: sum.n ?? 0 } };
  };
  return {
    bands: [...named.map(({ id, tally }) => band(id, tally, 1)), ...(rest.length > 0 ? [band(null, joined, rest.length)] : [])],
    total: total.sum(),
  };
}
