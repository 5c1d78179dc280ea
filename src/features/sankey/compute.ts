/** The flows to and from one place as bands with heights in proportion to their sums. All but the largest partners share one band. */
import type { DataIndex } from '../../data/data-set.ts';
import type { RecordId, RegionId } from '../../data/schema.ts';
import { FlowTally, measuresOf, isOfMeasure, measuredFlows, type FlowMeasure, type MeasureSum } from '../../scene/topics/flow-measures.ts';

export interface SankeyBand {
  /** Id of the partner; null for all partners without a band of their own. */
  readonly id: RegionId | null;
  /** Number of places that the band stands for. */
  readonly places: number;
  /** Sum of the flows, which always has a number. */
  readonly sum: MeasureSum & { readonly n: number };
}

export interface SankeySide {
  /** Bands in descending order. That of the other places is last. */
  readonly bands: readonly SankeyBand[];
  readonly total: MeasureSum;
}

export interface Sankey {
  readonly place: RegionId;
  readonly measure: FlowMeasure;
  /** Incoming flows; null if flows have no direction. */
  readonly in: SankeySide | null;
  /** Outgoing flows; all flows of the place if they have no direction. */
  readonly out: SankeySide;
  /** Sum of the flows within the place; null if the table has none. */
  readonly within: MeasureSum | null;
}

export type SankeyOfPlace =
  | { readonly kind: 'bands'; readonly sankey: Sankey }
  /** No flow has a number above zero. */
  | { readonly kind: 'none' }
  /** The flows have several times, kinds or units, so they can't be added up. */
  | { readonly kind: 'mixed' }
  /** A sum is negative and would have no width. */
  | { readonly kind: 'negative' };

/** Number of bands with a name on each side. */
const maxBands = 8;

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

/** The bands of one side. Partners without a number have no band, but are counted in the total. */
function sideOf(tallies: ReadonlyMap<RegionId, FlowTally>): SankeySide {
  const total = new FlowTally(false);
  for (const tally of tallies.values()) total.join(tally);
  const measured = Array.from(tallies, ([id, tally]) => ({ id, tally, n: tally.sum().n })).filter(({ n }) => n !== null);
  const sorted = measured.sort((a, b) => (b.n ?? 0) - (a.n ?? 0) || (a.id < b.id ? -1 : 1));
  const named = sorted.slice(0, sorted.length <= maxBands + 1 ? maxBands + 1 : maxBands);
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
