import type { DataIndex } from '../data/data-set.ts';
import { figureValues } from '../data/figure.ts';
import type { Language } from '../data/schema.ts';
import { formatNumber, joinFigure } from '../i18n/format.ts';
import { messagesOf } from '../i18n/messages.ts';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { emphasizedArcs, isMarkEmphasized, isPointEmphasized } from './marks/emphasized.ts';
import type { FlowTopic } from './topics/flow-topic.ts';
import { magnitudeScale } from './topics/flow-content.ts';
import { pairingArcWidthPx } from './topics/pairings.ts';
import {
  arcStyle,
  type ArcChip,
  type ArcColumns,
  type Emphasis,
  type Legend,
  type LegendItem,
  type SceneArea,
  type ScenePoint,
  type SceneRegion,
  type SceneRoute,
} from './scene-types.ts';

/** What there is to explain. */
export interface LegendInput {
  readonly index: DataIndex;
  readonly regions: readonly SceneRegion[];
  readonly arcs: ArcColumns;
  readonly chips: readonly ArcChip[];
  readonly points: readonly ScenePoint[];
  readonly routes: readonly SceneRoute[];
  readonly areas: readonly SceneArea[];
  /** Unit of the arcs' widths; null if the widths are constant. */
  readonly widthUnit: string | null;
  /** A table of flows has its own scale and samples. */
  readonly flowTopic: Pick<FlowTopic, 'flows' | 'widths'> | null;
}

/** The marks of what a step of the tour is about: what is greyed needs no key, and small maps have no room for it. */
export function marksOfSubject(input: LegendInput, subject: Emphasis['subject']): LegendInput {
  if (subject === null) return input;
  const emphasis = { pairings: null, subject };
  const { arcs, points, routes, areas } = input;
  const isOfSubject = ({ id }: { readonly id: string }): boolean => isMarkEmphasized(emphasis, null, [id]);
  return {
    ...input,
    arcs: emphasizedArcs(arcs, emphasis),
    points: points.filter((point) => isPointEmphasized(emphasis, point)),
    routes: routes.filter(isOfSubject),
    areas: areas.filter(isOfSubject),
  };
}

/** Explains just the marks in sight. */
export function sceneLegend(
  { index, regions, arcs, chips, points, routes, areas, widthUnit, flowTopic }: LegendInput,
  language: Language,
): Legend {
  const words = messagesOf(language);
  const sides = new Set(regions.map((region) => region.side));
  const styles = Array.from(arcs.shown, (i) => arcs.style[i] ?? 0);
  const isDrawn = (bit: number): boolean => styles.some((style) => (style & bit) !== 0);
  const special = arcStyle.notReported | arcStyle.group | arcStyle.saidOfAll | arcStyle.otherSource | arcStyle.nested;
  const plain = styles.filter((style) => (style & special) === 0);
  const items: LegendItem[] = [];
  const named = index.dataSet.sides;
  if (named) {
    const [a, b] = [named.a[language], named.b[language]];
    if (sides.has('a')) items.push({ mark: { kind: 'end', side: 'a' }, text: a });
    if (sides.has('b')) items.push({ mark: { kind: 'end', side: 'b' }, text: b });
    if (sides.has('both')) items.push({ mark: { kind: 'end', side: 'both' }, text: words.legendBoth(a, b) });
  } else if (sides.size > 0) items.push({ mark: { kind: 'end', side: 'a' }, text: words.legendEnd });
  if (isDrawn(arcStyle.directed)) items.push({ mark: { kind: 'directed' }, text: words.legendDirected });
  if (widthUnit === null) {
    if (plain.some((style) => (style & arcStyle.city) === 0))
      items.push({ mark: { kind: 'arc', level: 'province', widthPx: pairingArcWidthPx.province }, text: words.legendProvinceArc });
    if (plain.some((style) => (style & arcStyle.city) !== 0))
      items.push({ mark: { kind: 'arc', level: 'city', widthPx: pairingArcWidthPx.city }, text: words.legendCityArc });
  } else items.push(...(flowTopic ? arcWidths(index, flowTopic, widthUnit, language) : widthItems(index, arcs, widthUnit, language)));
  const isNestedPlain = (style: number): boolean => (style & special) === arcStyle.nested;
  if (styles.some(isNestedPlain)) items.push({ mark: { kind: 'nested' }, text: words.legendNested });
  if (routes.length > 0) items.push({ mark: { kind: 'route' }, text: words.legendRoute });
  if (points.some(({ kind, isBuilt }) => kind === 'site' && isBuilt)) items.push({ mark: { kind: 'site-built' }, text: words.legendSite });
  if (points.some(({ kind, isBuilt }) => kind === 'site' && !isBuilt))
    items.push({ mark: { kind: 'site-planned' }, text: words.legendSitePlanned });
  if (areas.length > 0) items.push({ mark: { kind: 'area' }, text: words.legendArea });
  if (isDrawn(arcStyle.group)) items.push({ mark: { kind: 'group' }, text: sentenceCase(words.groupMark, language) });
  if (isDrawn(arcStyle.saidOfAll)) items.push({ mark: { kind: 'said-of-all' }, text: sentenceCase(words.saidOfAllMark, language) });
  if (isDrawn(arcStyle.notReported)) items.push({ mark: { kind: 'not-reported' }, text: sentenceCase(words.notReportedMark, language) });
  if (isDrawn(arcStyle.otherSource)) items.push({ mark: { kind: 'other-source' }, text: words.legendOtherSource });
  if (
    chips.some(({ figures }) => figures.some((figure) => figure.isInferred)) ||
    points.some((point) => point.isInferred || point.records.some((figure) => figure.isInferred)) ||
    routes.some((route) => route.isInferred)
  )
    items.push({ mark: { kind: 'inferred' }, text: words.legendInferred });
  return { title: words.legendTitle, items };
}

/** Samples of the scale that a reader has chosen, which is named with the first. */
function arcWidths(
  index: DataIndex,
  { flows, widths }: NonNullable<LegendInput['flowTopic']>,
  unit: string,
  language: Language,
): LegendItem[] {
  const words = messagesOf(language);
  return widths.map(({ n, widthPx }, i) => {
    const text = joinFigure({ number: formatNumber(n, language), unit: index.unitLabel(unit, language) }, language);
    return { mark: { kind: 'width', widthPx }, text: i === 0 ? words.legendWidthScale(text, words.widthScales[flows.scale]) : text };
  });
}

/** Two widths of the scale that the arcs are drawn by: the largest magnitude's round neighbour below, and a quarter of it. */
function widthItems(index: DataIndex, arcs: ArcColumns, unit: string, language: Language): LegendItem[] {
  const records = arcs.records.flatMap((ids) => ids.flatMap((id) => index.record(id) ?? []));
  const scale = magnitudeScale(records, unit);
  const largest = Math.max(
    0,
    ...records.flatMap((record) =>
      record.type === 'flow'
        ? figureValues(record)
            .filter((value) => value.unit === unit)
            .map(({ n }) => n ?? 0)
        : [],
    ),
  );
  if (!scale || largest <= 0) return [];
  const step = 10 ** Math.floor(Math.log10(largest));
  const round = Math.floor(largest / step) * step;
  return [round, round / 4].map((n) => ({
    mark: { kind: 'width', widthPx: scale(n) },
    text: joinFigure({ number: formatNumber(n, language), unit: index.unitLabel(unit, language) }, language),
  }));
}
