/**
 * The scene: everything that the map shows, as plain data, without DOM or pixels of the page. It has only values that `structuredClone`
 * accepts. Each part is memoized on its own inputs, so that a renderer repaints only the parts whose reference has changed.
 */
import type { Bounds, LonLat } from '../geo/projection.ts';
import type { Comparator, Language, Period } from '../data/schema.ts';
import type { FlowLevel } from '../data/vocabulary.ts';
import type { FlowWays, Topic, WidthScale } from '../state/view-state.ts';
import type { RecordState, SceneRecords } from './records.ts';

/**
 * The side of an end. Each side has a colour and a form: ends on side a (origins) are filled dots, ends on side b (destinations) are rings,
 * and a place on both sides is a dot in a ring.
 */
export type Side = 'a' | 'b' | 'both';

/** A region of a pairing on the map: one option of the list box, one target on the map. */
export interface SceneRegion {
  /** The id in the data set: an adcode if the region has one. */
  readonly id: string;
  readonly side: Side;
  /** A province is drawn as an area, a city as an area with a dot and a target of 24 px. */
  readonly level: 'province' | 'city';
  /** The id of its feature in the geography; null if it has none, so that only a dot is drawn. */
  readonly adcode: string | null;
  /** The end of its arc: degrees in WGS 84, longitude first. */
  readonly place: LonLat;
  /** The id of its pairing; the first one if it has several. */
  readonly pairing: string;
  /** The id of the region that it is paired with. */
  readonly partner: string;
  /** Its name in the scene's language: the short one; for a province (省) one that differs from city names. */
  readonly name: string;
  /** The name as the map writes it: "Jilin Prov.". */
  readonly nameOnMap: string;
  /** A shorter name for places where `nameOnMap` has no room: "Jilin". */
  readonly shortName: string;
  /** The name of its option in the list box, with its partner's name. */
  readonly optionName: string;
}

/**
 * The arcs as columns of equal length; an arc is an index. The columns have a fixed size: a filter creates a new `shown` and keeps the
 * columns.
 */
export interface ArcColumns {
  /** The number of arcs, which is the length of each column. */
  readonly count: number;
  /** The id of each arc: that of a pairing, or of a flow's first record. */
  readonly ids: readonly string[];
  /** The pairing that each arc belongs to, which a click selects. Null for a flow across pairings. */
  readonly pairings: readonly (string | null)[];
  /** The records that each arc shows, the main record first; empty for a pairing as such. */
  readonly records: readonly (readonly string[])[];
  /** Degrees in WGS 84. For a pairing the end on side a comes first, which implies no direction. */
  readonly originLon: Float64Array;
  readonly originLat: Float64Array;
  readonly destinationLon: Float64Array;
  readonly destinationLat: Float64Array;
  /** The sagitta as a share of the chord. Above 0 the arc bends to the left of travel, below 0 to the right. */
  readonly bend: Float32Array;
  /** The stroke width in CSS pixels, which shows the magnitude. */
  readonly widthPx: Float32Array;
  /** A bit set of {@link arcStyle}. */
  readonly style: Uint8Array;
  /** Indices of the arcs to draw, in drawing order: the last is on top. */
  readonly shown: Uint32Array;
}

/** Bits of `ArcColumns.style`. */
export const arcStyle = {
  /** The origin is on side b, so the gradient is reversed. */
  fromSideB: 1,
  /** The flow has a direction and ends in a half-barbed head. */
  directed: 2,
  /** The arc joins cities, not provinces. */
  city: 4,
  /** A pairing for which the topic has no record: a thin dashed line in a muted colour. */
  notReported: 8,
  /** A pairing for which the topic has only a total for a group: a dotted line in a muted colour. */
  group: 16,
  /** An arc of another source than the report: dotted in the colours of both sides. */
  otherSource: 32,
  /** A pairing for which the topic has only a statement about several together: a dash-dotted line in a muted colour. */
  saidOfAll: 64,
  /** A nested pairing as such, without a record of the topic. */
  nested: 128,
} as const;

