/** Compares the statement of a mark with its records. The records are read from the data by rules that are independent of the scene. */
import type { DataSet, FigureValue, Language, Pairing, Region, ReportRecord } from '../../src/data/schema.ts';
import { messagesOf } from '../../src/i18n/messages.ts';
import type { MarkSentence } from './sentences.ts';

/** The part of a mark that differs from its records. */
export type Difference =
  | 'record'
  | 'topic'
  | 'pair'
  | 'ends'
  | 'direction'
  | 'subject'
  | 'quantity'
  | 'state'
  | 'status'
  | 'relation'
  | 'inference'
  | 'source'
  | 'place'
  | 'country';

export interface Facts {
  readonly dataSet: DataSet;
  readonly records: ReadonlyMap<string, ReportRecord>;
  readonly pairings: ReadonlyMap<string, Pairing>;
  readonly regions: ReadonlyMap<string, Region>;
}

export function factsOf(dataSet: DataSet): Facts {
  const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
    new Map(items.map((item) => [item.id, item]));
  return { dataSet, records: byId(dataSet.records), pairings: byId(dataSet.pairings), regions: byId(dataSet.regions) };
}

export interface View {
  readonly topic: string;
  readonly language: Language;
}

/** Statuses of plans and agreements. A place with only such records must not look as if something existed there. */
const notThereYet: ReadonlySet<string> = new Set(['planned', 'memorandum', 'goal', 'signed', 'settled']);

/** The differences; empty if the mark agrees with its records. */
export function differencesOf(facts: Facts, view: View, sentence: MarkSentence): readonly Difference[] {
  const records = sentence.records.flatMap((id) => facts.records.get(id) ?? []);
  const found = new Set<Difference>();
  const differs = (is: boolean, difference: Difference): void => void (is && found.add(difference));
  differs(records.length !== sentence.records.length, 'record');
  for (const record of records) differs(!topicsOf(record).includes(view.topic), 'topic');
  for (const each of checks[sentence.mark] ?? []) each({ facts, view, sentence, records, differs });
  return [...found];
}

interface Check {
  readonly facts: Facts;
  readonly view: View;
  readonly sentence: MarkSentence;
  readonly records: readonly ReportRecord[];
  readonly differs: (is: boolean, difference: Difference) => void;
}

const checks: Readonly<Record<MarkSentence['mark'], readonly ((check: Check) => void)[]>> = {
  arc: [pair, arcEnds, arcDirection, arcState, sources, arcInference, withoutRemarks],
  list: [pair, listEnds, listDirection, sources, inference, statuses, relation, namedSubject, countries],
  annotation: [pair, inference, writtenSubject],
  figure: [inference, writtenSubject],
  there: [statuses, inference, statusInWords, inferenceInWords],
  site: [statuses, built, siteInference, place],
  end: [place, countries],
  port: [place, countries],
  area: [place, countries],
  part: [place, countries],
  route: [pair, routeEnds, listDirection, inference, countries],
  region: [partner, place],
  selection: [noDirection],
  summary: [],
};

/** Checks that the pairing is that of the records. */
function pair({ facts, sentence, records, differs }: Check): void {
  const [main] = records;
  const own = main ? mapPairing(facts, main.nested ?? main.pairing) : mapPairing(facts, sentence.id);
  differs(sentence.pairing !== own, 'pair');
}

function endsOfRecord({ pairings }: Facts, record: ReportRecord): readonly (string | undefined)[] {
  const pairing = pairings.get(record.nested ?? record.pairing ?? '');
  return record.from !== undefined && record.to != null ? [record.from, record.to] : [record.from ?? pairing?.a, record.to ?? pairing?.b];
}

function arcEnds({ facts, sentence, records, differs }: Check): void {
  const pairing = facts.pairings.get(sentence.id);
  const [main] = records;
  // Records at a place have no ends, so the arc has those of the pairing.
  const ends = pairing ? [pairing.a, pairing.b] : main ? endsOfRecord(facts, main) : [];
  differs(String(sentence.ends) !== String(ends), 'ends');
}

function listEnds({ facts, sentence, records: [record], differs }: Check): void {
  const pairing = facts.pairings.get(sentence.id);
  differs(String(sentence.ends) !== String(record ? endsOfRecord(facts, record) : [pairing?.a, pairing?.b]), 'ends');
}

function routeEnds({ sentence, records: [record], differs }: Check): void {
  differs(String(sentence.ends) !== String([record?.from, ...(record?.via ?? []), record?.to]), 'ends');
}

function hasDirection({ direction }: ReportRecord): boolean {
  return direction === 'one-way' || direction === 'a-to-b';
}

/**
 * Checks that the main record gives the arc its direction. Records without a direction may share the arc, but not records with another
 * direction.
 */
function arcDirection({ sentence, records, differs }: Check): void {
  const directed = records.filter(hasDirection);
  differs(sentence.isDirected !== (records[0] !== undefined && hasDirection(records[0])), 'direction');
  differs(
    directed.some(({ from, to }) => String([from, to]) !== String(sentence.ends)),
    'direction',
  );
  differs(!sentence.isDirected && directed.length > 0, 'direction');
}

