/**
 * The statement of each mark of a scene, as one sentence in parts. It is read from the scene only, as a reader of the map would, and not
 * from records.
 */
import { arcStyle, type AnnotationFigure, type ArcColumns, type Scene, type ScenePoint } from '../../src/scene/scene-types.ts';

export interface MarkSentence {
  /** `list`: an entry of the keyboard list of arcs. `figure`: a figure at a place. `there`: an entry of a place's description. */
  readonly mark: 'arc' | 'list' | 'annotation' | 'figure' | 'there' | ScenePoint['kind'] | 'route' | 'region' | 'selection' | 'summary';
  /** The id of the drawn object. */
  readonly id: string;
  /** The pairing that it highlights; null if none. */
  readonly pairing: string | null;
  readonly records: readonly string[];
  /** The key of the written figure; null if there is none. */
  readonly value: string | null;
  /** The ids of the places that it joins, or of its own place; empty if the scene has no place there. */
  readonly ends: readonly string[];
  readonly isDirected: boolean;
  /** The stated knowledge; null for a pairing as such, or without a statement. */
  readonly state: 'reported' | 'not-reported' | 'group' | 'said-of-all' | null;
  readonly statuses: readonly string[];
  /** For a site: whether it is drawn as existing; null for other marks. */
  readonly isBuilt: boolean | null;
  /** Whether it is shown as a nested pairing without a record of the topic. */
  readonly isNested: boolean;
  readonly relation: string | null;
  readonly isInferred: boolean;
  readonly source: 'report' | 'other';
  /** The position of a dot as text; null if there is none. */
  readonly dot: string | null;
  /** The text that is written or read out. */
  readonly text: string;
}

const nothing = {
  pairing: null,
  records: [],
  value: null,
  ends: [],
  isDirected: false,
  state: null,
  statuses: [],
  isBuilt: null,
  isNested: false,
  relation: null,
  isInferred: false,
  source: 'report',
  dot: null,
} as const satisfies Partial<MarkSentence>;

/** The statements of all marks that a scene draws, writes or has read out. */
export function sentencesOf(scene: Scene): readonly MarkSentence[] {
  return [
    ...Array.from(scene.arcs.shown, (i) => arcSentence(scene, i)),
    ...scene.arcEntries.map((entry): MarkSentence => ({
      ...nothing,
      mark: 'list',
      id: entry.arc,
      pairing: entry.pairing,
      records: entry.record === null ? [] : [entry.record],
      ends: entry.ends,
      isDirected: entry.isDirected,
      statuses: entry.status === null ? [] : [entry.status],
      relation: entry.relation,
      isInferred: entry.isInferred,
      source: entry.isFromElsewhere ? 'other' : 'report',
      text: entry.name,
    })),
    ...scene.annotations.flatMap(({ id, pairing, figures }) => figures.map((figure) => figureSentence('annotation', id, pairing, figure))),
    ...scene.points.flatMap((point) => pointSentences(point)),
    ...scene.routes.map((route): MarkSentence => ({
      ...nothing,
      mark: 'route',
      id: route.id,
      pairing: route.pairing,
      records: [route.id],
      ends: route.stops,
      isDirected: route.isDirected,
      state: 'reported',
      isInferred: route.isInferred,
      text: route.text,
    })),
    ...scene.regions.map((region): MarkSentence => ({
      ...nothing,
      mark: 'region',
      id: region.id,
      pairing: region.pairing,
      ends: [region.id, region.partner],
      dot: String(region.place),
      text: region.optionName,
    })),
    ...(['selection', 'summary'] as const).map((mark): MarkSentence => ({
      ...nothing,
      mark,
      id: mark,
      pairing: mark === 'selection' ? scene.emphasis.pairing : null,
      text: scene.description[mark],
    })),
  ];
}

function arcSentence(scene: Scene, i: number): MarkSentence {
  const { arcs, annotations, points } = scene;
  const id = arcs.ids[i] ?? '';
  const style = arcs.style[i] ?? 0;
  const records = arcs.records[i] ?? [];
  const isSigned = ({ isInferred, record }: { readonly isInferred: boolean; readonly record: string }): boolean =>
    isInferred && records.includes(record);
  return {
    ...nothing,
    mark: 'arc',
    id,
    pairing: arcs.pairings[i] ?? null,
    records,
    ends: endsOf(scene, arcs, i),
    isDirected: (style & arcStyle.directed) !== 0,
    state: stateOf(style, records.length > 0),
    isNested: (style & arcStyle.nested) !== 0,
    isInferred:
      annotations.some((annotation) => annotation.id === id && annotation.figures.some(isSigned)) ||
      points.some((point) => point.records.some(isSigned) || (point.isInferred && (point.entries ?? []).some(isSigned))),
    source: (style & arcStyle.otherSource) === 0 ? 'report' : 'other',
    text: scene.arcNames[i] ?? '',
  };
}

function stateOf(style: number, hasRecords: boolean): MarkSentence['state'] {
  if (style & arcStyle.notReported) return 'not-reported';
  if (style & arcStyle.group) return 'group';
  if (style & arcStyle.saidOfAll) return 'said-of-all';
  return hasRecords ? 'reported' : null;
}

/** The ids of the places at both ends of an arc, found by their degrees. */
function endsOf({ regions, points }: Scene, arcs: ArcColumns, i: number): readonly string[] {
  return [
    [arcs.originLon[i], arcs.originLat[i]],
    [arcs.destinationLon[i], arcs.destinationLat[i]],
  ].flatMap((at) => [...regions, ...points].find(({ place }) => String(place) === String(at))?.id ?? []);
}

function figureSentence(mark: 'annotation' | 'figure', id: string, pairing: string | null, figure: AnnotationFigure): MarkSentence {
  return {
    ...nothing,
    mark,
    id,
    pairing,
    records: [figure.record],
    value: figure.value,
    state: 'reported',
    isInferred: figure.isInferred,
    text: figure.remark === null ? figure.text : `${figure.text} ${figure.remark}`,
  };
}

function pointSentences(point: ScenePoint): readonly MarkSentence[] {
  const { id, pairing, kind, entries = [] } = point;
  return [
    {
      ...nothing,
      mark: kind,
      id,
      pairing,
      records: entries.map(({ record }) => record),
      ends: [id],
      statuses: entries.flatMap(({ status }) => status ?? []),
      isBuilt: kind === 'site' ? point.isBuilt : null,
      isInferred: point.isInferred || (point.records.length > 0 && point.records.every(({ isInferred }) => isInferred)),
      dot: kind === 'area' ? null : String(point.place),
      text: point.name === null ? point.description : `${point.name} | ${point.description}`,
    },
    ...point.records.map((figure) => figureSentence('figure', id, pairing, figure)),
    ...entries.map((entry): MarkSentence => ({
      ...nothing,
      mark: 'there',
      id,
      pairing,
      records: [entry.record],
      ends: [id],
      statuses: entry.status === null ? [] : [entry.status],
      isInferred: entry.isInferred,
      text: entry.text,
    })),
  ];
}
