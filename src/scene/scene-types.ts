/**
 * What is to be seen, as plain data: no DOM, no pixels of the page, only values that `structuredClone` accepts.
 * Each part is memoized on its own inputs, so a renderer repaints only the parts whose reference changed.
 */
import type { Bounds, LonLat } from '../geo/projection.ts';
import type { Comparator, Language } from '../data/schema.ts';
import type { FlowLevel } from '../data/vocabulary.ts';
import type { FlowWays, Topic, WidthScale } from '../state/view-state.ts';
import type { RecordState, SceneRecords } from './records.ts';

/**
 * The side of an end. Each side has a colour and a form: ends on side a (origins) are filled dots, ends on side b (destinations) are rings, and a
 * place that is both is a dot in a ring.
 */
export type Side = 'a' | 'b' | 'both';

/** A region of a pairing on the map: one option of the list box, one target on the map. */
export interface SceneRegion {
  /** The data set's id: an adcode where the region has one. */
  readonly id: string;
  readonly side: Side;
  /** A province is drawn as an area, a city as an area and a dot with a target of 24 px. */
  readonly level: 'province' | 'city';
  /** The id of its feature in the geography; null if it has none, and then only the dot is drawn. */
  readonly adcode: string | null;
  /** Where its arc ends: degrees in WGS 84, longitude first. */
  readonly place: LonLat;
  /** The id of its pairing, of several the first. */
  readonly pairing: string;
  /** The id of the region that it is paired with. */
  readonly partner: string;
  /** Its name in the scene's language: the short one, or of a province (省) one that can't be taken for a city's. */
  readonly name: string;
  /** The same as the map letters it: "Jilin Prov.". */
  readonly nameOnMap: string;
  /** What the map letters where even that has no room: "Jilin". */
  readonly shortName: string;
  /** The name of its option in the list box: its own name and its partner's. */
  readonly optionName: string;
}

/**
 * The arcs as columns of equal length; an arc is an index. The columns have a fixed size: a filter creates a new `shown`, never new columns.
 */
export interface ArcColumns {
  /** How many arcs there are: the length of each column. */
  readonly count: number;
  /** A pairing's id, or that of the flow's first record. */
  readonly ids: readonly string[];
  /** The pairing that each arc belongs to; a click selects it. Null for a flow across the pairings. */
  readonly pairings: readonly (string | null)[];
  /** The records that each arc shows, the main record first; none for a pairing as such. */
  readonly records: readonly (readonly string[])[];
  /** Degrees in WGS 84. For a pairing the end on side a is first, which implies no direction. */
  readonly originLon: Float64Array;
  readonly originLat: Float64Array;
  readonly destinationLon: Float64Array;
  readonly destinationLat: Float64Array;
  /** How far the arc leaves its chord, as a share of the chord: the sagitta. Above 0 to the left of travel, below 0 to the right. */
  readonly bend: Float32Array;
  /** The magnitude: the width in CSS pixels. */
  readonly widthPx: Float32Array;
  /** A bit set of {@link arcStyle}. */
  readonly style: Uint8Array;
  /** Indices of the arcs to draw, in drawing order: the last is on top. */
  readonly shown: Uint32Array;
}

/** Bits of `ArcColumns.style`. */
export const arcStyle = {
  /** The origin is on side b: the gradient runs the other way. */
  fromSideB: 1,
  /** The flow has a direction: it ends in a half-barbed head. */
  directed: 2,
  /** Between cities, not provinces. */
  city: 4,
  /** A pairing for which the topic has no record: a thin line of short strokes in a muted colour. */
  notReported: 8,
  /** A pairing for which the topic has only a total for a group: the same line in dots. */
  group: 16,
  /** From another source than the report: dots in the colours of both sides. */
  otherSource: 32,
  /** A pairing of which the topic only has words about several together: the line of the totals, in dashes and dots. */
  saidOfAll: 64,
  /** A pairing within another one, as such: it stands for no record of the topic. */
  nested: 128,
} as const;