const toWord: Readonly<Record<Language, string>> = { 'zh-Hans': '到', 'zh-Hant': '到', en: ' to ' };

/** Whether a text states a direction between two of the regions. */
function saysDirection({ facts, view: { language }, sentence: { text } }: Check, ends: readonly string[]): boolean {
  const names = ends.flatMap((id) => facts.regions.get(id)?.short[language] ?? []);
  return names.some((from) =>
    names.some((to) => from !== to && [`${from}${toWord[language]}${to}`, `${from} → ${to}`].some((said) => text.includes(said))),
  );
}

function listDirection(check: Check): void {
  const { sentence, records, differs } = check;
  const isSaid = records.some(hasDirection);
  differs(sentence.isDirected !== isSaid, 'direction');
  differs(saysDirection(check, sentence.ends) !== isSaid, 'direction');
}

/** Checks that no direction is stated between two partners. */
function noDirection(check: Check): void {
  const { facts, differs } = check;
  differs(check.sentence.text.includes('→') || saysDirection(check, [...facts.regions.keys()]), 'direction');
}

/** The state of a pairing in a topic: a record of its own, a total, words about all, or nothing. */
function stateOfPairing({ dataSet, pairings, ...facts }: Facts, topic: string, id: string): MarkSentence['state'] {
  const isNested = pairings.get(id)?.official === false;
  const ofReport = dataSet.records.filter(
    (record) => !isOther({ dataSet, pairings, ...facts }, record) && topicsOf(record).includes(topic),
  );
  const own = ofReport.filter(
    ({ state, nested, pairing }) =>
      (state === 'reported' || state === 'zero') &&
      (isNested ? nested === id : mapPairing({ dataSet, pairings, ...facts }, nested ?? pairing) === id),
  );
  if (own.length > 0) return 'reported';
  const together = (state: string): boolean => ofReport.some((record) => record.state === state && record.appliesTo?.includes(id));
  return together('group') ? 'group' : together('said-of-all') ? 'said-of-all' : 'not-reported';
}

function arcState({ facts, view: { topic }, sentence, records, differs }: Check): void {
  if (records.length > 0) {
    differs(sentence.state !== 'reported' || records.some(({ state }) => state !== 'reported' && state !== 'zero'), 'state');
    return;
  }
  // The arcs of the overview stand for the pairings themselves; a nested pairing is drawn as such.
  differs(sentence.state !== (topic === 'overview' ? null : stateOfPairing(facts, topic, sentence.id)), 'state');
  differs(sentence.isNested !== (facts.pairings.get(sentence.id)?.official === false), 'state');
}

function isOther({ dataSet }: Facts, { source }: ReportRecord | Pairing): boolean {
  return dataSet.sources.find(({ id }) => id === source.source)?.tier !== undefined;
}

function sources(check: Check): void {
  const { facts, view, sentence, records, differs } = check;
  const pairing = facts.pairings.get(sentence.id);
  const said = records[0] ?? pairing;
  const isFromOther = said !== undefined && isOther(facts, said);
  differs((sentence.source === 'other') !== isFromOther, 'source');
  if (sentence.mark === 'list') differs(isFromOther && !sentence.text.includes(messagesOf(view.language).fromElsewhere), 'source');
}

export function isEditorsReading(record: ReportRecord): boolean {
  return editorsReadings(record).length > 0;
}

function editorsReadings({
  pairingBasis,
  direction,
  inferred = [],
}: ReportRecord): readonly ('pairing' | 'direction' | 'measure' | 'place')[] {
  return [
    ...(pairingBasis === 'inferred' ? (['pairing'] as const) : []),
    ...(direction === 'inferred' ? (['direction'] as const) : []),
    ...inferred,
  ];
}

function inference(check: Check): void {
  const { sentence, records, differs } = check;
  differs(sentence.isInferred !== records.some(isEditorsReading), 'inference');
  if (sentence.mark === 'list') inferenceInWords(check);
}

/** Checks that the text mentions each inference. */
function inferenceInWords({ view, sentence, records, differs }: Check): void {
  const { inferred, inferences, colon, between } = messagesOf(view.language);
  const inferring = records.filter(isEditorsReading);
  differs(inferring.length > 0 !== sentence.text.includes(inferred), 'inference');
  const expected = inferring.map((record) => {
    const names = editorsReadings(record).map((reading) => inferences[reading]);
    return `${inferred}${colon}${names.join(between.items)}`;
  });
  differs(!expected.every((words) => sentence.text.includes(words)), 'inference');
}

/** Checks that an arc with only inferred records has the sign. */
function arcInference({ sentence, records, differs }: Check): void {
  differs(records.length > 0 && records.every(isEditorsReading) && !sentence.isInferred, 'inference');
}

/** Checks that a place with only inferred records has the sign, at its name or its figures. */
function siteInference({ sentence, records, differs }: Check): void {
  differs(sentence.isInferred !== (records.length > 0 && records.every(isEditorsReading)), 'inference');
}

