/** Closed lists of the schema as plain values, so that code can use them at run time without loading the parser. */

/** The newest schema. Files of older schemas are converted on reading, see `versions/`. */
export const schemaVersion = 'duikou/2';
export const tourSchemaVersion = 'duikou-tour/2';

/** `report`: pairings and what is reported about them. `flows`: a table of flows, whose pairs of places come from its rows. */
export const dataSetKinds = ['report', 'flows'] as const;

export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;

/**
 * The state of a figure: a number, zero, not reported, or reported only for several pairings together. `said-of-all` is for no figure but a
 * statement in words about several pairings together.
 */
export const stateIds = ['reported', 'zero', 'not-reported', 'group', 'said-of-all'] as const;

/** The word before or after the number; it is part of the value. */
export const comparatorIds = ['exact', 'over', 'nearly', 'some', 'about', 'most', 'counted'] as const;

/** Kinds of money. They share a unit (CNY) but differ in meaning: they may share an axis, but are never added. */
export const moneyKinds = [
  'project-investment',
  'multi-project-total',
  'fund-size',
  'contract-value',
  'planned-investment',
  'completed-investment',
  'agreed-investment',
  'intended-investment',
  'goods-value',
] as const;

export const topicIds = ['overview', 'projects', 'tourism', 'grain', 'people', 'reforms', 'platforms', 'flows'] as const;

/** The levels of places that a file gives by degrees, the finest first: groups of places within about this distance of the largest one. */
export const nearLevels = ['near-1km', 'near-3km', 'near-10km', 'near-30km', 'near-100km', 'near-300km', 'near-900km'] as const;
export type NearLevel = (typeof nearLevels)[number];

/**
 * The levels at which flows between places can be added up, the finest first: the table's own places, groups of near places, prefectures,
 * provinces, regions of the country such as 华东. A table has groups of near places or the areas after them, never both.
 */
export const flowLevels = ['place', ...nearLevels, 'prefecture', 'province', 'region'] as const;
/** The level at which flows between places are added up. */
export type FlowLevel = (typeof flowLevels)[number];

export function isNearLevel(level: FlowLevel): level is NearLevel {
  return nearLevels.some((each) => each === level);
}

/** The distance in km within which a level puts places into one group. */
export function kmOfLevel(level: NearLevel): number {
  return Number.parseInt(level.slice('near-'.length), 10);
}
/** A level, or `auto` for the one that suits the table. */
export const levelChoices = ['auto', ...flowLevels] as const;
/** The level of the sums; `auto` is the one that suits the table. */
export type LevelChoice = (typeof levelChoices)[number];

/** The level of a region. `division`: a region of the country such as 华东, which sums of a table of flows may have. */
export const regionLevels = ['division', 'province', 'municipality', 'prefecture', 'county', 'zone', 'port'] as const;

export const recordTypes = [
  'document',
  'aggregate',
  'share',
  'flow',
  'project',
  'agreement',
  'fund',
  'platform',
  'park',
  'route',
  'event',
  'statement',
] as const;

/** The reason why a record belongs to its pairing; `inferred` is marked on screen. */
export const pairingBases = ['stated', 'by-endpoints', 'by-parent', 'by-name', 'by-heading', 'by-context', 'inferred', 'none'] as const;

/**
 * The parts of a record that the editors may have inferred besides its pairing and direction: what its number measures, or where its place
 * is.
 */
export const readings = ['measure', 'place'] as const;

export const directions = ['one-way', 'two-way', 'a-to-b', 'inferred', 'not-stated'] as const;

export const periodKinds = [
  'day',
  'month',
  'calendar-year',
  'as-of',
  'since-start',
  'cumulative',
  'full-year-unstated',
  'consecutive-years',
  'recent',
  'unstated',
] as const;

/** Where the dates of a period are stated: in the quote, in the source's heading, or only in the date of the source. */
export const periodBases = ['quote', 'heading', 'date'] as const;

/** `running`: a total that only grows. `single`: each point counts what happened at that time. */
export const countingIds = ['running', 'single'] as const;

/** The facets by which records can be filtered, in the order in which the reasons for filtering a record out are shown. */
export const facetKeys = ['pairing', 'kind', 'sector', 'state', 'chapter', 'unit', 'period', 'time'] as const;
export type FacetKey = (typeof facetKeys)[number];
