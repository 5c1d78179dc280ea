import type { Inference } from '../../data/inference.ts';
import { isNearLevel, kmOfLevel, type FacetKey, type FlowLevel, type NearLevel, type topicIds } from '../../data/vocabulary.ts';
import type { ErrorDetails, Recovery } from '../../error.ts';
import type { PartName } from '../../load-part.ts';
import { englishCount } from '../number-words.ts';
import { counted, pluralForm } from '../plural.ts';
import type { Translation } from '../translation.ts';
import type { EarlyErrorCode } from './early-errors.ts';

const numberStyle: {
  readonly compactFrom: number;
  readonly compactDisplay: 'short' | 'long';
  readonly groupFrom: number;
  readonly script: 'simplified' | 'traditional' | null;
} = { compactFrom: 1e6, compactDisplay: 'long', groupFrom: 1e3, script: null };

type SumLevel = Exclude<FlowLevel, 'place'>;

interface AreaNames {
  readonly one: string;
  readonly many: string;
}

/** The areas of each level, singular and plural. */
const englishAreas: Readonly<Record<Exclude<SumLevel, NearLevel>, AreaNames>> = {
  prefecture: { one: 'prefecture', many: 'prefectures' },
  province: { one: 'province', many: 'provinces' },
  region: { one: 'major region', many: 'major regions' },
};
const areasOf = (level: SumLevel): AreaNames =>
  isNearLevel(level) ? { one: `group of near places (${kmOfLevel(level)} km)`, many: 'groups' } : englishAreas[level];

/** "Between Jilin and all others", "From Jilin to Beijing". */
const betweenSets = (from: string | null, to: string | null, oneWay: boolean): string => {
  const [a, b] = [from ?? 'all others', to ?? 'all others'];
  return oneWay ? `From ${a} to ${b}` : `Between ${a} and ${b}`;
};

const withSmallLetter = (sentence: string): string => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;

const notWithin = (level: SumLevel | null): string => (level === null ? '' : ` (not within ${areasOf(level).many})`);

