/** The places that have a mark, and their totals by id. */
import { markEnd } from '../mark-end.ts';
import type { PlaceTotals, Scene, SceneTotals, TotalForm, TotalValue } from '../scene-types.ts';

const byId = new WeakMap<SceneTotals, ReadonlyMap<string, PlaceTotals>>();

/** The places with a total on the map. A total within a place alone has no mark. */
export function totalsById(totals: SceneTotals | null): ReadonlyMap<string, PlaceTotals> {
  if (totals === null) return none;
  const known = byId.get(totals);
  if (known) return known;
  const found = new Map(totals.places.flatMap((at) => (hasMark(at) ? [[at.id, at] as const] : [])));
  byId.set(totals, found);
  return found;
}

const none: ReadonlyMap<string, PlaceTotals> = new Map();

function hasMark({ out, in: reached, between }: PlaceTotals): boolean {
  return (out ?? reached ?? between) !== null;
}

/** Whether a region has a dot or a total. Only marked regions are named. */
export function isMarked({ ends, totals }: Pick<Scene, 'ends' | 'totals'>, id: string): boolean {
  return ends === null || ends.has(id) || totalsById(totals).has(id);
}

/**
 * The form of a total, by its state and comparator. If a part is not reported, the form shows that, because the reported part is not the
 * whole.
 */
export function totalForm({ n, cmp, notReported }: Pick<TotalValue, 'n' | 'cmp' | 'notReported'>): TotalForm {
  if (n === null) return 'not-reported';
  if (notReported > 0) return n === 0 ? 'partly-zero' : 'partly';
  const end = markEnd(cmp);
  return end === 'closed' && n === 0 ? 'zero' : end;
}
