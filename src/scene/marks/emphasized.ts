/** The emphasized marks: in a step of the tour those of its subject, otherwise those of the selected pairings. */
import type { ArcAnnotation, ArcColumns, Emphasis, Scene, ScenePoint } from '../scene-types.ts';

/** The parts of an emphasis that apply to marks. */
export type MarkEmphasis = Pick<Emphasis, 'pairings' | 'subject'>;

/** Whether an arc is emphasized: in a step of the tour by its subject, otherwise by the selected pairings of any topic. */
export function isArcEmphasized(arcs: ArcColumns, i: number, emphasis: MarkEmphasis): boolean {
  // Ids are collected only in a step of the tour, because there may be a hundred thousand arcs.
  const ids = emphasis.subject === null ? [] : [arcs.ids[i] ?? '', ...(arcs.records[i] ?? [])];
  return isMarkEmphasized(emphasis, arcs.pairings[i] ?? null, ids);
}

/** The same columns with only the emphasized arcs shown. */
export function emphasizedArcs(arcs: ArcColumns, emphasis: MarkEmphasis): ArcColumns {
  return { ...arcs, shown: arcs.shown.filter((i) => isArcEmphasized(arcs, i, emphasis)) };
}

/**
 * Whether a region has an outline: both ends of a pairing. A place in a table of flows may have hundreds of partners, so among more than two
 * places only the selected one has an outline.
 */
export function isOutlined(id: string, { emphasis: { emphasized, selected }, flows }: Pick<Scene, 'emphasis' | 'flows'>): boolean {
  if (emphasized === null || !emphasized.has(id)) return false;
  return flows === null || emphasized.size <= 2 || id === selected;
}

/** @param ids - the ids of the mark's records, or of its region or pairing */
export function isMarkEmphasized({ pairings, subject }: MarkEmphasis, pairing: string | null, ids: readonly string[]): boolean {
  if (subject !== null) return ids.some((id) => subject.has(id));
  return pairings === null || (pairing !== null && pairings.has(pairing));
}

/** Whether a point is emphasized: by its records, or by its own id if it has none. */
export function isPointEmphasized(emphasis: MarkEmphasis, { id, pairing, entries }: ScenePoint): boolean {
  return isMarkEmphasized(emphasis, pairing, entries.length === 0 ? [id] : entries.map(({ record }) => record));
}

/** Whether an annotation is emphasized: by its arc or by the records of its figures. */
export function isAnnotationEmphasized(emphasis: MarkEmphasis, { id, pairing, figures }: ArcAnnotation): boolean {
  return isMarkEmphasized(emphasis, pairing, [id, ...figures.map(({ record }) => record)]);
}
