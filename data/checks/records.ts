/** A record fits its place in the report, its pairing and its direction. */
import { reserveWords } from '../../src/data/quote-rules.ts';
import type { DataSet, Pairing, Region, ReportRecord } from '../../src/data/schema.ts';
import type { Problem } from './problem.ts';

export function recordProblems(dataSet: DataSet): Problem[] {
  const paragraphs = new Map(dataSet.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const pairings = new Map(dataSet.pairings.map((pairing) => [pairing.id, pairing]));
  const records = dataSet.records.flatMap((record) => {
    const says = (reason: string): Problem => ({ id: record.id, reason });
    const problems: Problem[] = [];
    const chapter = paragraphs.get(record.source.p ?? '')?.chapter;
    if (record.chapter !== chapter) problems.push(says(`is in chapter ${record.chapter}, but ${record.source.p} is in ${chapter}`));
    if (record.pairing !== null && !pairings.get(record.pairing)?.official)
      problems.push(says(`${record.pairing} is no official pairing; put it in nested`));
    if ((record.pairing === null) !== (record.pairingBasis === 'none'))
      problems.push(says(`pairing ${record.pairing} and pairingBasis ${record.pairingBasis} do not go together`));
    if (record.nested !== undefined && !ancestors(record.nested, pairings).has(record.pairing ?? ''))
      problems.push(says(`${record.nested} is not within ${record.pairing}`));
    if (directed.has(record.direction ?? '') && !hasEnds(record)) problems.push(says(`${record.direction} needs from and to`));
    return problems;
  });
  return [
    ...records,
    ...reserveProblems(dataSet),
    ...vocabularyProblems(dataSet),
    ...officialProblems(dataSet),
    ...dataSet.regions.flatMap(regionProblems),
  ];
}

/** The source's own reserve goes with the figure: a record has it where its words have it, and nowhere else. Of the report the sentence counts, of other sources the quote is all there is. */
export function reserveProblems({ records, sentences }: Pick<DataSet, 'records' | 'sentences'>): Problem[] {
  const texts = new Map(sentences.map(({ id, text }) => [id, text]));
  return records.flatMap(({ id, statistics, source }) => {
    const words = texts.get(source.sentence ?? '') ?? source.quote;
    const said = (['preliminary', 'incomplete'] as const).find((reserve) => reserveWords[reserve].test(words));
    return said === statistics
      ? []
      : [{ id, reason: `statistics is ${statistics}, but the words say ${said ?? 'nothing of the kind'}: let both say the same` }];
  });
}

const directed: ReadonlySet<string> = new Set(['one-way']);

function hasEnds({ from, to }: ReportRecord): boolean {
  return from !== undefined && to !== undefined && to !== null;
}

function ancestors(id: string, pairings: ReadonlyMap<string, Pairing>): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = pairings.get(id)?.parentPairing ?? null; at !== null && !found.has(at); at = pairings.get(at)?.parentPairing ?? null)
    found.add(at);
  return found;
}

/** Every word of the closed lists has its name in the data set. */
function vocabularyProblems(dataSet: DataSet): Problem[] {
  const named = {
    states: new Set(dataSet.states.map(({ id }) => id)),
    comparators: new Set<string>(dataSet.comparators.map(({ id }) => id)),
  };
  const used = [
    ...dataSet.records.map(({ id, state }) => ({ id, word: state, list: 'states' as const })),
    ...dataSet.records.flatMap(({ id, values }) => values.map(({ cmp }) => ({ id, word: cmp, list: 'comparators' as const }))),
  ];
  return used
    .filter(({ word, list }) => !named[list].has(word))
    .map(({ id, word, list }) => ({ id, reason: `${word} is not among the ${list}` }));
}

/** The work plan names seven, and no region twice. */
function officialProblems({ pairings }: DataSet): Problem[] {
  const official = pairings.filter((pairing) => pairing.official);
  const ends = official.flatMap(({ a, b }) => [a, b]);
  const ranks = pairings.map(({ rank }) => rank).toSorted((a, b) => a - b);
  return [
    ...(official.length === 7 ? [] : [{ id: 'pairings', reason: `${official.length} are official, the work plan has 7` }]),
    ...ends.filter((id, i) => ends.indexOf(id) !== i).map((id) => ({ id, reason: 'is an end of two official pairings' })),
    ...(ranks.every((rank, i) => rank === i + 1)
      ? []
      : [{ id: 'pairings', reason: `the ranks are ${ranks.join(', ')}, not 1 to ${ranks.length}` }]),
  ];
}

function regionProblems({ id, gb2260, pinyin, lon, parts, anchorHint }: Region): Problem[] {
  const problems: Problem[] = [];
  if (gb2260 !== /^\d{6}$/.test(id)) problems.push({ id, reason: `gb2260 is ${gb2260}, but the id is ${id}` });
  if (pinyin === undefined || !/^[a-z]+$/.test(pinyin)) problems.push({ id, reason: `pinyin is “${pinyin}”, not lower-case letters` });
  if (lon === null && parts === undefined && anchorHint === undefined)
    problems.push({ id, reason: 'has no point, no parts and no anchorHint' });
  return problems;
}
