/** The flows of a selected place, or between two places. */
import type { RegionId } from '../../data/schema.ts';
import type { FlowWays } from '../../state/view-state.ts';
import type { FlowShare } from '../scene-types.ts';
import type { Ends } from './flow-content.ts';
import type { FlowTable } from './flow-table.ts';
import type { Counts } from './largest-flows.ts';

/** The selected place, or the two places of a selected pairing. */
export type SelectedPlaces = readonly [RegionId] | readonly [RegionId, RegionId];

/** The number of flows of a selected place that are drawn even if they are not among the largest of all. */
export const largestOfPlace = 200;

export interface FlowsOfPlace {
  readonly places: SelectedPlaces;
  /** The largest of the flows that can be drawn. */
  readonly drawn: Uint32Array;
  /** The number of flows that can be drawn. */
  readonly all: number;
  readonly partners: readonly RegionId[];
}

/** The flows of a place, or between two places, in one direction or both, the largest first. Only the list of the place is searched. */
export function flowsOfPlace(
  { flowsAt, arcOf }: Pick<FlowTable, 'flowsAt' | 'arcOf'>,
  isShown: Uint8Array,
  places: SelectedPlaces,
  endsOfFlow: (flow: number) => Ends | null,
  { most = largestOfPlace, ways = 'both' }: { readonly most?: number; readonly ways?: FlowWays } = {},
): FlowsOfPlace {
  const [place, other] = places;
  const drawn: number[] = [];
  const partners = new Set<RegionId>();
  let all = 0;
  for (const flow of flowsAt(place)) {
    const ends = isShown[flow] === 1 && (arcOf[flow] ?? -1) >= 0 ? endsOfFlow(flow) : null;
    if (!ends || !runsThatWay(ends, place, ways)) continue;
    const partner = ends.origin === place ? ends.destination : ends.origin;
    if (other !== undefined && partner !== other) continue;
    all++;
    partners.add(partner);
    if (drawn.length < most) drawn.push(flow);
  }
  return { places, drawn: Uint32Array.from(drawn), all, partners: [...partners] };
}

/** The shown flows of a place, or between two places, in the direction opposite to `ways`. */
export function otherWayFlows(table: FlowTable, isShown: Uint8Array, [place, other]: SelectedPlaces, ways: FlowWays): Uint32Array {
  return table.flowsAt(place).filter((flow) => {
    const ends = isShown[flow] === 1 ? table.endsOf(flow) : null;
    if (!ends || runsThatWay(ends, place, ways)) return false;
    return other === undefined || ends.origin === other || ends.destination === other;
  });
}

/** Whether a flow runs in the chosen direction. A flow without a direction runs in any. */
function runsThatWay({ origin, isDirected }: Ends, place: RegionId, ways: FlowWays): boolean {
  return !isDirected || ways === 'both' || ways === 'net' || (ways === 'out') === (origin === place);
}

/**
 * The counts of omitted flows, without those drawn for the selected place.
 *
 * @param added - the flows drawn for the place that are counted and not among the largest
 */
export function withPlace(flows: Counts, place: FlowsOfPlace | null, added: Uint32Array, n: Float64Array): Counts {
  if (!place || place.all === 0) return flows;
  const measured = Array.from(added, (flow) => n[flow] ?? Number.NaN).filter((own) => !Number.isNaN(own));
  const { leftOut, drawn } = flows;
  const left = { measured: leftOut.measured - measured.length, others: leftOut.others - (added.length - measured.length) };
  const { share } = leftOut;
  const sum = measured.reduce((total, own) => total + own, 0);
  const shareLeft: FlowShare =
    left.measured === 0
      ? { kind: 'none' }
      : share.kind === 'share'
        ? { ...share, share: Math.max(0, share.share - sum / share.sum) }
        : share;
  return {
    ...flows,
    drawn: drawn + added.length,
    leftOut: { ...left, share: shareLeft },
    place: { ids: place.places, drawn: place.drawn.length, all: place.all },
  };
}