function statuses(check: Check): void {
  const { sentence, records, differs } = check;
  differs(String(sentence.statuses) !== String(records.flatMap(({ status }) => status ?? [])), 'status');
  if (sentence.mark === 'list') statusInWords(check);
}

function statusInWords({ facts, view, sentence, records, differs }: Check): void {
  for (const { status } of records) {
    const word = facts.dataSet.statuses.find(({ id }) => id === status)?.label[view.language];
    differs(word !== undefined && !sentence.text.includes(word), 'status');
  }
}

function built({ sentence, records, differs }: Check): void {
  differs(sentence.isBuilt !== !records.some(({ status }) => notThereYet.has(status ?? '')), 'status');
}

/** Checks that a nested pairing is named with its relation. */
function relation({ facts, view, sentence, records: [record], differs }: Check): void {
  const pairing = facts.pairings.get(record ? (record.nested ?? '') : sentence.id);
  const nested = pairing?.official === false ? pairing : undefined;
  differs(sentence.relation !== (nested?.relation ?? null), 'relation');
  const word = facts.dataSet.relations.find(({ id }) => id === nested?.relation)?.label[view.language];
  differs(nested !== undefined && (word === undefined || !sentence.text.includes(word)), 'relation');
}

/** The words around a figure that say what it counts; null if there are none. */
function countWords({ counts }: FigureValue, language: Language): readonly string[] | null {
  const words = counts?.[language].split('{}').map((part) => part.trim()) ?? [];
  return words.some((part) => /\p{L}/u.test(part)) ? words : null;
}

/** Checks that a figure on the map has the words for what it counts, or is a whole part of its label. */
function writtenSubject({ view: { language }, sentence, records: [record], differs }: Check): void {
  if (!record) return;
  if (sentence.value === null) {
    // The text is a name, or empty with only the sign of an inference.
    differs(sentence.text === '' ? !isEditorsReading(record) : !record.label[language].includes(sentence.text), 'subject');
    return;
  }
  const value = record.values.find(({ key }) => key === sentence.value);
  differs(!value || record.plot === false, 'quantity');
  const words = value && countWords(value, language);
  differs(!words || words.some((part) => !sentence.text.includes(part)), 'subject');
}

/**
 * Checks that an entry of the list says what its record is about: each figure with what it counts, otherwise the label or the name in it.
 */
function namedSubject({ facts, view: { language }, sentence, records: [record], differs }: Check): void {
  if (!record) return;
  const figures = record.plot === false ? [] : record.values.filter(({ n }) => n !== null);
  const isLabelled = sentence.text.includes(record.label[language]);
  if (figures.length === 0) {
    const said = sentence.text
      .split(/[：:]\s*/u)
      .slice(1)
      .join('：');
    const name = said.replace(/[（(][^（()）]*[)）]$/u, '').trim();
    differs(!isLabelled && (name === '' || !record.label[language].includes(name)), 'subject');
    for (const { unit } of record.values) {
      const word = facts.dataSet.units.find(({ id }) => id === unit)?.label[language] ?? unit;
      differs(sentence.text.includes(word), 'quantity');
    }
    return;
  }
  const [first] = figures;
  for (const value of figures.filter(({ unit }) => unit === first?.unit)) {
    const words = countWords(value, language);
    differs(!isLabelled && (!words || words.some((part) => !sentence.text.includes(part))), 'subject');
  }
}

/** Checks only that the name of an arc states no direction that none of its records has. The list contains its other parts as entries. */
function withoutRemarks(check: Check): void {
  const { sentence, records, differs } = check;
  if (saysDirection(check, sentence.ends)) differs(!records.some(hasDirection), 'direction');
}

/** Checks that a dot is at the place of its region, and not between several places. */
function place({ facts, sentence, differs }: Check): void {
  if (sentence.dot === null) return;
  const region = facts.regions.get(sentence.id);
  const places = [region?.anchor, [region?.lon, region?.lat]].map(String);
  differs(!places.includes(sentence.dot), 'place');
}

/** Checks that a place outside of China is named with its country. */
function countries({ facts, view, sentence, differs }: Check): void {
  const names = new Intl.DisplayNames(view.language, { type: 'region' });
  for (const id of sentence.ends) {
    const country = facts.regions.get(id)?.country;
    differs(country !== undefined && !sentence.text.includes(names.of(country) ?? country), 'country');
  }
}

function partner({ facts, sentence, differs }: Check): void {
  const pairing = facts.pairings.get(sentence.pairing ?? '');
  differs([...sentence.ends].sort().join() !== [pairing?.a ?? '', pairing?.b ?? ''].sort().join(), 'pair');
}

function topicsOf({ topic, topics }: ReportRecord): readonly string[] {
  return topics ?? [topic];
}

/** The pairing on the map that a pairing is or is nested in; null if there is none. */
function mapPairing({ pairings }: Facts, id: string | null): string | null {
  for (let pairing = pairings.get(id ?? ''); pairing; pairing = pairings.get(pairing.parentPairing ?? ''))
    if (pairing.official) return pairing.id;
  return null;
}