/** An entry of the arc list for keyboards and screen readers: a record of an arc, or the pairing as such. */
export interface ArcEntry {
  /** The id of the arc. */
  readonly arc: string;
  /** The id of the pairing; null for a flow across pairings. */
  readonly pairing: string | null;
  /** The record whose source can be opened; null for a pairing as such. */
  readonly record: string | null;
  /** The ids of the regions that it joins; the origin first if it is directed. */
  readonly ends: readonly string[];
  readonly isDirected: boolean;
  /** The state of the record; null for a pairing as such. */
  readonly state: RecordState | null;
  /** The id of the record's status; null if it has none. */
  readonly status: string | null;
  /** The id of the relation of a nested pairing; null for other arcs. */
  readonly relation: string | null;
  /** Whether a part of the record is inferred by the editors. */
  readonly isInferred: boolean;
  /** Whether the record is from another source than the report. */
  readonly isFromElsewhere: boolean;
  /** The name in the scene's language: "北京到沈阳：258万人次". */
  readonly name: string;
}

/** An annotation beside an arc: its figures, or a name if it has no figure. It is drawn as a button that opens the quote. */
export interface ArcAnnotation {
  /** The id of the arc. */
  readonly id: string;
  /** The id of the pairing; null for a flow across pairings. */
  readonly pairing: string | null;
  /** The written figures, one on each line. */
  readonly figures: readonly AnnotationFigure[];
}

/** Whether an annotation has only the sign of an inference and no text. */
export function isSignAlone({ figures }: Pick<ArcAnnotation, 'figures'>): boolean {
  return figures.every(({ text }) => text === '');
}

/** One figure of an annotation. */
export interface AnnotationFigure {
  /** The id of the record. */
  readonly record: string;
  /** Key of the value; null for a record in words. */
  readonly value: string | null;
  /** The written text: "粮食超过 130万 吨", or the name of a record without a number; empty if only the sign of an inference is written. */
  readonly text: string;
  /** A remark on the figure: "1 named" beside "10 pairs". */
  readonly remark: string | null;
  /** Whether a part of the record is inferred by the editors; the sign of an inference is then written after the figure. */
  readonly isInferred: boolean;
}

/** A place of the topic that is not a region of a pairing on the map: a park, the site of a project, an end of a nested pairing. */
export interface ScenePoint {
  /** The id of the region. */
  readonly id: string;
  /** Degrees in WGS 84, longitude first. */
  readonly place: LonLat;
  /** The side whose colour the point has. */
  readonly side: Side;
  /** The id of the pairing; null if it belongs to none. */
  readonly pairing: string | null;
  /** The written name; null if the map already shows the name of the place. */
  readonly name: string | null;
  /**
   * `end`: an end of a nested pairing; `site`: the site of a project; `port`: a port of a route; `area`: an area of several places, which
   * has a name and no mark; `part`: one of these places.
   */
  readonly kind: 'end' | 'site' | 'port' | 'area' | 'part';
  /** Whether everything there exists, and is not only agreed, planned or intended. */
  readonly isBuilt: boolean;
  /** Whether everything there is connected with its pairing or place only by the editors' inference. */
  readonly isInferred: boolean;
  /** All records there, whether written on the map or not. */
  readonly entries: readonly PointEntry[];
  /** The written texts beside it: figures, or, for the selected pairing, the names of the records. */
  readonly records: readonly AnnotationFigure[];
  /** The accessible description: the name of the place and of everything there. */
  readonly description: string;
}

/** A record at a place. */
export interface PointEntry {
  readonly record: string;
  /** The name in the scene's language, with the status. */
  readonly text: string;
  /** The id of the status; null if it has none. */
  readonly status: string | null;
  readonly isInferred: boolean;
}

/** An area of several places. Its arc ends at `place`, from where a thin line leads to each part. */
export interface SceneArea {
  /** The id of the region. */
  readonly id: string;
  /** The id of the pairing; null if it belongs to none. */
  readonly pairing: string | null;
  /** Degrees in WGS 84, longitude first, as for the parts. */
  readonly place: LonLat;
  readonly parts: readonly { readonly id: string; readonly place: LonLat }[];
}

