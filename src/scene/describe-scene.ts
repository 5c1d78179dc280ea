import type { DataIndex } from '../data/data-set.ts';
import { hasNumber } from '../data/figure.ts';
import type { Language } from '../data/schema.ts';
import { formatCount, formatList, formatPart } from '../i18n/format.ts';
import { messagesOf } from '../i18n/messages.ts';
import type { TopicDescriptor } from './topics/topic.ts';
import {
  arcStyle,
  type ArcColumns,
  type Emphasis,
  type FlowsBetween,
  type SceneRegion,
  type SceneDescription,
  type SceneFlows,
  type SceneTotals,
} from './scene-types.ts';
import { totalsById } from './marks/totals.ts';
import { largestTotalText, totalText } from './total-text.ts';

/** The parts of a scene that are described. */
export interface DescriptionInput {
  readonly index: DataIndex;
  readonly regions: readonly SceneRegion[];
  readonly arcs: ArcColumns;
  /** `arcNames` of the scene. */
  readonly names: readonly string[];
  readonly topic: TopicDescriptor;
  readonly emphasis: Emphasis;
  readonly totals: SceneTotals | null;
  readonly language: Language;
}

/** The description of the map for screen readers. */
export function describeScene({ index, regions, arcs, names, topic, emphasis, totals, language }: DescriptionInput): SceneDescription {
  const pairings = [summary(index, regions, totals === null, language), ...totalsSummary(index, totals, language)].join(' ');
  return {
    summary: topic.showsRecords ? `${topicSummary(index, arcs, names, topic, language)} ${pairings}` : pairings,
    selection: [selection(index, regions, emphasis, language), ...totalsOfSelected(regions, emphasis, totals, language)]
      .filter((sentence) => sentence !== '')
      .join(messagesOf(language).between.sentences),
  };
}

/** Describes the arcs of a topic one by one. Pairings without a flow are listed together at the end. */
function topicSummary(index: DataIndex, arcs: ArcColumns, names: readonly string[], topic: TopicDescriptor, language: Language): string {
  const words = messagesOf(language);
  const withoutFlow: Record<'notReported' | 'group' | 'saidOfAll', string[]> = { notReported: [], group: [], saidOfAll: [] };
  const kinds = ['notReported', 'group', 'saidOfAll'] as const;
  const flows = names.flatMap((name, i) => {
    if (name === '') return [];
    const style = arcs.style[i] ?? 0;
    const pairing = index.pairing(arcs.ids[i] ?? '');
    const kind = kinds.find((each) => (style & arcStyle[each]) !== 0);
    if (kind === undefined) return (arcs.records[i] ?? []).length > 0 ? [name] : [];
    if (pairing) withoutFlow[kind].push(words.pairName(shortOf(index, pairing.a, language), shortOf(index, pairing.b, language)));
    return [];
  });
  if (flows.length > namedAtMost) flows.splice(namedAtMost, flows.length, '…');
  if (withoutFlow.group.length > 0) flows.push(words.groupAnnouncement(formatList(withoutFlow.group, language)));
  if (withoutFlow.saidOfAll.length > 0) flows.push(words.saidOfAllAnnouncement(formatList(withoutFlow.saidOfAll, language)));
  if (withoutFlow.notReported.length > 0) flows.push(words.notReportedAnnouncement(formatList(withoutFlow.notReported, language)));
  return words.topicSummary(words.topicNames[topic.id], flows.join(words.between.clauses));
}

/** The most names in a list; a longer one is cut. */
const namedAtMost = 20;

function namesUpTo(names: readonly string[], language: Language): string {
  return names.length <= namedAtMost ? formatList(names, language) : `${formatList(names.slice(0, namedAtMost), language)}…`;
}

function shortOf(index: DataIndex, id: string, language: Language): string {
  return index.region(id).short[language];
}

function totalsSummary(index: DataIndex, totals: SceneTotals | null, language: Language): readonly string[] {
  const largest = totals && largestTotalText(totals, (id) => shortOf(index, id, language), language);
  if (totals === null || largest === null) return [];
  return [messagesOf(language).totalsSummary(formatCount(totalsById(totals).size, language), largest, totals.isDirected)];
}

/** The totals of the selected place: "Sichuan: out 1.2 million visits …". */
function totalsOfSelected(
  regions: readonly SceneRegion[],
  { selected }: Emphasis,
  totals: SceneTotals | null,
  language: Language,
): readonly string[] {
  const at = totals?.places.find(({ id }) => id === selected);
  const name = regions.find(({ id }) => id === selected)?.name;
  return totals && at && name !== undefined ? [`${name}${messagesOf(language).colon}${totalText(totals, at, language)}`] : [];
}

