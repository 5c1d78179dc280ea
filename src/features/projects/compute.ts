/**
 * The panel `projects`: money on one linear axis, counts of projects as dots, and shares. Sums and breakdowns that the report does not
 * give are not computed.
 */
import { range, scaleLinear } from 'd3';
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues } from '../../data/figure.ts';
import type { FigureValue, Language, RecordId, ReportRecord } from '../../data/schema.ts';
import { topicsOf, recordStateOf } from '../../scene/records.ts';
import { formatNumber } from '../../i18n/format.ts';

/** Number of drawn rows; only the largest amounts are drawn, so that the plot stays readable. */
const maxDrawn = 40;
const maxDots = 2000;

export interface MoneyRow {
  readonly record: ReportRecord;
  readonly value: FigureValue;
  readonly kind: string;
  readonly xPx: number;
}

export interface DotBlock {
  readonly record: ReportRecord;
  readonly value: FigureValue;
  readonly isGroup: boolean;
  /** One small square for each project, as a single path; null if there are too many to distinguish. */
  readonly path: string | null;
  readonly heightPx: number;
}

export interface ProjectsContent {
  readonly axis: { readonly widthPx: number; readonly ticks: readonly { readonly xPx: number; readonly label: string }[] };
  readonly money: readonly MoneyRow[];
  /** Number of amounts that are not drawn. */
  readonly notDrawn: number;
  /** Projects whose investment is not reported; they are never drawn at zero. */
  readonly withoutMoney: readonly ReportRecord[];
  readonly counts: readonly DotBlock[];
  readonly shares: readonly {
    readonly record: ReportRecord;
    readonly value: FigureValue;
    readonly sectors: readonly string[];
    readonly share: number | null;
  }[];
  readonly inWords: readonly ReportRecord[];
  /** Statements about several pairings together, without a number. */
  readonly saidOfAll: readonly ReportRecord[];
}

/** @param widthPx - width of the plot */
export function computeProjects(index: DataIndex, shownIds: readonly RecordId[], language: Language, widthPx: number): ProjectsContent {
  const shown = shownIds.flatMap((id) => index.record(id) ?? []);
  const records = shown.filter((record) => topicsOf(record).includes('projects'));
  const priced = shown
    .flatMap((record) =>
      figureValues(record)
        .filter(({ unit, n }) => unit === 'CNY' && n !== null)
        .map((value) => ({ record, value, n: value.n ?? 0 })),
    )
    .sort((a, b) => b.n - a.n);
  const drawn = priced.slice(0, maxDrawn);
  const scale = scaleLinear([0, Math.max(1, drawn[0]?.n ?? 1)], [0, widthPx]).nice(4);
  const ticks = scale.ticks(widthPx < 300 ? 3 : 5);
  const sectorLabels = new Map(index.dataSet.sectors.map(({ id, label }) => [id, label[language]]));
  const isPriced = new Set(priced.map(({ record }) => record.id));
  const withoutMoney = records.filter((record) => record.type === 'project' && !isPriced.has(record.id));
  const counted = records.flatMap((record) =>
    figureValues(record)
      .filter(({ unit, n }) => unit === 'project' && n !== null)
      .map((value) => ({ record, value })),
  );
  const shares = records.flatMap((record) =>
    figureValues(record)
      .filter(({ unit }) => unit === 'share')
      .map((value) => ({ record, value, sectors: (record.sectors ?? []).map((id) => sectorLabels.get(id) ?? id), share: value.n })),
  );
  return {
    axis: { widthPx, ticks: ticks.map((tick) => ({ xPx: scale(tick), label: formatNumber(tick, language) })) },
    money: drawn.map(({ record, value, n }) => ({ record, value, kind: value.moneyKind ?? 'project-investment', xPx: scale(n) })),
    notDrawn: priced.length - drawn.length,
    withoutMoney,
    counts: counted
      .map(({ record, value }) => ({ record, value, isGroup: record.state === 'group', ...dots(value.n ?? 0, widthPx) }))
      .slice(0, maxDrawn),
    shares,
    inWords: records.filter((record) => recordStateOf(record) === 'words'),
    saidOfAll: records.filter((record) => recordStateOf(record) === 'said-of-all'),
  };
}

const dotPx = 3;
const pitchPx = 5;

function dots(count: number, widthPx: number): Pick<DotBlock, 'path' | 'heightPx'> {
  if (count > maxDots || !Number.isInteger(count)) return { path: null, heightPx: 0 };
  const columns = Math.max(1, Math.floor(widthPx / pitchPx));
  const path = range(count)
    .map((i) => `M${(i % columns) * pitchPx} ${Math.floor(i / columns) * pitchPx}h${dotPx}v${dotPx}h-${dotPx}z`)
    .join('');
  return { path, heightPx: Math.ceil(count / columns) * pitchPx };
}
