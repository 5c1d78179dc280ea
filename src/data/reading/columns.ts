/** Which column says what: guessed by its name in three languages, then by what stands in it; a reader can say otherwise. */
import { folded } from '../folded.ts';
import { cleaned } from './clean.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readPeriod } from './period.ts';
import { readPlace } from './place.ts';
import { readValue } from './printed-value.ts';
import type { Column } from './table.ts';
import { unitInHeader } from './unit.ts';

/** What a column can say of a row. The two ends are a flow's origin and destination, or the two sides of a pairing. */
export const roles = [
  'origin', 'destination', 'value', 'unit', 'period', 'category', 'comparator', 'state', 'label', 'quote', 'source', 'url',
  'originLon', 'originLat', 'destinationLon', 'destinationLat', 'periodKind', 'periodStart', 'periodEnd', 'asOf', 'direction', 'printed', 'record', 'sumRows', 'sumSilent',
] as const;
export type Role = (typeof roles)[number];

export interface Mapping {
  readonly columns: Readonly<Record<Role, number | null>>;
  /** Whether something runs from the first end to the second; a pairing has no direction. */
  readonly isDirected: boolean;
}

const names: Readonly<Record<Role, readonly string[]>> = {
  origin: ['起点', '起始地', '出发地', '来源地', '流出地', '输出地', '输出方', '客源地', '迁出地', '出口地', '发送地', '甲方', '支援方', '帮扶方', '援助方', '支援省市', '帮扶城市', '东北', '东北地区', '一端', '起點', '來源地', '輸出地', 'origin', 'origin_id', 'origin name', 'from', 'o', 'northeast', 'start', 'departure', 'origin adcode', '起点代码', 'end a', 'place a', 'region a'],
  destination: ['终点', '目的地', '到达地', '流入地', '输入地', '输入方', '接收地', '迁入地', '进口地', '乙方', '受援方', '受帮扶方', '被帮扶方', '受援地区', '受帮扶城市', '东部', '东部地区', '另一端', '終點', '到達地', '輸入地', 'destination', 'dest', 'destination_id', 'destination name', 'to', 'd', 'target', 'east', 'end', 'arrival', 'destination adcode', '终点代码', 'end b', 'place b', 'region b'],
  value: ['数值', '值', '数量', '流量', '人数', '金额', '总量', '总数', '规模', '數值', '數量', '人數', '金額', 'value', 'values', 'amount', 'count', 'flow', 'flows', 'magnitude', 'volume', 'number', 'total', 'weight', 'quantity', 'n'],
  unit: ['单位', '計量單位', '计量单位', '單位', 'unit', 'units', 'unit of measure'],
  period: ['年份', '年', '年度', '时间', '日期', '期间', '月份', '時間', '期間', 'period', 'year', 'date', 'time', 'month', 'years'],
  category: ['类别', '种类', '类型', '分类', '领域', '行业', '品种', '項目類別', '類別', '種類', '類型', '領域', 'category', 'kind', 'kinds', 'type', 'sector', 'tag', 'class', 'commodity'],
  comparator: ['比较词', '比较', '限定词', '比較詞', 'comparator', 'cmp', 'qualifier'],
  state: ['状态', '报告状态', '狀態', 'state', 'status'],
  label: ['名称', '说明', '标题', '事项', '名稱', '說明', '標題', 'label', 'name', 'title', 'description'],
  quote: ['原文', '引文', '引语', '原句', '引語', 'quote', 'quotation', 'evidence'],
  source: ['来源', '出处', '资料来源', '数据来源', '來源', '出處', '資料來源', 'source', 'sources', 'publisher', 'reference'],
  url: ['网址', '链接', '链接地址', '網址', '連結', 'url', 'link', 'href'],
  originLon: ['起点经度', '出发地经度', '起點經度', 'origin_lon', 'origin_lng', 'origin_longitude', 'from_lon', 'from_lng', 'o_lon', 'o_lng', 'lon_o', 'lng_o', 'start_lon', 'start_lng', 'source_lon', 'source_lng'],
  originLat: ['起点纬度', '出发地纬度', '起點緯度', 'origin_lat', 'origin_latitude', 'from_lat', 'o_lat', 'lat_o', 'start_lat', 'source_lat'],
  destinationLon: ['终点经度', '到达地经度', '目的地经度', '終點經度', 'destination_lon', 'destination_lng', 'destination_longitude', 'dest_lon', 'dest_lng', 'to_lon', 'to_lng', 'd_lon', 'd_lng', 'lon_d', 'lng_d', 'end_lon', 'end_lng', 'target_lon', 'target_lng'],
  destinationLat: ['终点纬度', '到达地纬度', '目的地纬度', '終點緯度', 'destination_lat', 'destination_latitude', 'dest_lat', 'to_lat', 'd_lat', 'lat_d', 'end_lat', 'target_lat'],
  periodKind: ['period_kind'],
  periodStart: ['period_start'],
  periodEnd: ['period_end'],
  asOf: ['as_of', '截至'],
  direction: ['direction', '方向'],
  printed: ['printed', '印出的数', '原数'],
  record: [],
  sumRows: ['sum_of_rows'],
  sumSilent: ['sum_not_reported'],
};

const roleByName = new Map(roles.flatMap((role) => names[role].map((name) => [headerKey(name), role] as const)));
/** Ends of something without direction. */
const undirected = new Set(['甲方', '乙方', '支援方', '受援方', '帮扶方', '受帮扶方', '被帮扶方', '援助方', '支援省市', '受援地区', '帮扶城市', '受帮扶城市', '东北', '东部', '东北地区', '东部地区', '一端', '另一端', 'northeast', 'east', 'enda', 'endb', 'placea', 'placeb', 'regiona', 'regionb'].map(headerKey));