/** A route by land and sea. It is schematic, not a track. */
export interface SceneRoute {
  /** The id of the record. */
  readonly id: string;
  /** The id of the pairing; null if it belongs to none. */
  readonly pairing: string | null;
  /** The name in the scene's language. */
  readonly text: string;
  /** The ids of the regions that it passes, in order. */
  readonly stops: readonly string[];
  /** Whether the source states the origin and the destination. */
  readonly isDirected: boolean;
  readonly isInferred: boolean;
  /** The parts of the route in order; a path has degrees in WGS 84, longitude first. */
  readonly legs: readonly { readonly mode: 'land' | 'sea'; readonly path: readonly LonLat[] }[];
}

/** A name on the map. */
export interface SceneLabel {
  /** The id of a region, an adcode, a country's code, or the id of a sea or an island. */
  readonly id: string;
  /** The name in the scene's language. */
  readonly text: string;
  /** A shorter name for a place where `text` has no room. */
  readonly shorter?: string;
  /** The named point: degrees in WGS 84, longitude first. */
  readonly place: LonLat;
  /**
   * `paired`: a region of a pairing, beside the end of its arc and never on the dot. `province`: another province, centred on its label
   * point. `country`: a neighbour, letter-spaced and muted. `sea`, `islands`, `island`: a sea, a group of islands and a single island or
   * reef, in the colour of water. A group has a ring at its place, a single island a dot.
   */
  readonly role: 'paired' | 'province' | 'country' | 'sea' | 'islands' | 'island';
  /** The side of a paired region; null for other names. */
  readonly side: Side | null;
  /** Labels with a lower rank are placed first. The last ones are left out if there is no room. */
  readonly rank: number;
  /** The positions beside the place that the label may have, in order of preference. */
  readonly anchors: readonly LabelAnchor[];
  /** Boxes within the country or the sea, in degrees. The label is placed in one of them if its place is out of sight or occupied. */
  readonly areas?: readonly Bounds[];
  /** The scale from which the label is shown, in CSS pixels per degree of longitude. */
  readonly fromPxPerDegree?: number;
}

/** The position of a label beside its place. */
export type LabelAnchor = 'center' | 'left' | 'right' | 'above' | 'below' | 'above-left' | 'above-right' | 'below-left' | 'below-right';

/** The emphasized parts of the scene; other parts are dimmed. Without a selection nothing is emphasized or dimmed. */
export interface Emphasis {
  /** The id of the selected region; null if a pairing was selected. */
  readonly selected: string | null;
  /** The id of the other region of `pairing`; null if a pairing was selected. */
  readonly partner: string | null;
  /** The id of the selected pairing, or of the first one of a selected region; null if nothing is selected. */
  readonly pairing: string | null;
  /** The pairings whose arcs are emphasized; for a selected region, all that it is an end of. Null if nothing is selected. */
  readonly pairings: ReadonlySet<string> | null;
  /**
   * The ids of the emphasized regions; null if nothing is selected. If there is no room for all names, the order decides: the selected
   * region, then its partners, those with the largest flows first.
   */
  readonly emphasized: ReadonlySet<string> | null;
  /**
   * The ids of a tour step's subject: records, pairings and their regions. All other marks are dimmed and have no figure on the map. Null
   * outside of such a step.
   */
  readonly subject: ReadonlySet<string> | null;
}

/** A mark of the legend: an end, an arc, a width, or another mark that the map draws. */
export type LegendMark =
  | { readonly kind: 'end'; readonly side: Side }
  | { readonly kind: 'arc'; readonly level: 'province' | 'city'; readonly widthPx: number }
  | { readonly kind: 'width'; readonly widthPx: number }
  | {
      readonly kind:
        | 'directed'
        | 'nested'
        | 'not-reported'
        | 'group'
        | 'said-of-all'
        | 'other-source'
        | 'inferred'
        | 'area'
        | 'route'
        | 'site-built'
        | 'site-planned'
        | 'total-size';
    }
  /** Half circles on the left or on the right, or whole circles; `form` is that of {@link TotalForm}. */
  | { readonly kind: 'total'; readonly side: TotalSide; readonly form: TotalForm };

/** The side of a total: outgoing flows on the left, incoming on the right, flows without a direction all around. */
export type TotalSide = 'left' | 'right' | 'around';

/**
 * The form of a total: its exact area (`closed`), more than its area (`fading`), about its area (`dotted`), reported as zero, or not
 * reported. `partly`: the area is that of the reported part, and another part is not reported; `partly-zero`: the reported part is zero.
 */
