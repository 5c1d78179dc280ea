/** Closed lists of the schema as plain values, so that code can use them at run time without loading the parser. */

/** The newest schema. Files of older schemas are converted when they are read, see `versions/`. */
export const schemaVersion = 'duikou/2';

/** `report`: pairings with their records. `flows`: a table of flows, whose pairs of places come from its rows. */
export const dataSetKinds = ['report', 'flows'] as const;

export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;

/** The state of a figure: reported, zero, not reported, or reported only for several pairings together. */
export const stateIds = ['reported', 'zero', 'not-reported', 'group'] as const;

/** The word before or after the number; it is part of the value. */
export const comparatorIds = ['exact', 'over', 'nearly', 'some', 'about', 'most', 'counted'] as const;

/** Kinds of money share a unit (CNY) but not a meaning: they may share an axis, never a sum. */
export const moneyKinds = [
  'project-investment',
  'multi-project-total',
  'fund-size',
  'contract-value',
  'planned-investment',
  'completed-investment',
  'agreed-investment',
  'goods-value',
] as const;

export const topicIds = ['overview', 'projects', 'tourism', 'grain', 'people', 'reforms', 'platforms', 'flows'] as const;

export const regionLevels = ['province', 'municipality', 'prefecture', 'county', 'zone', 'port'] as const;

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

/** Why a record belongs to its pairing; `inferred` is marked on screen. */
export const pairingBases = ['stated', 'by-endpoints', 'by-parent', 'by-name', 'by-context', 'inferred', 'none'] as const;

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

/** The facets by which records can be filtered. The first facet that a record fails is the reason shown. */
export const facetKeys = ['pairing', 'kind', 'sector', 'state', 'chapter', 'unit', 'period', 'time'] as const;
export type FacetKey = (typeof facetKeys)[number];