/** An entry of the arc list for keyboard and screen reader: one of an arc's records, or the pairing as such. */
export interface ArcEntry {
  /** The arc's id. */
  readonly arc: string;
  /** The pairing's id; null for a flow across the pairings. */
  readonly pairing: string | null;
  /** The record whose source can be opened; null for a pairing as such. */
  readonly record: string | null;
  /** Ids of the regions it joins; if it is directed, the origin first. */
  readonly ends: readonly string[];
  readonly isDirected: boolean;
  /** What is known of the record; null for a pairing as such. */
  readonly state: RecordState | null;
  /** The id of the record's status; null if it has none. */
  readonly status: string | null;
  /** The id of what joins the two ends of a pairing within another; null for other arcs. */
  readonly relation: string | null;
  /** Whether something of the record is the editors' reading. */
  readonly isInferred: boolean;
  /** Whether another source than the report says it. */
  readonly isFromElsewhere: boolean;
  /** "北京到沈阳：258万人次". */
  readonly name: string;
}

/** An annotation beside an arc: its figures, or a name if it has no figure. It is drawn as a button that opens the quote. */
export interface ArcChip {
  /** The arc's id. */
  readonly id: string;
  /** The pairing's id; null for a flow across the pairings. */
  readonly pairing: string | null;
  /** What is written, one entry a line. */
  readonly figures: readonly ChipFigure[];
}

/** Whether an annotation is nothing but the sign of an inference. */
export function isSignAlone({ figures }: Pick<ArcChip, 'figures'>): boolean {
  return figures.every(({ text }) => text === '');
}

/** One figure of an annotation. */
export interface ChipFigure {
  /** The record's id. */
  readonly record: string;
  /** Key of the value; null for a record in words. */
  readonly value: string | null;
  /** "粮食超过 130万 吨", or the name of what is reported without a number; empty for the sign of an inference alone. */
  readonly text: string;
  /** A remark that belongs to it: "1 named" beside "10 pairs". */
  readonly note: string | null;
  /** Whether something of the record is the editors' reading: the sign of an inference stands behind it. */
  readonly isInferred: boolean;
}

/** A place of the topic that is not a region of a pairing on the map: a park, a project's site, an end of a nested pairing. */
export interface ScenePoint {
  /** The region's id. */
  readonly id: string;
  /** Degrees in WGS 84, longitude first. */
  readonly place: LonLat;
  /** The side that gives it its colour. */
  readonly side: Side;
  /** The pairing's id; null if it belongs to none. */
  readonly pairing: string | null;
  /** Null if the map shows the name of the place already. */
  readonly name: string | null;
  /** An end of a nested pairing, the site of a project, a port of a route; an area of several places, which has a name and no mark, or one of these. */
  readonly kind: 'end' | 'site' | 'port' | 'area' | 'part';
  /** Whether all that stands there is there already, or only agreed, planned or intended. */
  readonly isBuilt: boolean;
  /** Whether all that stands there is connected with its pairing or place by the editors. */
  readonly isInferred: boolean;
  /** All that is there, whether it is written or not. */
  readonly entries: readonly PointEntry[];
  /** What is written beside it: its figures, or, for the selected pairing, the names of what is there. */
  readonly records: readonly ChipFigure[];
  /** Its accessible description: its name and everything there. */
  readonly description: string;
}

/** A record at a place. */
export interface PointEntry {
  readonly record: string;
  /** Its name in the scene's language, with its status. */
  readonly text: string;
  /** The id of its status; null if it has none. */
  readonly status: string | null;
  readonly isInferred: boolean;
}

/** An area of several places: where the arc ends, and the places, to each of which a thin line leads from there. */
export interface SceneArea {
  /** The region's id. */
  readonly id: string;
  /** The pairing's id; null if it belongs to none. */
  readonly pairing: string | null;
  /** Degrees in WGS 84, longitude first, as the parts. */
  readonly place: LonLat;
  readonly parts: readonly { readonly id: string; readonly place: LonLat }[];
}

/** A route by land and sea. It is schematic, not a track. */
export interface SceneRoute {
  /** The record's id. */
  readonly id: string;
  /** The pairing's id; null if it belongs to none. */
  readonly pairing: string | null;
  /** Its name in the scene's language. */
  readonly text: string;
  /** Ids of the regions that it passes, in order. */
  readonly stops: readonly string[];
  /** Whether the source says from where to where. */
  readonly isDirected: boolean;
  readonly isInferred: boolean;
  /** Its parts in order; a path has degrees in WGS 84, longitude first. */
  readonly legs: readonly { readonly mode: 'land' | 'sea'; readonly path: readonly LonLat[] }[];
}

