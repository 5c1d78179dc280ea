/** Every sentence a reader meets, once per language. A language that lacks one does not compile. */
import type { FacetKey, topicIds } from '../../data/vocabulary.ts';
import type { ErrorDetails, ErrorCode, Recovery } from '../../error.ts';
import type { PartName } from '../../load-part.ts';

/** What can go wrong when nothing more can be fetched. */
export type EarlyErrorCode = Extract<
  ErrorCode,
  | 'data-unreachable'
  | 'report-unreachable'
  | 'geography-unreachable'
  | 'detail-unreachable'
  | 'webgl-unreachable'
  | 'svg-unreachable'
  | 'panels-unreachable'
  | 'part-unreachable'
  | 'newer-version'
  | 'unexpected'
>;

export interface Messages {
  readonly productName: string;
  readonly atlasTitle: string;
  readonly languageName: string;

  readonly mapName: string;
  readonly mapSummary: (names: { shown: number; pairs: string }) => string;
  /** The same of a set that names its sides itself. */
  readonly flowMapSummary: (names: { shown: number; pairs: string }) => string;
  /** Which mark is which side; `both` counts the places on both. */
  readonly sidesSummary: (names: { a: string; b: string; both: number }) => string;
  readonly regionsName: string;
  readonly regionOption: (name: string, partner: string) => string;
  readonly searchName: string;
  readonly searchHint: string;
  readonly searchNothing: (query: string) => string;
  readonly searchFound: (count: number) => string;
  /** Who was chosen and who is the partner, without a direction, for a pairing has none; and how much is known of the two. */
  readonly selectionAnnouncement: (description: { chosen: string; partner: string; figures: number; notReported: number }) => string;
  readonly selectionCleared: string;
  readonly topicAnnouncement: (told: { topic: string; arcs: number; notReported: number; group: number }) => string;
  readonly pairName: (a: string, b: string) => string;

  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly home: string;
  readonly homePlaces: string;
  readonly whole: string;
  readonly mapControls: string;
  readonly clear: string;
  readonly scrollHint: string;
  readonly touchHint: string;
  readonly drawing: string;
  readonly fetching: string;
  /** An empty `name`: the address names no file. */
  readonly fetchingFile: (name: string, host: string) => string;
  readonly readingFile: (name: string) => string;
  readonly cancel: string;
  readonly keyboardHelp: string;

  readonly languageChoice: string;
  readonly themeChoice: string;
  readonly themeAuto: string;
  readonly themeLight: string;
  readonly themeDark: string;
  readonly skipToRegions: string;
  readonly skipToPanel: string;
  readonly keysName: string;
  readonly panels: string;
  readonly dismiss: string;
  readonly recoveries: Readonly<Record<Recovery['kind'], string>>;
  readonly allPairings: (count: number) => string;

  readonly legendTitle: string;
  /** An end of a set whose sides have no names. */
  readonly legendEnd: string;
  /** A place that is both of the two. */
  readonly legendBoth: (first: string, second: string) => string;
  readonly legendProvinceArc: string;
  readonly legendCityArc: string;
  /** By what widths go with what they say. */
  readonly widthScales: Readonly<Record<'sqrt' | 'linear' | 'log', string>>;
  readonly legendWidthScale: (text: string, scale: string) => string;
  /** Where the smallest flows are not drawn. */
  readonly flowsShown: (drawn: string, all: string) => string;
  /** The same with what is drawn for the selected place: `drawn` of its `all`. */
  readonly flowsShownWith: (shown: string, place: string, drawn: string, all: string) => string;
  readonly shown: (shown: number, read: number) => string;
  readonly inset: string;
  readonly noReview: string;
  readonly reportLine: (month: string) => string;
  readonly withOthers: (own: string, count: number) => string;
  readonly userDataLine: (title: string) => string;
  readonly dataVersion: (version: string) => string;

  readonly pairingNoneHint: string;
  readonly pairedSince: (month: string) => string;
  readonly pairedSinceUnknown: string;
  readonly reportedTitle: string;
  readonly reportedNothing: string;
  readonly notReportedTitle: string;
  readonly notReportedLead: (kinds: string) => string;
  readonly groupTitle: string;
  readonly groupLead: string;
  readonly nestedTitle: string;
  readonly evidence: string;
  readonly paragraph: (number: number) => string;
  readonly inferred: string;
  readonly preliminary: string;
  readonly incomplete: string;
  readonly wordsOnly: string;
  readonly unknownHost: string;

  readonly over: (value: string) => string;
  readonly nearly: (value: string) => string;
  readonly some: (value: string) => string;
  readonly about: (value: string) => string;
  readonly most: string;
  readonly counted: (value: string) => string;
  /** A growth of so many times the base; of one it is a doubling. */
  readonly growthTimes: (n: number, text: string) => string;
  readonly growth: (times: string, n: number) => string;
  readonly asOf: (date: string) => string;
  readonly periodUnstated: string;
  readonly periodYearUnstated: string;
  readonly periodConsecutiveYears: string;
  readonly periodCumulative: string;
  readonly periodFromTo: (start: string, end: string) => string;
  readonly periodSince: (date: string) => string;
  readonly periodRecent: string;
  readonly zero: string;
  readonly groupOnly: string;

  readonly topicChoice: string;
  readonly topicNames: Readonly<Record<(typeof topicIds)[number], string>>;
  readonly panelTitles: Readonly<Record<'pairing' | 'projects' | 'flows' | 'compare' | 'timeline' | 'table' | 'report', string>>;
  readonly sourcesChoice: string;
  readonly sourcesReport: string;
  readonly sourcesAll: string;
  /** The states as a legend names them. */
  readonly notReportedMark: string;
  readonly groupMark: string;

  readonly facetNames: Readonly<Record<FacetKey | 'text', string>>;
  readonly shownRecords: (shown: number, read: number) => string;
  readonly filteredOut: (count: number, reasons: string) => string;
  readonly resetFilters: string;

  /** With its space. */
  readonly colon: string;
  readonly pairsCount: (count: number) => string;
  readonly userData: string;
  /** Between the items of a list, the parts of a line, clauses and sentences, with their spaces. */
  readonly between: { readonly items: string; readonly parts: string; readonly clauses: string; readonly sentences: string };
  /** With the space before it. */
  readonly inBrackets: (text: string) => string;
  /** From which number on one says it in large units, and whether in words ("million") or signs ("万"). */
  readonly numbers: { readonly compactFrom: number; readonly compactDisplay: 'short' | 'long' };
  readonly share: string;
  readonly tour: string;
  readonly tourBack: string;
  readonly spreadPanels: string;
  readonly pairsNamed: (count: number) => string;
  readonly legendDirected: string;
  readonly legendRoute: string;
  readonly legendSite: string;
  readonly legendSitePlanned: string;
  readonly legendOtherSource: string;
  readonly topicSummary: (topic: string, flows: string) => string;
  readonly flowAnnouncement: (origin: string, destination: string, text: string) => string;
  readonly pairAnnouncement: (a: string, b: string, text: string) => string;
  readonly notReportedAnnouncement: (pairs: string) => string;
  readonly groupAnnouncement: (pairs: string) => string;

  /** What is loaded later, as the sentences of its absence name it. */
  readonly partNames: Readonly<Record<PartName, string>>;

  /** Of what may keep the other words from coming; the rest are in `panel-words/errors.ts`. */
  readonly errors: { readonly [Code in EarlyErrorCode]: (details: ErrorDetails) => string };
}