export type TotalForm = 'closed' | 'fading' | 'dotted' | 'zero' | 'partly' | 'partly-zero' | 'not-reported';

/** A line of the legend. */
export interface LegendItem {
  readonly mark: LegendMark;
  /** The meaning of the mark, in the scene's language. */
  readonly text: string;
}

/** A width of the legend with its value. */
export interface WidthSample {
  /** The value in the unit of the widths. */
  readonly n: number;
  /** CSS pixels. */
  readonly widthPx: number;
}

/** The sum of the omitted flows: none, a share of all flows in the unit of the widths, or the reason why there is no share. */
export type FlowShare =
  | { readonly kind: 'none' }
  | { readonly kind: 'share'; readonly share: number; readonly sum: number; readonly isExact: boolean }
  /** The flows have several times or kinds, so that they can't be added up. */
  | { readonly kind: 'mixed' }
  /** The flows add up to zero or some are negative, so that there is no share. */
  | { readonly kind: 'no-share' };

/** The sums of a table's rows by level. */
export interface FlowSums {
  /** The level of the sums. */
  readonly level: Exclude<FlowLevel, 'place'>;
  /** The default number of drawn sums: for each time and kind as many as a reader can follow, at most 500 in total. */
  readonly usualTop: number;
  /** The number of combinations of time and kind among the shown flows. */
  readonly measures: number;
  /** Whether the drawn flows are the largest of each time and kind, and not the largest of all. */
  readonly ofEach: boolean;
  /** The number of rows that pass the filters: those of flows between areas, and those of flows within one. */
  readonly rows: number;
  /** The number of these rows that have no value. */
  readonly notReported: number;
  /**
   * The number of rows of the whole table, before filtering, that are part of no sum because another row contains them, such as the
   * prefectures of a province.
   */
  readonly overlapping: number;
  /** Whether filters hide a part of the table. */
  readonly isPartOfTable: boolean;
}

/** A place's flows in one direction, in the unit of the widths: the sum of all flows that pass the filters, drawn or not. */
export interface TotalValue {
  /** The sum; null if none of the flows has a number. */
  readonly n: number | null;
  /** The comparator of the sum. */
  readonly cmp: Comparator;
  /** `rows`: the number of rows that are added up. `notReported`: the number of them that have no value. */
  readonly rows: number;
  readonly notReported: number;
  /** The number of flows with a number that are added up. */
  readonly flows: number;
  /** The drawn ones of these flows, with their sum. Null for flows within a place, and if differences are drawn. */
  readonly drawn: { readonly flows: number; readonly n: number } | null;
  /** The flows that are not drawn, with their sum; null if `drawn` is. */
  readonly rest: { readonly flows: number; readonly n: number } | null;
}

/** The totals of a place. */
export interface PlaceTotals {
  /** The id of the region. */
  readonly id: string;
  /** Degrees in WGS 84, longitude first. */
  readonly place: LonLat;
  /** The outgoing and the incoming flows; null if there are none. */
  readonly out: TotalValue | null;
  readonly in: TotalValue | null;
  /** The flows without a direction, between the place and others. A table has either these or `out` and `in`. */
  readonly between: TotalValue | null;
  /** The flows within the place, which are not part of the other totals; null if there are none. */
  readonly within: TotalValue | null;
}

/**
 * The totals at places: half circles by area, outgoing flows on the left, incoming on the right; whole circles for flows without a
 * direction.
 */
export interface SceneTotals {
  readonly level: FlowLevel;
  /** The id of the unit of measurement. */
  readonly unit: string;
  readonly unitName: string;
  /** Whether the flows have directions. */
  readonly isDirected: boolean;
  /** The largest total of the whole table, before filtering, so that the scale is the same for all times. */
  readonly largest: number;
  /**
   * The distance from a place to the next one, in units of the Mercator plane, for the size of the circles. Infinity if there is one place.
   */
  readonly spacing: number;
  /** The totals of the places, the largest first. */
  readonly places: readonly PlaceTotals[];
}

/**
 * The reason why a table of flows has no totals: its flows have several times or kinds, some are negative, or only some have a direction.
 */
export type WithoutTotals = 'mixed' | 'negative' | 'directions';