/** A name on the map. */
export interface SceneLabel {
  /** A region's id, an adcode, a country's code, or the id of a sea or an island. */
  readonly id: string;
  /** The name in the scene's language. */
  readonly text: string;
  /** Written instead where the text has no room of its own. */
  readonly shorter?: string;
  /** The point that it names: degrees in WGS 84, longitude first. */
  readonly place: LonLat;
  /**
   * `paired`: a region of a pairing, beside the end of its arc, never on the dot. `province`: another province, centred on its label point.
   * `country`: a neighbour, letter-spaced and muted. `sea`, `islands`, `island`: a sea, a group of islands and a single island or reef, in the
   * colour of water; a group has a ring at its place, a single one a dot.
   */
  readonly role: 'paired' | 'province' | 'country' | 'sea' | 'islands' | 'island';
  /** The side of a paired region; null for other names. */
  readonly side: Side | null;
  /** Labels with a lower rank are placed first; the last are left out if there is no room. */
  readonly rank: number;
  /** The positions that the label may have beside its place, in order of preference. */
  readonly anchors: readonly LabelAnchor[];
  /** Boxes within the country or the sea, in degrees: the label stands in one of them if its place is out of sight or taken. */
  readonly areas?: readonly Bounds[];
  /** The label is shown from this scale on, in CSS pixels per degree of longitude. */
  readonly fromPxPerDegree?: number;
}

/** The position of a label beside its place. */
export type LabelAnchor = 'center' | 'left' | 'right' | 'above' | 'below' | 'above-left' | 'above-right' | 'below-left' | 'below-right';

/** What is emphasized and what is dimmed. With nothing selected, nothing is either. */
export interface Emphasis {
  /** The id of the selected region; null if a pairing was selected. */
  readonly selected: string | null;
  /** The id of the region that it is paired with; null if a pairing was selected. */
  readonly partner: string | null;
  /** The id of the selected pairing, of a region with several the first; null if nothing is selected. */
  readonly pairing: string | null;
  /** All pairings whose arcs are emphasized: of a region every one that it is an end of; null while nothing is selected. */
  readonly pairings: ReadonlySet<string> | null;
  /**
   * Region ids that are emphasized; null while nothing is selected. In the order in which they are named where there is no room for all: what is
   * selected, then its partners, of flows the largest first.
   */
  readonly emphasized: ReadonlySet<string> | null;
  /**
   * The ids of what a step of the tour is about: records, pairings and their regions. All else is dimmed, and nothing else has a figure on the
   * map. Null outside of such a step.
   */
  readonly subject: ReadonlySet<string> | null;
}

/** A mark of the legend: an end, an arc, a width, or one of the other marks that the map draws. */
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
  /** Half circles on the left or on the right, or whole ones; `form` as in {@link TotalForm}. */
  | { readonly kind: 'total'; readonly side: TotalSide; readonly form: TotalForm };

/** Where a total stands: on the left what leaves, on the right what arrives, all around what has no direction. */
export type TotalSide = 'left' | 'right' | 'around';

/**
 * How a total is known: as it is, more than its area, about its area, reported as zero, or not reported. `partly`: what is reported is its area, and
 * a part is not; `partly-zero`: what is reported is zero.
 */
export type TotalForm = 'closed' | 'fading' | 'dotted' | 'zero' | 'partly' | 'partly-zero' | 'not-reported';

/** A line of the legend. */
export interface LegendItem {
  readonly mark: LegendMark;
  /** What the mark means, in the scene's language. */
  readonly text: string;
}

/** A width of the legend with its value. */
export interface WidthSample {
  /** The value, in the unit of the widths. */
  readonly n: number;
  /** CSS pixels. */
  readonly widthPx: number;
}

/** The sum of the omitted flows: none, a share of all flows in the unit of the widths, or `mixed` if they must not be added up. */
export type FlowShare =
  | { readonly kind: 'none' }
  | { readonly kind: 'share'; readonly share: number; readonly sum: number; readonly isExact: boolean }
  /** They have several times or kinds. */
  | { readonly kind: 'mixed' }
  /** They add up to nothing, or some are negative: no part of them is a share. */
  | { readonly kind: 'no-share' };

