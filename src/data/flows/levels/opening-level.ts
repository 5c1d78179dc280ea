/** At which level a set of flows opens. */
import type { FlowLevel } from '../../vocabulary.ts';
import { legibleArcs, usualTop } from './legible-arcs.ts';
import { rowForm, rowFormOf, type RowColumns } from './row-columns.ts';

/** What the largest flows of a level carry of all that crosses its units, 0 to 1; null where nothing does. */
export interface LevelShare {
  readonly level: FlowLevel;
  readonly share: number | null;
  /** How many pairs of places, by direction, have a flow: arcs. */
  readonly arcs: number;
}

/** So much of what crosses makes a picture of the whole. */
export const enoughShare = 0.8;
/** So many arcs are drawn as they are, and so many flows. */
const readableArcs = 300;

/**
 * A table that can be read as it is opens so. Of others the finest level whose largest arcs carry enough; where none does, the one where they
 * carry the most.
 *
 * @param shares - of each level that is offered, the finest first
 * @param flows - how many flows the table has
 */
export function openingLevel(shares: readonly LevelShare[], flows: number): FlowLevel {
  const [finest] = shares;
  if (!finest || flows <= usualTop || finest.arcs <= readableArcs) return finest?.level ?? 'place';
  const shareOf = ({ share }: LevelShare): number => share ?? 0;
  const enough = shares.find((each) => shareOf(each) >= enoughShare);
  return (enough ?? shares.reduce((best, each) => (shareOf(each) > shareOf(best) ? each : best), finest)).level;
}

/**
 * The share of the largest arcs in one unit. Each time and kind has its own arcs: what they carry and what crosses are
 * weighed over all of them, which is a mean and no sum of any figure.
 *
 * @param unit - one for all levels of a table, see {@link commonestUnit}
 * @param top - how many arcs of each time and kind
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

/** The unit that most numbers have; −1 where there is none. Of sums it may be another than of what is added up. */
export function commonestUnit(flows: RowColumns): number {
  const counts = new Map<number, number>();
  for (let flow = 0; flow < flows.count; flow++) {
    const unit = flows.unit[flow] ?? -1;
    if (unit >= 0 && rowFormOf(flows, flow) === rowForm.number) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  let found = -1;
  for (const [unit, count] of counts) if (count > (counts.get(found) ?? 0)) found = unit;
  return found;
}
