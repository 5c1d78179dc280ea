/**
 * The one definition of a data set: types, JSON Schema (`data/schema.json`) and parser come from it.
 * What a small set of a host's own does not need has an empty default. Field by field: `data/README.md`.
 */
import * as v from 'valibot';

/** The newest schema; older ones are lifted at the edge, see `versions/`. */
export const schemaVersion = 'duikou/1';

const id = v.pipe(v.string(), v.minLength(1));
const ids = v.optional(v.array(id), []);
const note = v.optional(v.string());
const lon = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
/** `2017`, `2017-03` or `2017-03-01`. */
const date = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));

export const localizedTextSchema = v.object({ 'zh-Hans': v.string(), 'zh-Hant': v.string(), en: v.string() });
const termSchema = v.object({ id, label: localizedTextSchema });

export const sourceSchema = v.looseObject({
  id,
  kind: v.string(),
  title: v.optional(v.nullable(v.string()), null),
  publisher: v.optional(v.nullable(v.string()), null),
  date: v.optional(v.nullable(date), null),
  datePrecision: v.optional(v.picklist(['day', 'month', 'year'])),
});

/** The words that back a record, verbatim; `marks` are the words of the figure within them. */
export const evidenceSchema = v.object({
  source: id,
  p: v.optional(id),
  sentence: v.optional(id),
  quote: v.pipe(v.string(), v.minLength(1)),
  marks: v.optional(v.array(v.string()), []),
  derived: v.optional(v.object({ 'zh-Hans': v.string(), 'zh-Hant': v.string(), en: v.optional(v.string()) })),
});

export const comparatorIds = ['exact', 'over', 'nearly', 'some', 'about', 'most', 'counted'] as const;
export const stateIds = ['reported', 'zero', 'not-reported', 'group'] as const;

export const figureValueSchema = v.object({
  key: id,
  /** Null: said without a number ("most"). */
  n: v.nullable(v.number()),
  unit: id,
  cmp: v.picklist(comparatorIds),
  /** The printed words. */
  raw: v.string(),
  moneyKind: v.optional(v.picklist(['project-investment', 'multi-project-total', 'fund-size', 'contract-value'])),
  of: v.optional(id),
  note,
  derivedFrom: note,
});

export const periodSchema = v.object({
  kind: v.picklist(['month', 'calendar-year', 'as-of', 'since-start', 'cumulative', 'full-year-unstated', 'consecutive-years', 'recent', 'unstated']),
  raw: v.optional(v.nullable(v.string()), null),
  start: v.optional(v.nullable(date), null),
  end: v.optional(v.nullable(date), null),
  asOf: v.optional(v.nullable(date), null),
  note: v.optional(v.nullable(v.string()), null),
});

export const regionSchema = v.object({
  id,
  level: v.picklist(['province', 'municipality', 'prefecture', 'county', 'zone', 'port']),
  role: v.picklist(['northeast', 'east', 'waypoint']),
  /** Whether the id is a GB/T 2260 code. */
  gb2260: v.optional(v.boolean(), false),
  names: localizedTextSchema,
  short: localizedTextSchema,
  /** The short name's pinyin without tones or spaces, for the search. */
  pinyin: v.optional(v.string()),
  parent: v.optional(v.nullable(id), null),
  lon: v.nullable(lon),
  lat: v.nullable(lat),
  coordBasis: note,
  /** Where an arc of this region ends, where that is not its point. */
  anchor: v.optional(v.tuple([lon, lat])),
  seat: v.optional(id),
  mentionedInReport: v.optional(v.boolean()),
  zoneType: note,
  parts: v.optional(v.array(id)),
  partsSource: note,
  anchorHint: v.optional(id),
  country: v.optional(v.string()),
  note,
});

export const actorSchema = v.object({
  id,
  names: localizedTextSchema,
  kind: v.string(),
  role: v.optional(localizedTextSchema),
  base: v.optional(id),
  note,
});

export const pairingSchema = v.object({
  id,
  rank: v.number(),
  /** One of the pairings that the document names; others lie within one. */
  official: v.optional(v.boolean(), true),
  level: v.string(),
  northeast: id,
  east: id,
  names: localizedTextSchema,
  relation: v.optional(v.string(), 'paired-cooperation'),
  since: v.optional(v.nullable(date), null),
  parentPairing: v.optional(v.nullable(id), null),
  parentBasis: note,
  chapter: v.optional(v.nullable(id), null),
  group: v.optional(id),
  source: evidenceSchema,
  sourceMore: v.optional(v.array(evidenceSchema), []),
});

export const pairingGroupSchema = v.object({
  id,
  names: localizedTextSchema,
  pairing: id,
  chapter: id,
  values: v.array(figureValueSchema),
  named: v.array(id),
  unnamed: v.number(),
  note,
  source: evidenceSchema,
});

