/**
 * What is to be seen, as plain data: no DOM, no pixel of the page, nothing a `structuredClone` would refuse.
 * Every part is memoised on its own inputs, so a renderer repaints only the parts whose reference changed.
 */
import type { Bounds, LonLat } from '../geo/projection.ts';
import type { Language } from '../data/schema.ts';
import type { Topic, WidthScale } from '../state/view-state.ts';
import type { SceneRecords } from './records.ts';

/**
 * The inks of the ends. Each has a form of its own too: ends on side a (origins) are filled dots, those on side b (destinations) rings, and a place
 * that is both is a dot in a ring.
 */
export type Side = 'a' | 'b' | 'both';

/** A region that takes part in a shown pairing: one option of the list box, one target on the map. */
export interface SceneRegion {
  /** The data set's id: an adcode where the region has one. */
  readonly id: string;
  readonly side: Side;
  /** A province is drawn by its area; a city by its area and a dot with a target of 24 px. */
  readonly level: 'province' | 'city';
  /** The id of its feature in the geography, or null where it has none: then only the dot is drawn. */
  readonly adcode: string | null;
  /** Where its arc ends. */
  readonly place: LonLat;
  readonly pairing: string;
  readonly partner: string;
  /** Short name in the scene's language. */
  readonly name: string;
  /** What an option of the list box says: the name, and who the partner is. */
  readonly optionName: string;
}

/**
 * The arcs in columns, each `count` long; an arc is an index. Sized once; a filter makes a new `shown`, never new columns.
 */
export interface ArcColumns {
  readonly count: number;
  /** A pairing's id, or that of the flow's first record. */
  readonly ids: readonly string[];
  /** The pairing of the map that each belongs to: a click selects it. Null for a flow across the pairings. */
  readonly pairings: readonly (string | null)[];
  /** What each speaks of, the main record first; none for a pairing as such. */
  readonly records: readonly (readonly string[])[];
  /** Degrees. For a pairing the end on side a comes first; that says nothing about direction. */
  readonly originLon: Float64Array;
  readonly originLat: Float64Array;
  readonly destinationLon: Float64Array;
  readonly destinationLat: Float64Array;
  /** Sagitta as a share of the chord, for `arcBetween`. */
  readonly bend: Float32Array;
  readonly widthPx: Float32Array;
  /** An {@link ArcStyle} bit set. */
  readonly style: Uint8Array;
  /** Indices of the arcs to draw, in drawing order: the last lies on top. */
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
  /** A pairing of which the topic has nothing: a thin line of short strokes in the quiet ink. */
  notReported: 8,
  /** A pairing of which the topic has only a total for a group: the same in dots. */
  group: 16,
  /** From another source than the report: dots in the two inks. */
  otherSource: 32,
} as const;

/** An entry of the arc list for keyboard and screen reader: one of an arc's records, or the pairing as such. */
export interface ArcEntry {
  /** The arc's id. */
  readonly arc: string;
  readonly pairing: string | null;
  /** Whose source can be opened; null for a pairing as such. */
  readonly record: string | null;
  /** Ids of the regions it joins. */
  readonly ends: readonly string[];
  /** "北京到沈阳：258万 人次". */
  readonly name: string;
}

/** A figure, or the name of what has none, at its arc: drawn as a button that opens the quote. */
export interface ArcChip {
  /** The arc's id. */
  readonly id: string;
  readonly pairing: string | null;
  readonly figures: readonly ChipFigure[];
}

export interface ChipFigure {
  readonly record: string;
  /** Key of the value; null for a record in words. */
  readonly value: string | null;
  /** "超过 130万 吨", or the name of what is reported without a number. */
  readonly text: string;
  /** A remark that belongs to it: "1 named" beside "10 pairs". */
  readonly note: string | null;
}

/** A place of the topic that is no region of a pairing on the map: a park, a project's site, an end of a nested pairing. */
export interface ScenePoint {
  readonly id: string;
  readonly place: LonLat;
  readonly side: Side;
  readonly pairing: string | null;
  /** Null where the map names the place already. */
  readonly name: string | null;
  readonly kind: 'end' | 'site' | 'port';
  /** Whether all that stands there is there already, or only agreed, planned or intended. */
  readonly isBuilt: boolean;
  /** What is written at it: its figures, or, of a pairing that is looked at, the names of what stands there. */
  readonly records: readonly ChipFigure[];
  /** What it is called in speech: its name and all that stands there. */
  readonly description: string;
}

/** A way by land and sea, schematic: not a track. */
export interface SceneRoute {
  /** The record's id. */
  readonly id: string;
  readonly pairing: string | null;
  readonly text: string;
  readonly legs: readonly { readonly mode: 'land' | 'sea'; readonly path: readonly LonLat[] }[];
}

export interface SceneLabel {
  /** A region's id, an adcode, or a country's code. */
  readonly id: string;
  readonly text: string;
  readonly place: LonLat;
  /**
   * `paired`: a region of a pairing, at its arc's end, never on its dot. `province`: another province, centred on its label point.
   * `country`: a neighbour, letter-spaced, quiet. `sea`: quiet, italic.
   */
  readonly role: 'paired' | 'province' | 'country' | 'sea';
  /** The side of a paired place. */
  readonly side: Side | null;
  /** Lower is placed first; the last are left out where there is no room. */
  readonly rank: number;
  /** Where the label may stand, seen from its place, in order of preference. */
  readonly anchors: readonly LabelAnchor[];
}

