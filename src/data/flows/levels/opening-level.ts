/** Chooses the level that a table of flows opens with. */
import type { FlowLevel } from '../../vocabulary.ts';
import { legibleArcs, usualTop } from './legible-arcs.ts';
import { rowForm, rowFormOf, type RowColumns } from './row-columns.ts';

/** The largest flows' share of all flows between the areas of a level, 0 to 1; null if there are none. */
export interface LevelShare {
  readonly level: FlowLevel;
  readonly share: number | null;
  /** The number of directed pairs of areas with a flow. */
  readonly arcs: number;
}

/** The least share of all flows between areas that a level must show to be chosen. */
export const minShare = 0.8;
/** A table with at most this many arcs opens without sums. */
const readableArcs = 300;

/**
 * A table that is small enough to be read opens without sums. For a larger one, the finest level whose largest arcs carry {@link
 * minShare} is chosen; if there is none, the level whose arcs carry the largest share.
 *
 * @param shares - the shares of the offered levels, the finest first
 * @param flows - the number of flows in the table
 */
export function openingLevel(shares: readonly LevelShare[], flows: number): FlowLevel {
  const [finest] = shares;
  if (!finest || flows <= usualTop || finest.arcs <= readableArcs) return finest?.level ?? 'place';
  const shareOf = ({ share }: LevelShare): number => share ?? 0;
  const enough = shares.find((each) => shareOf(each) >= minShare);
  return (enough ?? shares.reduce((best, each) => (shareOf(each) > shareOf(best) ? each : best), finest)).level;
}

/**
 * The share of the largest arcs in one unit. Each time and kind has its own arcs; their amounts and the totals are added over all times and
 * kinds, so the share is a weighted mean.
 *
 * @param unit - the unit of all levels of a table, see {@link commonestUnit}
 * @param top - the number of arcs of each time and kind
 */
export function levelShare(
  level: FlowLevel,
  flows: RowColumns,
  measureOf: Uint32Array,
  unit: number,
  top: number = legibleArcs,
): LevelShare {
  const byMeasure = new Map<number, number[]>();
  const arcs = new Set<number>();
  for (let flow = 0; flow < flows.count; flow++) {
    const [from, to] = [flows.origin[flow] ?? 0, flows.destination[flow] ?? 0];
    if (from === to) continue;
    arcs.add((from * 0x2000000 + to) * 2 + (flows.directed[flow] ?? 0));
    if (flows.unit[flow] !== unit || rowFormOf(flows, flow) !== rowForm.number) continue;
    const amounts = byMeasure.get(measureOf[flow] ?? 0);
    const amount = Math.abs(flows.n[flow] ?? 0);
    if (amounts) amounts.push(amount);
    else byMeasure.set(measureOf[flow] ?? 0, [amount]);
  }
  let [carried, all] = [0, 0];
  for (const amounts of byMeasure.values()) {
    const sorted = Float64Array.from(amounts).sort();
    for (let i = sorted.length - 1; i >= 0; i--) {
      const amount = sorted[i] ?? 0;
      all += amount;
      if (sorted.length - i <= top) carried += amount;
    }
  }
  return { level, share: all > 0 ? carried / all : null, arcs: arcs.size };
}

/** The unit that most numbers have, the first of equal ones; −1 if no flow has a number. The commonest unit of sums may be another. */
export function commonestUnit(flows: RowColumns): number {
  const counts = new Map<number, number>();
  for (let flow = 0; flow < flows.count; flow++) {
    const unit = flows.unit[flow] ?? -1;
    if (unit >= 0 && rowFormOf(flows, flow) === rowForm.number) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  let found = -1;
  for (const [unit, count] of counts) {
    const most = counts.get(found) ?? 0;
    if (count > most || (count === most && unit < found)) found = unit;
  }
  return found;
}
