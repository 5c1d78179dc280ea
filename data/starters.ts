/** The built-in report as a table that the dialog for own data reads: `data/starters/report.csv`. The other starter files are written by hand. */
import { csvFormatRow } from 'd3';
import type { DataSet, FigureValue, Period, Region, ReportRecord } from '../src/data/schema.ts';

const header = ['起点', '终点', '方向', '类别', '数值', '单位', '限定词', '状态', '时间', '名称', '原文', '来源'] as const;

/**
 * Every pairing and every record that has two ends, a row a value. Totals for all pairings have no ends, and no row: the table is of flows.
 *
 * @returns UTF-8 text with a byte order mark, lines as RFC 4180 asks
 */
export function reportTable(report: DataSet): string {
  const regions = new Map(report.regions.map((region) => [region.id, region]));
  const pairings = new Map(report.pairings.map((pairing) => [pairing.id, pairing]));
  const kinds = new Map(report.coverage.kinds.map(({ id, label }) => [id, label['zh-Hans']]));
  const units = new Map(report.units.map(({ id, label }) => [id, label['zh-Hans']]));
  const source = report.sources[0]?.kind === 'news report' ? `新闻报道，${report.sources[0].date ?? ''}` : '';
  const pairingRows = report.pairings.flatMap(({ a, b, names, since, source: evidence }) => {
    const ends = endsText(regions.get(a), regions.get(b), regions);
    return ends
      ? [
          [
            ...ends,
            'not-stated',
            '结对',
            '',
            '',
            '',
            'reported',
            since ?? '',
            names['zh-Hans'],
            evidence.derived?.['zh-Hans'] ?? evidence.quote,
            source,
          ],
        ]
      : [];
  });
  const recordRows = report.records.flatMap((record) => {
    const pairing = pairings.get(record.nested ?? record.pairing ?? '');
    const hasEnds = record.from !== undefined && record.to != null;
    const [from, to] = hasEnds ? [record.from, record.to] : [pairing?.a, pairing?.b];
    const ends =
      record.state === 'reported' || record.state === 'zero' ? endsText(regions.get(from ?? ''), regions.get(to ?? ''), regions) : null;
    if (!ends) return [];
    const kind = record.coverageKinds.map((id) => kinds.get(id) ?? id).join('、') || '其他';
    const values: readonly (FigureValue | null)[] = record.values.length > 0 ? record.values : [null];
    return values.map((value) => [
      ...ends,
      hasEnds && record.direction === 'one-way' ? 'one-way' : 'not-stated',
      kind,
      value === null || value.n === null ? '' : String(value.n),
      value === null ? '' : (units.get(value.unit) ?? value.unit),
      value?.cmp ?? '',
      value?.n === 0 ? 'zero' : 'reported',
      periodText(record.period),
      nameOf(record, value, units),
      record.source.derived?.['zh-Hans'] ?? record.source.quote,
      source,
    ]);
  });
  return `\uFEFF${[[...header], ...pairingRows, ...recordRows].map(csvFormatRow).join('\r\n')}\r\n`;
}

/** A code where the map knows the place by it; else the name with its degrees. */
function endsText(
  from: Region | undefined,
  to: Region | undefined,
  regions: ReadonlyMap<string, Region>,
): readonly [string, string] | null {
  const [a, b] = [placeText(from, regions), placeText(to, regions)];
  return a === null || b === null ? null : [a, b];
}

function placeText(region: Region | undefined, regions: ReadonlyMap<string, Region>): string | null {
  if (!region) return null;
  if (region.gb2260) return region.id;
  const drawn = region.lon === null ? regions.get(region.parts?.[0] ?? region.anchorHint ?? '') : region;
  return drawn && drawn.lon !== null && drawn.lat !== null ? `${region.short['zh-Hans']}@${drawn.lon},${drawn.lat}` : null;
}

/** The report states two kinds of time as dates; of the others a table has no word. */
function periodText({ kind, start, asOf }: Period): string {
  if (kind === 'calendar-year') return start?.slice(0, 4) ?? '';
  if (kind === 'month') return start?.slice(0, 7) ?? '';
  return kind === 'as-of' && asOf ? `截至${asOf}` : '';
}

/** Several values of one record are several facts. */
function nameOf(record: ReportRecord, value: FigureValue | null, units: ReadonlyMap<string, string>): string {
  const label = record.label['zh-Hans'];
  return value === null || record.values.length < 2 ? label : `${label}（${value.note ?? units.get(value.unit) ?? value.key}）`;
}