/** The rows of a table that are added up by level. */
export interface FlowSums {
  /** What flows are added up by. */
  readonly level: Exclude<FlowLevel, 'place'>;
  /** How many are drawn unless a reader chooses another number: so many of each time and kind that one can follow, at most 500 in all. */
  readonly usualTop: number;
  /** How many times and kinds the shown flows have. */
  readonly measures: number;
  /** Whether the drawn ones are the largest of each time and kind, of which there are several, not the largest of all. */
  readonly ofEach: boolean;
  /** How many rows of the table the filters leave: those of the flows between units, and those of what runs within one. */
  readonly rows: number;
  /** How many of these have no value. */
  readonly notReported: number;
  /** How many rows of the whole table, whatever the filters leave, are added nowhere, for another row contains them: a province and its own prefectures. */
  readonly overlapping: number;
  /** Whether filters leave out a part of the table. */
  readonly isPartOfTable: boolean;
}

/** What runs one way at a place, in the unit of the widths: the sum of all flows that the filters leave, drawn or not. */
export interface TotalValue {
  /** Null where none of the flows has a number. */
  readonly n: number | null;
  /** That of the sum. */
  readonly cmp: Comparator;
  /** How many rows it is the sum of, and how many of these have no value. */
  readonly rows: number;
  readonly notReported: number;
  /** How many flows with a number are added up. */
  readonly flows: number;
  /** Those of them that are drawn, and their sum. Null where none is drawn as such: within a place, and where differences are drawn. */
  readonly drawn: { readonly flows: number; readonly n: number } | null;
  /** The others: what is drawn and the rest are all. */
  readonly rest: { readonly flows: number; readonly n: number } | null;
}

/** The totals of a place. */
export interface PlaceTotals {
  /** The region's id. */
  readonly id: string;
  /** Degrees in WGS 84, longitude first. */
  readonly place: LonLat;
  /** What leaves it, what reaches it; null where no flow does. */
  readonly out: TotalValue | null;
  readonly in: TotalValue | null;
  /** Where flows have no direction: what runs between it and others, instead of the two. */
  readonly between: TotalValue | null;
  /** What runs within it, which is no part of the others; null where nothing does. */
  readonly within: TotalValue | null;
}

/** The totals at places: half circles by area, on the left what leaves, on the right what reaches; whole circles of flows without a direction. */
export interface SceneTotals {
  readonly level: FlowLevel;
  /** The id of the unit, and its name in the scene's language. */
  readonly unit: string;
  readonly unitName: string;
  /** Whether the flows have directions. */
  readonly isDirected: boolean;
  /** The largest total of the whole table, whatever the filters leave: the scale is the same for all of its times. */
  readonly largest: number;
  /** How far places lie from the next one, in units of the Mercator plane: circles have about so much room. Infinity: all of it. */
  readonly spacing: number;
  /** The largest first. */
  readonly places: readonly PlaceTotals[];
}

/** Why a table of flows has no totals: its flows have several times or kinds; some are negative; some have a direction and others none. */
export type WithoutTotals = 'mixed' | 'negative' | 'directions';

/** How many flows of a place, or between two places, are drawn. The largest are. */
export interface PlaceShare {
  /** The id of the place, or of both. */
  readonly ids: readonly [string] | readonly [string, string];
  readonly drawn: number;
  /** How many can be drawn. */
  readonly all: number;
}

/** Flows by their value, whatever its sign. */
export interface FlowHistogram {
  /** Round values, the least first; the first is at most the smallest flow of the table. */
  readonly edges: readonly number[];
  /** How many flows are at least as large as each edge and less than the next. */
  readonly counts: readonly number[];
}

/** How many flows have no difference with one that runs the other way, by why; `even` and `unclear` count two places once. */
export interface FlowsWithoutNet {
  /** Nothing in the table runs the other way. */
  readonly alone: number;
  /** One of the two directions, or a part of it, is not reported. */
  readonly silent: number;
  /** The filters hide the one that runs the other way. */
  readonly hidden: number;
  /** One of the two directions stands more than once. */
  readonly several: number;
  /** One of the two has another unit or no number. */
  readonly others: number;
  /** They have no direction. */
  readonly undirected: number;
  /** As much runs one way as the other. */
  readonly even: number;
  /** Their comparators do not say which way more runs. */
  readonly unclear: number;
}