/** The number of drawn flows of a place, or between two places. The largest flows are drawn. */
export interface PlaceShare {
  /** The id of the place, or of both places. */
  readonly ids: readonly [string] | readonly [string, string];
  readonly drawn: number;
  /** The number of flows that can be drawn. */
  readonly all: number;
}

/** The flows by the amount of their values. */
export interface FlowHistogram {
  /** Round values in ascending order; the first is at most the smallest flow of the table. */
  readonly edges: readonly number[];
  /** The number of flows from each edge up to the next. */
  readonly counts: readonly number[];
}

/** What runs at one time of a table, of all that the filters leave but for those by time. */
export interface FlowsAtTime {
  /** As `timeIdOf` has it. */
  readonly id: string;
  readonly period: Period;
  readonly flows: number;
  /** Their sum in the unit of the widths; null where nothing has a number, or where it is flows that are counted. */
  readonly n: number | null;
  /** That of the sum. */
  readonly cmp: Comparator;
  /** How many rows of the table these are, and how many of them have no value. */
  readonly rows: number;
  readonly notReported: number;
}

/** The flows of a table with several times, by time. Nothing is added up over two of them. */
export interface FlowsByTime {
  /** What can be compared between times: sums, or the number of flows where they are of several units, kinds, directions or lengths of time. */
  readonly measure: 'sum' | 'flows';
  /** All times of the table, the earliest first. */
  readonly times: readonly FlowsAtTime[];
}

/** The number of flows without a difference from the opposite flow, by reason. `even` and `unclear` count each pair of places once. */
export interface FlowsWithoutNet {
  /** The table has no flow in the opposite direction. */
  readonly alone: number;
  /** The flow or its opposite, or a part of one of them, is not reported. */
  readonly silent: number;
  /** The filters hide the opposite flow. */
  readonly hidden: number;
  /** The table has several flows in one of the two directions. */
  readonly several: number;
  /** One of the two flows has another unit or no number. */
  readonly others: number;
  /** The flow has no direction. */
  readonly undirected: number;
  /** Both flows are equal. */
  readonly even: number;
  /** The comparators leave open which of the two flows is larger. */
  readonly unclear: number;
}

/** Flows between two sets of places, among all that the other filters leave. */
export interface FlowsBetween {
  /** The names of the sets; null: all places outside of the other one. */
  readonly from: string | null;
  readonly to: string | null;
  readonly isOneWay: boolean;
  /** How many flows the other filters leave, between the sets or not. */
  readonly all: number;
  /** How many of them run between the sets. */
  readonly flows: number;
  /** What those between the sets carry of the sum of all, in the unit of the widths. */
  readonly share: FlowShare;
  /** The names of members that are only parts of an area of the level: the sums are those of the whole area. */
  readonly split: readonly string[];
}

/** The flows of a user's table: the number of drawn flows and of others. */
export interface SceneFlows {
  /** The id of the unit of the widths; null if no flow has a number. */
  readonly unit: string | null;
  /** The name of the unit; null if no flow has a number. */
  readonly unitName: string | null;
  /** Whether some flows of the table have a number in another unit. Shares refer to the unit of the widths only. */
  readonly hasOtherUnits: boolean;
  /** The scale from values to widths. */
  readonly scale: WidthScale;
  /** The number of flows that pass the filters. */
  readonly all: number;
  /** The number of the largest of them that are drawn. */
  readonly largest: number;
  /** The number of drawn flows: the largest of all, and further ones of the selected place. */
  readonly drawn: number;
  /** The flows of the selected place, or between the two places of a selected pairing; null if nothing is selected. */
  readonly place: (PlaceShare & { readonly name: string }) | null;
  /** The omitted flows. */
  readonly leftOut: {
    /** The number of omitted flows with a number in the unit of the widths. */
    readonly measured: number;
    /** The number of omitted flows with another unit or no number. */
    readonly others: number;
    /** The sum of the omitted flows. */
    readonly share: FlowShare;
  };
  /** The share of all flows in the unit that the largest flows carry, 0 to 1; null if all are drawn or there is no share. */
  readonly carried: number | null;
  /** The sums by level; null if flows are not added up. */
  readonly sums: FlowSums | null;
  /** The number of flows that pass the filters, in view or not, but can't be drawn because an end has no point. */
  readonly withoutPlace: number;
  /** The direction of the drawn flows of the selection. */
  readonly ways: FlowWays;
  /**
   * With `ways` `out` or `in`: the number of flows in the other direction, which are left out of the map and of all counts. Null with
   * `both`, or without a selection.
   */
  readonly otherWay: number | null;
  /** The threshold for the largest flows: only flows of this value or more are drawn among them. Null if the reader has set none. */
  readonly least: number | null;
  /** If only flows in view are counted: the number of flows that pass the filters. Null if all flows are counted. */
  readonly everywhere: number | null;
  /** The flows without a difference, if differences are drawn; null if flows are drawn. */
  readonly net: FlowsWithoutNet | null;
  /** The distribution of the values of the flows that pass the filters; null if none has a number. */
  readonly histogram: FlowHistogram | null;
  /** The reason why there are no totals; null if there are some, or if no flow has a number. */
  readonly withoutTotals: WithoutTotals | null;
  /** What runs at each time; null where the table has not two. Where it has, widths and half circles have one scale for all of them. */
  readonly byTime: FlowsByTime | null;
  /** Null where the reader has not chosen two sets of places. */
  readonly between: FlowsBetween | null;
}

