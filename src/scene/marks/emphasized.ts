/** Which marks stand out: in a step of the tour those that it is about, else those of the selected pairings. */
import type { ArcChip, ArcColumns, Emphasis, ScenePoint } from '../scene-types.ts';

/** What decides of a mark. */
export type MarkEmphasis = Pick<Emphasis, 'pairings' | 'subject'>;

/** Whether the arc of this index is emphasized: in a step of the tour by what the step is about, else by the selected pairings, of whatever topic. */
export function isArcEmphasized(arcs: ArcColumns, i: number, emphasis: MarkEmphasis): boolean {
  // There may be a hundred thousand arcs; outside of a step their ids decide nothing.
  const ids = emphasis.subject === null ? [] : [arcs.ids[i] ?? '', ...(arcs.records[i] ?? [])];
  return isMarkEmphasized(emphasis, arcs.pairings[i] ?? null, ids);
}

/** The same columns, of which only the emphasized arcs are shown. */
export function emphasizedArcs(arcs: ArcColumns, emphasis: MarkEmphasis): ArcColumns {
  return { ...arcs, shown: arcs.shown.filter((i) => isArcEmphasized(arcs, i, emphasis)) };
}

/** @param ids - what the mark stands for: its records, or the region or pairing that it is */
export function isMarkEmphasized({ pairings, subject }: MarkEmphasis, pairing: string | null, ids: readonly string[]): boolean {
  if (subject !== null) return ids.some((id) => subject.has(id));
  return pairings === null || (pairing !== null && pairings.has(pairing));
}

/** What stands at a point, or the point itself where it is an end. */
export function isPointEmphasized(emphasis: MarkEmphasis, { id, pairing, entries }: ScenePoint): boolean {
  return isMarkEmphasized(emphasis, pairing, entries.length === 0 ? [id] : entries.map(({ record }) => record));
}

/** The figures beside an arc, with the arc or by themselves. */
export function isChipEmphasized(emphasis: MarkEmphasis, { id, pairing, figures }: ArcChip): boolean {
  return isMarkEmphasized(emphasis, pairing, [id, ...figures.map(({ record }) => record)]);
}