/** @param hasDots - whether the ends of arcs have marks that differ by side */
function summary(index: DataIndex, regions: readonly SceneRegion[], hasDots: boolean, language: Language): string {
  const words = messagesOf(language);
  const { officialPairings, dataSet } = index;
  const pairs = officialPairings
    .slice(0, namedAtMost + 1)
    .map((pairing) => words.pairName(index.region(pairing.a).short[language], index.region(pairing.b).short[language]));
  const counts = { shown: officialPairings.length, pairs: namesUpTo(pairs, language) };
  const both = regions.filter(({ side }) => side === 'both').length;
  const sentence = dataSet.kind === 'flows' ? words.flowMapSummary(counts) : words.mapSummary(counts);
  if (!dataSet.sides || !hasDots) return sentence;
  return `${sentence} ${words.sidesSummary({ a: dataSet.sides.a[language], b: dataSet.sides.b[language], both })}`;
}

function selection(index: DataIndex, regions: readonly SceneRegion[], emphasis: Emphasis, language: Language): string {
  const { pairing, pairings, emphasized, selected } = emphasis;
  if (pairing === null || pairings === null || emphasized === null) return '';
  const ends = regions.filter(({ id }) => emphasized.has(id));
  // The selected region comes first.
  const [first, second] = [...ends].sort(
    (a, b) => Number(b.id === selected) - Number(a.id === selected) || Number(a.side === 'b') - Number(b.side === 'b'),
  );
  if (!first || !second) return '';
  const ids = [...pairings];
  const figures = ids.reduce((sum, id) => sum + index.recordsOf(id).filter(hasNumber).length, 0);
  const notReported = ids.reduce((sum, id) => sum + index.coverageOf(id).filter((cell) => cell.state === 'not-reported').length, 0);
  const isOneWithMany = ends.length > 2 && first.id === selected;
  const partner = isOneWithMany
    ? namesUpTo(
        ends.filter((end) => end !== first).map(({ name }) => name),
        language,
      )
    : second.name;
  return messagesOf(language).selectionAnnouncement({ chosen: first.name, partner, figures, notReported });
}

/**
 * The number of flows that are shown: "Showing the 500 largest of 100,000 flows, 19.5% of the whole, and the 200 largest of the 736 of
 * Shenyang", or for sums "Sums by province: the 60 largest of 702 carry 33% of what crosses provinces; 12 of 340 rows not reported".
 */
export function flowsShown(flows: SceneFlows, largest: number, language: Language): string {
  const words = messagesOf(language);
  const number = (n: number): string => formatCount(n, language);
  const { all, drawn, place, sums } = flows;
  // The share belongs to the number of flows in `flows.largest`, so it is omitted for any other number.
  const share = flows.carried === null || largest !== flows.largest ? null : shareOfWhole(flows, flows.carried, language);
  const unit = flows.hasOtherUnits ? flows.unitName : null;
  const isAll = sums !== null && largest === flows.largest && drawn === all;
  const shown = sums
    ? isAll
      ? words.sumsShownAll(sums.level, number(all))
      : sums.ofEach && largest === flows.largest
        ? words.sumsShownOfEach(sums.level, number(largest), number(all))
        : words.sumsShown(sums.level, number(largest), number(all), share, unit)
    : words.flowsShown(number(largest), number(all), share, unit);
  const ofWays = flows.net ? words.flowsNet(shown) : shown;
  const inView = flows.everywhere === null ? ofWays : words.flowsInView(ofWays);
  const between = flows.between;
  const withSets = between ? words.flowsBetween(inView, between.from, between.to, between.isOneWay, partOfAll(between, language)) : inView;
  const withPlace = place && !isAll ? words.flowsShownWith(withSets, place.name, number(place.drawn), number(place.all)) : withSets;
  const oneWay = flows.otherWay ? words.flowsOtherWay(withPlace, number(flows.otherWay)) : withPlace;
  if (!sums) return oneWay;
  const { rows, notReported, overlapping, isPartOfTable } = sums;
  return [
    oneWay,
    ...(notReported > 0 ? [words.sumsNotReported(number(notReported), number(rows))] : []),
    ...(overlapping > 0 ? [words.sumsOverlapping(number(overlapping), isPartOfTable)] : []),
  ].join(words.between.clauses);
}

/** What part of all flows runs between two sets of places; null where no part of them is a share. */
export function partOfAll({ share }: Pick<FlowsBetween, 'share'>, language: Language): string | null {
  if (share.kind !== 'share') return null;
  const text = formatPart(share.share, language);
  return share.isExact ? text : messagesOf(language).about(text);
}

function shareOfWhole({ leftOut }: SceneFlows, share: number, language: Language): string {
  const text = formatPart(share, language);
  return leftOut.share.kind === 'share' && !leftOut.share.isExact ? messagesOf(language).about(text) : text;
}