export const en = {
  productName: 'Duikou',
  atlasTitle: 'Atlas of paired cooperation',
  languageName: 'English',

  mapName: 'Map of paired cooperation',
  mapSummary: ({ shown, pairs }: { shown: number; pairs: string }) => `The map shows ${counted(shown, 'pairing', 'pairings')}: ${pairs}.`,
  /** The summary of the map for a table of flows. */
  flowMapSummary: ({ shown, pairs }: { shown: number; pairs: string }) => `The map shows ${shown} pairs of places: ${pairs}.`,
  /** The meaning of the marks of each side; `both` is the number of places on both sides. */
  sidesSummary: ({ a, b, both }: { a: string; b: string; both: number }) =>
    `Filled dot: ${a}. Ring: ${b}.${both === 0 ? '' : ` ${counted(both, 'place is', 'places are')} both (a dot in a ring).`}`,
  regionsName: 'Regions',
  regionOption: (name: string, partner: string) => `${name}, paired with ${partner}`,
  searchName: 'Find a region',
  searchHint: '汉字, 漢字, pinyin, English',
  searchNothing: (query: string) => `No region matches “${query}”. Clear the search to list them all.`,
  searchFound: (count: number) => `${counted(count, 'region', 'regions')} found`,
  /**
   * Names the selected region and its partner, without a direction because a pairing has none, and says how much is reported about them.
   */
  selectionAnnouncement: ({
    chosen,
    partner,
    figures,
    notReported,
  }: {
    chosen: string;
    partner: string;
    figures: number;
    notReported: number;
  }) =>
    `${chosen} and ${partner}, ${figures === 0 ? 'no figures' : counted(figures, 'figure', 'figures')}, ${notReported === 0 ? 'nothing unreported' : `${notReported} not reported`}`,
  selectionCleared: 'Selection cleared',
  topicAnnouncement: ({
    topic,
    arcs,
    notReported,
    group,
    saidOfAll,
  }: {
    topic: string;
    arcs: number;
    notReported: number;
    group: number;
    saidOfAll: number;
  }) =>
    `Topic ${topic}, ${arcs === 0 ? 'no arcs' : counted(arcs, 'arc', 'arcs')}${group === 0 ? '' : `, ${counted(group, 'pairing', 'pairings')} only in a total`}${saidOfAll === 0 ? '' : `, ${counted(saidOfAll, 'pairing', 'pairings')} only in words on all together`}${notReported === 0 ? '' : `, ${counted(notReported, 'pairing', 'pairings')} not reported`}`,
  pairName: (a: string, b: string) => `${a} – ${b}`,

  zoomIn: 'Zoom in',
  runFlows: 'Let the flows run',
  stopFlows: 'Stop the flows',
  zoomOut: 'Zoom out',
  home: 'Back to all pairings',
  homePlaces: 'Back to all places',
  whole: 'Whole country',
  mapControls: 'Map controls',
  clear: 'Clear selection',
  scrollHint: 'Hold Ctrl and scroll to zoom the map',
  touchHint: 'Use two fingers to move the map',
  drawing: 'Drawing the interactive map…',
  fetching: 'Fetching the data…',
  /** `name` is empty if the address names no file. */
  fetchingFile: (name: string, host: string) => `Fetching ${name === '' ? 'the data' : name} from ${host}…`,
  readingFile: (name: string) => `Reading ${name}…`,
  /** `part`: one of `partNames`, or several. `areDataKept`: whether the page still has its data after a reload. */
  stillLoading: (part: string, areDataKept: boolean) =>
    `Still loading ${part}. What you asked for appears by itself; if that takes too long, reload the page.${areDataKept ? '' : ' A table of your own then has to be opened again.'}`,
  cancel: 'Cancel',
  keyboardHelp:
    'Arrow keys go to the nearest region in that direction, Enter selects, Esc clears the selection; press Esc again to leave the list. Plus and minus zoom, 0 goes back to the pairings, W shows the whole country, ? lists all keyboard shortcuts.',

  languageChoice: 'Language',
  moreChoices: 'More options',
  themeChoice: 'Theme',
  themeAuto: 'System',
  themeLight: 'Light',
  themeDark: 'Dark',
  skipToRegions: 'Skip to the list of regions',
  skipToPanel: 'Skip to the panel',
  keysName: 'Keyboard shortcuts',
  panels: 'Panels',
  dismiss: 'OK',
  recoveries: { retry: 'Try again', reload: 'Reload', fetch: 'Fetch the data' } satisfies Readonly<Record<Recovery['kind'], string>>,
  allPairings: (count: number) => pluralForm(count, 'The pairing', `The ${englishCount(count)} pairings`),

  legendTitle: 'Legend',
  /** An end in a data set whose sides have no names. */
  legendEnd: 'End of a pair',
  /** A place on both sides. */
  legendBoth: (first: string, second: string) => `both ${first} and ${second}`,
  /** A province at the end of an arc, if its short name could be taken for a city's: 吉林 is a city too. */
  province: (name: string) => `${name} Province`,
  /** `province` for the map, where there is less room. */
  provinceOnMap: (name: string) => `${name} Prov.`,
  legendProvinceArc: 'Province to province',
  legendCityArc: 'City to city',
  /** The names of the scales from values to widths. */
  widthScales: { sqrt: 'square root', linear: 'linear', log: 'logarithm' } satisfies Readonly<Record<'sqrt' | 'linear' | 'log', string>>,
  /** `allTimes`: another time of the table has the same scale. */
  legendWidthScale: (text: string, scale: string, allTimes: boolean) =>
    `${text} (width: ${scale}${allTimes ? ', the same at all times' : ''})`,
  /** The totals at places, which are half circles. `level`: flows within an area of this level are not part of them. */
  legendOut: (level: SumLevel | null) => `All that leaves${notWithin(level)}`,
  legendIn: 'All that arrives',
  legendBetween: (level: SumLevel | null) => `All that runs here${notWithin(level)}`,
  legendTotalSize: (largest: string, allTimes: boolean) => `By area${allTimes ? ', the same at all times' : ''}, up to ${largest}`,
  legendTotalForms: {
    fading: 'More than its area',
    dotted: 'About its area',
    zero: 'Zero',
    partly: 'A part is not reported',
    'partly-zero': 'Zero, and a part is not reported',
    'not-reported': 'Not reported',
  } satisfies Readonly<Record<'fading' | 'dotted' | 'zero' | 'partly' | 'partly-zero' | 'not-reported', string>>,
  /** Totals of a place, each with its sum. */
  totalOut: (sum: string) => `out ${sum}`,
  totalIn: (sum: string) => `in ${sum}`,
  totalBetween: (sum: string) => `with other places ${sum}`,
  totalWithin: (sum: string) => `within it ${sum}`,
  /** Appended to a total: the part of the sum that no arc carries, and the number of these flows. */
  totalRest: (sum: string, flows: string) => `${sum} of it in ${counted(flows, 'flow', 'flows')} not drawn`,
  /** The number of totals on a map and the largest of them, in its description. */
  totalsSummary: (places: string, largest: string, isDirected: boolean) =>
    `${isDirected ? 'Half circles' : 'Circles'} at ${counted(places, 'place', 'places')} show ${isDirected ? 'what leaves and what arrives' : 'what runs between each and other places'}, of all flows; the largest: ${largest}.`,
  /** The number of drawn flows if the smallest are not drawn. `unit`: the unit of the share, if the table has several. */
  flowsShown: (drawn: string, all: string, share: string | null, unit: string | null) =>
    `Showing the ${drawn} largest of ${all} flows${share === null ? '' : `, ${share} of the whole${unit === null ? '' : ` (in ${unit})`}`}`,
  /** The number of drawn sums. `share`: the share of the largest; `unit` is that of `flowsShown`. */
  sumsShown: (level: SumLevel, drawn: string, all: string, share: string | null, unit: string | null) =>
    `Sums by ${areasOf(level).one}: the ${drawn} largest of ${all}${share === null ? '' : ` carry ${share} of what crosses ${areasOf(level).many}${unit === null ? '' : ` (in ${unit})`}`}`,
  /** For a table with several times or kinds: the largest sums of each are drawn. */
  sumsShownOfEach: (level: SumLevel, drawn: string, all: string) =>
    `Sums by ${areasOf(level).one}: ${drawn} of ${all}, the largest of each time and kind`,
  sumsShownAll: (level: SumLevel, all: string) =>
    `Sums by ${areasOf(level).one}: ${all === '0' ? 'nothing runs' : all === '1' ? 'the one flow' : `all ${all} flows`} between ${areasOf(level).many}`,
  /** The number of rows of the table that have no value. */
  sumsNotReported: (missing: string, rows: string) => `${missing} of ${counted(rows, 'row', 'rows')} not reported`,
  /**
   * Only one of a province and its own prefectures is added. `ofTable`: filters hide a part of the table, but the number of rows is that of
   * the whole table.
   */
  sumsOverlapping: (rows: string, ofTable: boolean) =>
    `${ofTable ? 'in the whole table, ' : ''}${counted(rows, 'row', 'rows')} not added: other rows include ${rows === '1' ? 'it' : 'them'}`,
  /** Appended to one of the lines above: the flows that are drawn for the selected place, `drawn` of its `all`. */
  flowsShownWith: (shown: string, place: string, drawn: string, all: string) =>
    drawn === all ? `${shown}, and all ${all} of ${place}` : `${shown}, and the ${drawn} largest of the ${all} of ${place}`,
  /** One of the lines above for flows with an end in view; `flowsNet` below is for differences of the two directions. */
  flowsInView: (shown: string) => `In view: ${withSmallLetter(shown)}`,
  /**
   * Appended to one of the lines above when only one direction of the selected place is drawn; `flows`: the number of flows in the other
   * direction.
   */
  flowsOtherWay: (shown: string, flows: string) => `${shown}, without ${counted(flows, 'flow that runs', 'flows that run')} the other way`,
  /** Of flows between two sets of places; a null set is all places outside of the other. `share`: what part of all they carry. */
  flowsBetween: (shown: string, from: string | null, to: string | null, oneWay: boolean, share: string | null) =>
    `${betweenSets(from, to, oneWay)}${share === null ? '' : ` (${share} of all that runs)`}: ${withSmallLetter(shown)}`,
  flowsNet: (shown: string) => `Net of both directions: ${withSmallLetter(shown)}`,
  /** The members of a set of places: no “and”, which stands between two sets. */
  joinMembers: (names: readonly string[]) => names.join(' + '),
  /** A set with too many members to name, `all` with those that are named: "Jilin + Liaoning + 4 others". */
  andOthers: (names: string, others: string, _all: string) => `${names} + ${counted(others, 'other', 'others')}`,
  /** A place of which only outgoing or incoming flows are drawn. */
  flowsOneWay: { out: (place: string) => `${place} (out)`, in: (place: string) => `${place} (in)` },
  shown: (shown: number, read: number) => `Showing ${shown} of ${counted(read, 'pairing', 'pairings')}`,
  inset: 'South China Sea',
  noReview: 'This map has not been submitted for review and has no review number',
  reportLine: (month: string) => `From one news report of ${month}; not official statistics`,
  withOthers: (own: string, count: number) => `${own} · plus ${counted(count, 'other source', 'other sources')}, shown separately`,
  userDataLine: (title: string) => `Data: ${title}`,
  /** A note on data from a link or another site; `host` is empty for data in the link itself. */
  unchecked: (host: string) => `From ${host === '' ? 'a link' : host}; not checked by Duikou`,
  dataVersion: (version: string) => `Data version ${version}`,

  findPlace: 'Find your place',
  /** The pairings that a total is about. */
  allPairingsTogether: (count: number) => pluralForm(count, 'the pairing', `all ${englishCount(count)} pairings`),
  /** The buttons under the figures of the landing page. */
  takeTour: 'Take the tour',
  compareTwo: 'Compare two pairings',
  compareWith: 'Compare with another',
  pairingNoneHint: 'Click the map or an arc, or use the list and the search.',
  morePairs: (count: number) => `${count} more: choose one on the map, or search.`,
  evidence: 'Source',
  paragraph: (number: number) => `paragraph ${number}`,
  inferred: 'inferred by the editors',
  /** The inferred parts of a record, written after `inferred`. */
  inferences: {
    pairing: 'the pairing',
    direction: 'the direction',
    measure: 'what the number is a share of',
    place: 'the place',
  } satisfies Readonly<Record<Inference, string>>,
  preliminary: 'preliminary statistics',
  incomplete: 'incomplete statistics',
  unknownHost: 'No map on this page has the id in the panel’s for attribute. Check the id.',

  /**
   * The rule for comparators: 超过, 超, 逾 are “over”; 余, 多 are “more than”; 近 is “nearly”; 约 is “about”. Chinese has the source’s own word.
   */
  over: (value: string) => `over ${value}`,
  nearly: (value: string) => `nearly ${value}`,
  some: (value: string) => `more than ${value}`,
  about: (value: string) => `about ${value}`,
  most: 'most',
  /** `noun`: the noun of the counted things; the number if there is no noun. */
  counted: (noun: string) => `${noun} (counted by the editors)`,
  /** A growth as a multiple of the base. A growth by once the base is “doubled”. */
  growthTimes: (n: number, text: string) => (n === 1 ? 'doubled' : `${text} times the base`),
  growth: (times: string, n: number) => (n === 1 ? times : `grew by ${times}`),
  asOf: (date: string) => `as of ${date}`,
  periodUnstated: 'period not stated',
  periodYearUnstated: 'full year, year not stated',
  periodConsecutiveYears: 'in each of two consecutive years (not named)',
  periodCumulative: 'cumulative, start not stated',
  periodFromTo: (start: string, end: string) => `${start} to ${end}, cumulative`,
  periodSince: (date: string) => `since ${date}`,
  periodRecent: 'recently',
  zero: 'reported as zero',
  groupOnly: 'only in a total',

  topicNames: {
    overview: 'Overview',
    projects: 'Projects',
    tourism: 'Tourism',
    grain: 'Grain',
    people: 'People',
    reforms: 'Reforms',
    platforms: 'Parks and platforms',
    flows: 'Flows',
  } satisfies Readonly<Record<(typeof topicIds)[number], string>>,
  /** The title of the view `compare` for a table of flows. */
  matrixTitle: 'Matrix',
  viewTitles: { story: 'Story', compare: 'Compare', timeline: 'Timeline', table: 'Table', report: 'Report' } satisfies Readonly<
    Record<'story' | 'compare' | 'timeline' | 'table' | 'report', string>
  >,
  topicChoice: 'Topic',
  /** The names of the states in a legend. */
  notReportedMark: 'not reported',
  groupMark: 'only in a total',
  shownRecords: (shown: number, read: number) => `Showing ${shown} of ${counted(read, 'record', 'records')}`,
  filteredOut: (count: number, reasons: string) => `${count} hidden by filters: ${reasons}`,
  resetFilters: 'Reset filters',
  sourcesChoice: 'Sources',
  sourcesReport: 'The report only',
  /** `added`: the number of records that other sources add. */
  sourcesAll: (added: number) => `All sources (+${added})`,
  facetNames: {
    pairing: 'Pairing',
    kind: 'Kind',
    sector: 'Sector',
    state: 'State',
    chapter: 'Chapter',
    unit: 'Unit',
    period: 'Period',
    time: 'Years and months',
    between: 'Sets of places',
    text: 'Text',
  } satisfies Readonly<Record<FacetKey | 'between' | 'text', string>>,
  /** A colon with its space. */
  colon: ': ',
  pairsCount: (count: number) => counted(count, 'pair of places', 'pairs of places'),
  userData: 'Your data',
  /** Separators with their spaces: between the items of a list, the parts of a line, clauses, sentences, a number and its unit. */
  between: { items: ', ', parts: ', ', clauses: '; ', sentences: '. ', unit: ' ' },
  /** A text in brackets, with the space before them. */
  inBrackets: (text: string) => ` (${text})`,
  /**
   * The style of numbers: the number from which large units are used, and whether these are words ("million") or signs ("万"); the number
   * from which digits are grouped by three; the script of the source’s own word beside a number, or null if the word is translated.
   */
  numbers: numberStyle,
  share: 'Share',
  tour: 'Tour',
  tourBack: 'Back to the tour',
  spreadPanels: 'Resize the panel',
  pairsNamed: (count: number) => `${count} named in the report`,
  legendDirected: 'Flow with a direction',
  legendRoute: 'Route by land and sea (schematic)',
  legendSite: 'Site',
  legendSitePlanned: 'Planned or agreed only',
  legendOtherSource: 'From other sources',
  topicSummary: (topic: string, flows: string) => `Topic: ${topic}. ${flows}.`,
  flowAnnouncement: (origin: string, destination: string, text: string) => `${origin} to ${destination}: ${text}`,
  pairAnnouncement: (origin: string, destination: string, text: string) => `${origin} and ${destination}: ${text}`,
  notReportedAnnouncement: (pairs: string) => `nothing reported for ${pairs}`,
  groupAnnouncement: (pairs: string) => `only in a total for ${pairs}`,
  /** The state of a statement in words about several pairings together. */
  saidOfAllMark: 'said of all together, in words',
  saidOfAllAnnouncement: (pairs: string) => `of ${pairs} only what is said of all together, in words`,
  fromElsewhere: 'from other sources',
  legendNested: 'Pairing within another',
  legendInferred: 'Inferred by the editors',
  legendArea: 'Area of several places',
  partOf: (area: string) => `part of ${area}`,

  /** The names of parts that are loaded later, for error messages. */
  partNames: {
    report: 'the report’s data',
    surroundings: 'the names of places',
    otherSources: 'the other sources’ data',
    tour: 'the tour',
    overview: 'the boundaries',
    detail: 'the finer boundaries',
    svgMap: 'the script of the SVG map',
    webglMap: 'the script of the WebGL map',
    panels: 'the scripts of the panels and dialogs',
    pairing: 'the panel of a pairing',
    evidence: 'the script of the quotes',
    inset: 'the inset map of the South China Sea',
    arcList: 'the keyboard list of arcs',
    printDrawing: 'the map for printing',
    exports: 'the script of the exports',
    oneFile: 'duikou.html',
    userData: 'the script for your own data',
    userTour: 'the script for your own tours',
    gazetteer: 'the list of places that tables are read with',
    notes: 'the page of notes',
    marks: 'the script for marks of the page’s own',
    sentences: 'the other messages',
    offline: 'the script for use without a network',
    words: 'the wording in that language',
  } satisfies Readonly<Record<PartName, string>>,
  /** Errors that may occur before the other words are loaded. Further errors are in `shared/errors/`. */
  errors: {
    'data-unreachable': ({ src, status }) =>
      `The data file ${src} could not be fetched (${status || 'no answer'}). The previous data are still shown; check the address and the connection and try again.`,
    'report-unreachable': () =>
      'The report’s data could not be fetched, so the map still shows its first picture. Check the connection and try again.',
    'geography-unreachable': () =>
      'The boundaries could not be fetched, so the map stays at its first picture; the list and the panels work. Check the connection and try again.',
    'detail-unreachable': () => 'The finer boundaries could not be fetched; the coarse ones are still shown.',
    'webgl-unreachable': () => 'The script of the WebGL map could not be started; the SVG map is shown instead and works the same.',
    'svg-unreachable': () =>
      'The script of the map could not be started, so the map stays at its first picture; the list and the panels work. Check the connection and try again.',
    'panels-unreachable': () =>
      'The scripts of the other panels could not be started; the map and its list work. Check the connection and try again, or reload the page.',
    'part-unreachable': ({ part }) =>
      `Could not load ${part}. Everything else works as before. Check the connection and try again; if that does not help, reload the page.`,
    'newer-version': ({ part }) =>
      part === undefined
        ? 'A newer version of this page is ready. Nothing changes until you reload.'
        : `A newer version of this page has been published, and a file of the old one is no longer available (${part}). Reload the page: the view in its address is kept.`,
    unexpected: ({ reason }) => `Something unexpected happened (${reason}); the view stays as it is. Continue, or reload the page.`,
  } satisfies { readonly [Code in EarlyErrorCode]: (details: ErrorDetails) => string },
};

/** The table of words that the first interaction needs. */
export type Messages = Translation<typeof en>;