/** Where a label stands seen from its place. */
export type LabelAnchor = 'center' | 'left' | 'right' | 'above' | 'below' | 'above-left' | 'above-right' | 'below-left' | 'below-right';

/** What is emphasized and what is dimmed. With nothing selected, nothing is either. */
export interface Emphasis {
  /** The selected region, if the reader chose a region rather than an arc. */
  readonly selected: string | null;
  /** The other end of its pairing. */
  readonly partner: string | null;
  /** The selected pairing; of a region with several the first. */
  readonly pairing: string | null;
  /** All pairings whose arcs are emphasized: of a region every one that it is an end of; null while nothing is selected. */
  readonly pairings: ReadonlySet<string> | null;
  /**
   * Region ids that are emphasized; null while nothing is selected. In the order in which they are named where there is no room for all: what is
   * selected, then its partners, of flows the largest first.
   */
  readonly emphasized: ReadonlySet<string> | null;
}

export type LegendMark =
  | { readonly kind: 'end'; readonly side: Side }
  | { readonly kind: 'arc'; readonly level: 'province' | 'city'; readonly widthPx: number }
  | { readonly kind: 'width'; readonly widthPx: number }
  | { readonly kind: 'directed' | 'not-reported' | 'group' | 'other-source' | 'route' | 'site-built' | 'site-planned' };

export interface LegendItem {
  readonly mark: LegendMark;
  readonly text: string;
}

/** A width of the legend with what it says. */
export interface WidthSample {
  readonly n: number;
  readonly widthPx: number;
}

/** What the flows that are left out come to: nothing, a share of all in the unit of the widths, or what must not be added up. */
export type FlowShare =
  | { readonly kind: 'none' }
  | { readonly kind: 'share'; readonly share: number; readonly sum: number; readonly isExact: boolean }
  /** Of several times or kinds. */
  | { readonly kind: 'mixed' };

/** Of the flows of a place, or between two, so many are drawn: the largest. */
export interface PlaceShare {
  readonly ids: readonly [string] | readonly [string, string];
  readonly drawn: number;
  /** That can be drawn. */
  readonly all: number;
}

/** The flows of a user's table: how many are drawn, and what is not. */
export interface SceneFlows {
  /** What widths speak of; null: no flow has a number. */
  readonly unit: string | null;
  readonly scale: WidthScale;
  /** Flows that the filters leave. */
  readonly all: number;
  /** How many of the largest of all are drawn. */
  readonly largest: number;
  /** These and what is drawn for the selected place besides. */
  readonly drawn: number;
  /** What is drawn for the selected place, or between the two of a selected pairing. */
  readonly place: (PlaceShare & { readonly name: string }) | null;
  readonly leftOut: {
    /** With a number in the unit of the widths. */
    readonly measured: number;
    /** Of other units, or without a number. */
    readonly others: number;
    readonly share: FlowShare;
  };
  /** An end of them has no point. */
  readonly withoutPlace: number;
}

export interface Legend {
  readonly title: string;
  readonly items: readonly LegendItem[];
}

export interface SceneDescription {
  /** The map's accessible description: what it shows, as a sentence or two. */
  readonly summary: string;
  /** What a change of selection announces; empty while nothing is selected. */
  readonly selection: string;
}

/** The lines around the map. */
export interface Captions {
  readonly title: string;
  /** What is looked at: the topic, the selected pairing, what filters leave. */
  readonly subject: string;
  /** The version of the data. */
  readonly version: string;
  /** "shown 7 of 7 pairings". */
  readonly shown: string;
  readonly inset: string;
  readonly attribution: string;
  /** That the map has no review number. */
  readonly review: string;
  /** "reported data, not statistics", with the month of the report. */
  readonly source: string;
}

export interface Scene {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly topic: Topic;
  /** In the order of the pairings, side a first: the order of the list box. */
  readonly regions: readonly SceneRegion[];
  readonly arcs: ArcColumns;
  /** A name an arc, in the columns' order; empty where there are too many to name. */
  readonly arcNames: readonly string[];
  readonly arcEntries: readonly ArcEntry[];
  /** For a user's table in the topic of its flows; else null. */
  readonly flows: SceneFlows | null;
  readonly chips: readonly ArcChip[];
  readonly points: readonly ScenePoint[];
  readonly routes: readonly SceneRoute[];
  readonly labels: readonly SceneLabel[];
  readonly emphasis: Emphasis;
  /** What plots, table and reader show, after the filters. */
  readonly records: SceneRecords;
  /** Records of the topic and of the selected pairing, which stand out; null where all are equal. */
  readonly emphasizedRecords: ReadonlySet<string> | null;
  readonly legend: Legend;
  readonly description: SceneDescription;
  readonly captions: Captions;
  /** What the camera should hold. */
  readonly framing: Bounds;
}
