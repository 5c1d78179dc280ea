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
  type ArcAnnotation,
  type ArcColumns,
  type Emphasis,
  type Legend,
  type LegendItem,
  type Scene,
  type SceneArea,
  type ScenePoint,
  type SceneRegion,
  type SceneRoute,
  type SceneTotals,
} from './scene-types.ts';
import { totalForm, totalsById } from './marks/totals.ts';
import { largestSumText } from './total-text.ts';

/** The parts of a scene that a legend explains. */
export interface LegendInput {
  readonly index: DataIndex;
  readonly regions: readonly SceneRegion[];
  readonly arcs: ArcColumns;
  readonly annotations: readonly ArcAnnotation[];
  readonly points: readonly ScenePoint[];
  readonly routes: readonly SceneRoute[];
  readonly areas: readonly SceneArea[];
  /** Unit of the arcs' widths; null if the widths are constant. */
  readonly widthUnit: string | null;
  /** The flows of a table, which have their own scale and samples; null for other topics. */
  readonly flowTopic: Pick<FlowTopic, 'flows' | 'widths'> | null;
  readonly totals: SceneTotals | null;
  /** `ends` of the scene. */
  readonly ends: Scene['ends'];
}

/** The input reduced to the marks of a step's subject. Greyed marks need no entry, and small maps have no room for it. */
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

/** The legend: an entry for each mark in the picture. */
export function sceneLegend(
  { index, regions, arcs, annotations, points, routes, areas, widthUnit, flowTopic, totals, ends }: LegendInput,
  language: Language,
): Legend {
  const words = messagesOf(language);
  const sides = new Set(regions.flatMap(({ id, side }) => (ends === null || ends.has(id) ? side : [])));
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
  if (totals) items.push(...totalItems(totals, flowTopic !== null && flowTopic.flows.byTime !== null, language));
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
    annotations.some(({ figures }) => figures.some((figure) => figure.isInferred)) ||
    points.some((point) => point.isInferred || point.records.some((figure) => figure.isInferred)) ||
    routes.some((route) => route.isInferred)
  )
    items.push({ mark: { kind: 'inferred' }, text: words.legendInferred });
  return { title: words.legendTitle, items };
}

/** The entries for totals: the meaning of the half circles, their scale, and the forms in the picture. */
function totalItems(totals: SceneTotals, isForAllTimes: boolean, language: Language): LegendItem[] {
  const words = messagesOf(language);
  const shown = [...totalsById(totals).values()];
  const level = totals.level !== 'place' && totals.places.some(({ within }) => within !== null) ? totals.level : null;
  const sides = [
    { side: 'left', values: shown.map(({ out }) => out), text: words.legendOut(level) },
    { side: 'right', values: shown.map(({ in: reached }) => reached), text: words.legendIn },
    { side: 'around', values: shown.map(({ between }) => between), text: words.legendBetween(level) },
  ] as const;
  const inSight = sides.filter(({ values }) => values.some((total) => total !== null));
  const [first] = inSight;
  if (!first) return [];
  const largest = largestSumText(totals, language);
  const forms = new Set(inSight.flatMap(({ values }) => values.flatMap((total) => (total ? totalForm(total) : []))));
  return [
    ...inSight.map(({ side, text }): LegendItem => ({ mark: { kind: 'total', side, form: 'closed' }, text })),
    ...(largest === null ? [] : [{ mark: { kind: 'total-size' }, text: words.legendTotalSize(largest, isForAllTimes) } as const]),
    ...(['fading', 'dotted', 'zero', 'partly', 'partly-zero', 'not-reported'] as const).flatMap((form): readonly LegendItem[] =>
      forms.has(form) ? [{ mark: { kind: 'total', side: first.side, form }, text: words.legendTotalForms[form] }] : [],
    ),
  ];
}

/** Samples of the scale that the reader has chosen. The first entry has the name of the scale. */
function arcWidths(
  index: DataIndex,
  { flows, widths }: NonNullable<LegendInput['flowTopic']>,
  unit: string,
  language: Language,
): LegendItem[] {
  const words = messagesOf(language);
  return widths.map(({ n, widthPx }, i) => {
    const text = joinFigure({ number: formatNumber(n, language), unit: index.unitLabel(unit, language) }, language);
    return {
      mark: { kind: 'width', widthPx },
      text: i === 0 ? words.legendWidthScale(text, words.widthScales[flows.scale], flows.byTime !== null) : text,
    };
  });
}

/** Two widths of the arcs' scale: the round value below the largest magnitude, and a quarter of it. */
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