export const recordSchema = v.object({
  id,
  type: v.picklist(['document', 'aggregate', 'share', 'flow', 'project', 'agreement', 'fund', 'platform', 'park', 'route', 'event', 'statement']),
  kind: v.optional(v.string()),
  lens: id,
  lenses: v.optional(v.array(id)),
  chapter: id,
  label: localizedTextSchema,
  pairing: v.optional(v.nullable(id), null),
  nested: v.optional(id),
  relatedPairings: v.optional(v.array(id)),
  pairingBasis: v.picklist(['stated', 'by-endpoints', 'by-parent', 'by-name', 'by-context', 'inferred', 'none']),
  crossPairing: v.optional(v.boolean()),
  scope: v.optional(v.string()),
  appliesTo: v.optional(v.array(id)),
  regions: ids,
  from: v.optional(id),
  to: v.optional(v.nullable(id)),
  via: v.optional(v.array(id)),
  fromPlace: v.optional(id),
  toPlace: v.optional(id),
  place: v.optional(id),
  direction: v.optional(v.picklist(['one-way', 'two-way', 'northeast-to-east', 'inferred', 'not-stated'])),
  values: v.optional(v.array(figureValueSchema), []),
  hasFigure: v.boolean(),
  state: v.picklist(stateIds),
  period: periodSchema,
  plot: v.optional(v.boolean()),
  statistics: v.optional(v.picklist(['preliminary', 'incomplete'])),
  sector: v.optional(id),
  sectors: v.optional(v.array(id)),
  status: v.optional(id),
  investmentCNY: v.optional(v.nullable(v.number())),
  partners: v.optional(v.array(id)),
  actors: v.optional(v.array(id)),
  components: v.optional(v.array(localizedTextSchema)),
  group: v.optional(id),
  side: v.optional(v.picklist(['northeast', 'east'])),
  path: v.optional(
    v.object({
      status: v.string(),
      points: v.array(v.tuple([lon, lat])),
      modes: v.array(v.object({ leg: v.string(), mode: v.string() })),
      modeSource: v.string(),
    }),
  ),
  ambiguities: ids,
  coverageKinds: ids,
  source: evidenceSchema,
});

export const coverageCellSchema = v.object({
  pairing: id,
  kind: id,
  state: v.picklist(stateIds),
  hasFigure: v.boolean(),
  scope: v.nullable(v.picklist(['pairing', 'nested', 'all-pairings'])),
  inferredOnly: v.boolean(),
  records: v.array(id),
  groupRecords: v.array(id),
});

export const coverageSchema = v.object({
  kinds: v.array(termSchema),
  cells: v.array(coverageCellSchema),
  unattached: v.array(id),
});

export const paragraphSchema = v.object({
  id,
  line: v.number(),
  kind: v.picklist(['lead', 'heading', 'body']),
  chapter: id,
  /** Offsets into the report's text, in UTF-16 units. */
  start: v.number(),
  end: v.number(),
  sentences: v.array(id),
});

export const sentenceSchema = v.object({ id, p: id, text: v.string(), derived: localizedTextSchema });

export const timelineEntrySchema = v.object({
  id,
  record: id,
  precision: v.string(),
  date: v.optional(date),
  start: v.optional(date),
  end: v.optional(date),
  asOf: v.optional(date),
});

export const ambiguitySchema = v.object({ id, record: id, issue: v.string(), decision: v.string() });

const terms = v.optional(v.array(termSchema), []);

export const dataSetSchema = v.object({
  schema: v.literal(schemaVersion),
  dataVersion: v.string(),
  title: localizedTextSchema,
  sources: v.array(sourceSchema),
  chapters: terms,
  units: terms,
  comparators: v.optional(v.array(v.object({ id: v.picklist(comparatorIds), sign: localizedTextSchema, meaning: v.string() })), []),
  states: terms,
  sectors: terms,
  statuses: terms,
  paragraphs: v.optional(v.array(paragraphSchema), []),
  sentences: v.optional(v.array(sentenceSchema), []),
  regions: v.array(regionSchema),
  actors: v.optional(v.array(actorSchema), []),
  pairings: v.array(pairingSchema),
  pairingGroups: v.optional(v.array(pairingGroupSchema), []),
  records: v.optional(v.array(recordSchema), []),
  coverage: v.optional(coverageSchema, { kinds: [], cells: [], unattached: [] }),
  timeline: v.optional(v.array(timelineEntrySchema), []),
  undated: ids,
  ambiguities: v.optional(v.array(ambiguitySchema), []),
});

export type Language = 'zh-Hans' | 'zh-Hant' | 'en';
export type LocalizedText = v.InferOutput<typeof localizedTextSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Evidence = v.InferOutput<typeof evidenceSchema>;
export type FigureValue = v.InferOutput<typeof figureValueSchema>;
export type Period = v.InferOutput<typeof periodSchema>;
export type Region = v.InferOutput<typeof regionSchema>;
export type Pairing = v.InferOutput<typeof pairingSchema>;
export type PairingGroup = v.InferOutput<typeof pairingGroupSchema>;
export type ReportRecord = v.InferOutput<typeof recordSchema>;
export type Coverage = v.InferOutput<typeof coverageSchema>;
export type CoverageCell = v.InferOutput<typeof coverageCellSchema>;
export type Sentence = v.InferOutput<typeof sentenceSchema>;
export type Paragraph = v.InferOutput<typeof paragraphSchema>;
export type DataSet = v.InferOutput<typeof dataSetSchema>;