/** A file of this program's own has these columns and says its periods in four of them. */
const ownColumns = ['record', 'pairing_basis', 'data_version'];

export function isOwnExport(header: readonly string[]): boolean {
  return ownColumns.every((name) => header.includes(name));
}

/** The name without its unit, in lower case, without spaces and underscores. */
function headerKey(header: string): string {
  return folded(header.replace(/[(（[【].*?[)）\]】]\s*$/u, '')).replace(/[_.:：]/gu, '');
}

export function roleOfName(header: string): Role | null {
  return roleByName.get(headerKey(header)) ?? null;
}

/** So many different cells of a column are looked at. */
const looked = 200;
const enough = 0.6;

export function guessedMapping(columns: readonly Column[], gazetteer: Gazetteer): Mapping {
  const taken = new Map<Role, number>();
  const used = new Set<number>();
  const take = (role: Role, column: number): void => {
    if (taken.has(role) || used.has(column)) return;
    taken.set(role, column);
    used.add(column);
  };
  const header = columns.map(({ name }) => name);
  if (isOwnExport(header)) return ownMapping(header);
  // "source, target" are the ends of a flow; source alone is who says so.
  const keys = header.map(headerKey);
  if (keys.includes('source') && keys.includes('target')) take('origin', keys.indexOf('source'));
  columns.forEach(({ name }, i) => {
    const role = roleOfName(name);
    if (role !== null && role !== 'label') take(role, i);
  });
  const free = (): readonly number[] => columns.map((_, i) => i).filter((i) => !used.has(i));
  const hasPoints = (end: 'origin' | 'destination'): boolean => taken.has(`${end}Lon`) && taken.has(`${end}Lat`);
  for (const end of ['origin', 'destination'] as const) {
    if (taken.has(end) || hasPoints(end)) continue;
    const found = free().find((i) => shareOf(columns[i], (cell) => isPlaceLike(gazetteer, cell)) >= enough);
    if (found !== undefined) take(end, found);
  }
  const years = free().find((i) => !taken.has('period') && shareOf(columns[i], (cell) => readPeriod(cell).kind === 'period' && /^\d{4}/u.test(cleaned(cell))) >= enough);
  if (years !== undefined) take('period', years);
  const figures = free().find((i) => shareOf(columns[i], isFigure) >= enough);
  if (figures !== undefined) take('value', figures);
  columns.forEach(({ name }, i) => {
    if (roleOfName(name) === 'label') take('label', i);
  });
  // Fixed by the list of roles.
  const mapped = Object.fromEntries(roles.map((role) => [role, taken.get(role) ?? null])) as Record<Role, number | null>;
  const ends = [mapped.origin, mapped.destination].map((column) => (column === null ? '' : (keys[column] ?? '')));
  return { columns: mapped, isDirected: !ends.some((name) => undirected.has(name)) && (mapped.value !== null || ends.some((name) => roleByName.has(name))) };
}

/** Column by column as `export/csv.ts` writes them. */
function ownMapping(header: readonly string[]): Mapping {
  const at = (name: string): number | null => (header.includes(name) ? header.indexOf(name) : null);
  const named: Partial<Record<Role, string>> = {
    origin: 'origin', destination: 'destination', value: 'value', unit: 'unit', periodKind: 'period', periodStart: 'period_start', periodEnd: 'period_end', asOf: 'as_of',
    category: 'kinds', comparator: 'comparator', state: 'state', label: 'label', quote: 'quote', source: 'source', url: 'url', direction: 'direction', printed: 'printed', record: 'record',
    sumRows: 'sum_of_rows', sumSilent: 'sum_not_reported',
  };
  const mapped = Object.fromEntries(
    roles.map((role) => {
      const name = named[role];
      return [role, name === undefined ? null : at(name)];
    }),
    // As above.
  ) as Record<Role, number | null>;
  return { columns: mapped, isDirected: true };
}

function shareOf(column: Column | undefined, fits: (cell: string) => boolean): number {
  const cells = (column?.values ?? []).slice(0, looked).filter((cell) => cell.trim() !== '');
  return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
}

function isPlaceLike(gazetteer: Gazetteer, cell: string): boolean {
  const read = readPlace(gazetteer, cell, false);
  // A number of two or four digits may be anything.
  if (/^\d{1,5}$/u.test(cleaned(cell))) return false;
  return read.kind !== 'fault' || (read.code !== 'unknown-place' && read.code !== 'empty-place' && read.code !== 'unknown-code');
}

function isFigure(cell: string): boolean {
  const read = readValue(cell);
  return read.kind === 'value' || read.kind === 'silence' || (read.kind === 'fault' && read.code !== 'not-a-number');
}

/** Whether a row looks like names of columns rather than like what stands below. */
export function looksLikeHeader(cells: readonly string[], below: readonly (readonly string[])[], gazetteer: Gazetteer): boolean {
  const written = cells.filter((cell) => cell.trim() !== '');
  if (written.some((cell) => roleOfName(cell) !== null)) return true;
  if (written.some((cell) => readValue(cell).kind !== 'fault' || isPlaceLike(gazetteer, cell))) return false;
  if (written.some((cell) => unitInHeader(cell) !== null)) return true;
  return below.length === 0 || below.some((row) => row.some((cell) => isPlaceLike(gazetteer, cell) || readValue(cell).kind === 'value'));
}