/** The legend of the marks that the map draws. */
export interface Legend {
  readonly title: string;
  readonly items: readonly LegendItem[];
}

/** The sentences for screen readers. */
export interface SceneDescription {
  /** The map's accessible description: what it shows, as a sentence or two. */
  readonly summary: string;
  /** The announcement of a selection; empty if nothing is selected. */
  readonly selection: string;
}

/** The lines around the map. */
export interface Captions {
  readonly title: string;
  /** The content of the map: the topic, the selected pairing, the effect of the filters. */
  readonly subject: string;
  /** The version of the data. */
  readonly version: string;
  /** "Shown 7 of 7 pairings". */
  readonly shown: string;
  /** The name of the inset of the South China Sea. */
  readonly inset: string;
  /** The origin of the boundaries. */
  readonly attribution: string;
  /** The sentence that says that the map has no review number. */
  readonly review: string;
  /** The source of the data: "From one news report of June 2019; not official statistics". */
  readonly source: string;
  /** The note that the data come from a link or another site and have not been checked; a part of `source`. Null for other data. */
  readonly unchecked: string | null;
}

/**
 * Everything that a map and its panels show, as plain data. A renderer draws it, and `scene` of an element returns it.
 *
 * @example
 * ```js
 * const { arcs, regions } = map.scene;
 * console.log(arcs.shown.length, regions.map(({ name }) => name));
 * ```
 */
export interface Scene {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly topic: Topic;
  /** The regions in the order of the pairings, side a first; the list box has the same order. */
  readonly regions: readonly SceneRegion[];
  readonly arcs: ArcColumns;
  /** The name of each arc, in the order of the columns; empty if there are too many to name. */
  readonly arcNames: readonly string[];
  /** The keyboard list of arcs. */
  readonly arcEntries: readonly ArcEntry[];
  /** The flows of a user's table in the topic of flows; null for other data or topics. */
  readonly flows: SceneFlows | null;
  /** The totals of each place of a user's table, over all of its flows; null if the flows can't be added up. */
  readonly totals: SceneTotals | null;
  /** The ids of the regions that have a dot, because something drawn ends there and there is no total. Null if all regions have one. */
  readonly ends: ReadonlySet<string> | null;
  /** The annotations beside arcs. */
  readonly annotations: readonly ArcAnnotation[];
  readonly points: readonly ScenePoint[];
  readonly routes: readonly SceneRoute[];
  readonly areas: readonly SceneArea[];
  readonly labels: readonly SceneLabel[];
  readonly emphasis: Emphasis;
  /** The records that the panels show, after the filters. */
  readonly records: SceneRecords;
  /** The ids of the emphasized records: those of the topic and of the selected pairing; null if all are equal. */
  readonly emphasizedRecords: ReadonlySet<string> | null;
  readonly legend: Legend;
  readonly description: SceneDescription;
  readonly captions: Captions;
  /** The view of the camera: west, south, east, north, in degrees. */
  readonly framing: Bounds;
}