/** The flows of a user's table: how many are drawn, and what is not. */
export interface SceneFlows {
  /** The id of the unit of the widths; null if no flow has a number. */
  readonly unit: string | null;
  /** Its name; null if no flow has a number. */
  readonly unitName: string | null;
  /** Whether some flows of the table have a number in another unit: shares are of the unit of the widths alone. */
  readonly hasOtherUnits: boolean;
  /** How a width follows from a value. */
  readonly scale: WidthScale;
  /** How many flows the filters leave. */
  readonly all: number;
  /** How many of the largest of them are drawn. */
  readonly largest: number;
  /** How many of those that are counted are drawn: the largest of all, and the others of the selected place. */
  readonly drawn: number;
  /** The flows of the selected place, or between the two places of a selected pairing; null if nothing is selected. */
  readonly place: (PlaceShare & { readonly name: string }) | null;
  /** The omitted flows. */
  readonly leftOut: {
    /** How many have a number in the unit of the widths. */
    readonly measured: number;
    /** How many have another unit or no number. */
    readonly others: number;
    /** Their sum. */
    readonly share: FlowShare;
  };
  /** What share of all flows in the unit the largest carry, 0 to 1; null where all are drawn or no part of them is a share. */
  readonly carried: number | null;
  /** Null where flows are not added up by level. */
  readonly sums: FlowSums | null;
  /** How many of all flows that the filters leave, in view or not, have an end without a point, so that they can't be drawn. */
  readonly withoutPlace: number;
  /** Which way the drawn flows of what is selected run. */
  readonly ways: FlowWays;
  /** Of one way alone: how many run the other way, which are neither drawn nor counted; null where both are meant, or nothing is selected. */
  readonly otherWay: number | null;
  /** Only flows of this value or more are among the largest that are drawn; null: the reader has set no such value. */
  readonly least: number | null;
  /** How many flows the filters leave, where the largest of those in view are drawn and only these are counted; null: all are. */
  readonly everywhere: number | null;
  /** Where differences are drawn: what has none; null: flows are drawn. */
  readonly net: FlowsWithoutNet | null;
  /** How many of the flows that the filters leave are as large; null where none has a number. */
  readonly histogram: FlowHistogram | null;
  /** Why there are no totals; null where there are, or where no flow has a number. */
  readonly withoutTotals: WithoutTotals | null;
}

/** The legend: the marks that the map draws now. */
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
  /** What is shown: the topic, the selected pairing, what the filters leave. */
  readonly subject: string;
  /** The version of the data. */
  readonly version: string;
  /** "Shown 7 of 7 pairings". */
  readonly shown: string;
  /** The name of the inset of the South China Sea. */
  readonly inset: string;
  /** The origin of the boundaries. */
  readonly attribution: string;
  /** The sentence that the map has no review number. */
  readonly review: string;
  /** The source of the data: "From one news report of June 2019; not official statistics". */
  readonly source: string;
  /** That the data come from a link or another site and nobody has checked them; a part of `source`. Null for other data. */
  readonly unchecked: string | null;
}

/**
 * Everything that a map and its panels show, as plain data. A renderer draws it; `scene` of an element returns it.
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
  /** In the order of the pairings, side a first; the list box has the same order. */
  readonly regions: readonly SceneRegion[];
  readonly arcs: ArcColumns;
  /** The name of each arc, in the order of the columns; empty if there are too many to name. */
  readonly arcNames: readonly string[];
  /** The keyboard list of arcs. */
  readonly arcEntries: readonly ArcEntry[];
  /** For a user's table in the topic of its flows; else null. */
  readonly flows: SceneFlows | null;
  /** What leaves and reaches each place of a user's table, of all of its flows; null where nothing can be added up. */
  readonly totals: SceneTotals | null;
  /** The ids of the regions that have a dot: something that is drawn ends there, and no total stands there. Null: all have one. */
  readonly ends: ReadonlySet<string> | null;
  /** The annotations beside arcs. */
  readonly chips: readonly ArcChip[];
  readonly points: readonly ScenePoint[];
  readonly routes: readonly SceneRoute[];
  readonly areas: readonly SceneArea[];
  readonly labels: readonly SceneLabel[];
  readonly emphasis: Emphasis;
  /** The records that the panels show, after the filters. */
  readonly records: SceneRecords;
  /** The ids of the records of the topic and of the selected pairing, which stand out; null if all are equal. */
  readonly emphasizedRecords: ReadonlySet<string> | null;
  readonly legend: Legend;
  readonly description: SceneDescription;
  readonly captions: Captions;
  /** What the camera should hold: west, south, east, north, in degrees. */
  readonly framing: Bounds;
}
