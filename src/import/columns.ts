/** Which column says what: guessed by its name in three languages, then by what stands in it; a reader can say otherwise. */
import { cleaned, longestRead } from './clean.ts';
import type { Gazetteer } from './gazetteer.ts';
import {
  areAlike,
  endOfName,
  headerKey,
  isDistanceName,
  isDivisionCodeName,
  isForeignCodeName,
  isSerialName,
  type EndRole,
} from './header-words.ts';
import { readPeriod, yearOfName } from './period.ts';
import { digitsOf, readPlace } from './place.ts';
import { readValue } from './printed-value.ts';
import type { Column } from './table.ts';
import { unitInHeader } from './unit.ts';

/** What a column can say of a row. The two ends are a flow's origin and destination, or the two sides of a pairing. */
export const roles = [
  'origin',
  'destination',
  'value',
  'unit',
  'period',
  'category',
  'comparator',
  'state',
  'label',
  'quote',
  'source',
  'url',
  'originLon',
  'originLat',
  'destinationLon',
  'destinationLat',
  'periodKind',
  'periodStart',
  'periodEnd',
  'asOf',
  'direction',
  'printed',
  'record',
  'sumRows',
  'sumSilent',
] as const;
export type Role = (typeof roles)[number];

export interface Mapping {
  readonly columns: Readonly<Record<Role, number | null>>;
  /** Whether something runs from the first end to the second; a pairing has no direction. */
  readonly isDirected: boolean;
  /** Whether nothing says which end comes first: it is asked, and until then no direction is drawn. */
  readonly asksDirection: boolean;
  /** The ends of which somebody has said that their numbers are codes of GB/T 2260. */
  readonly confirmedCodes: readonly EndRole[];
}

const names: Readonly<Record<Role, readonly string[]>> = {
  origin: [
    '起点',
    '起始地',
    '出发地',
    '来源地',
    '流出地',
    '输出地',
    '输出方',
    '客源地',
    '迁出地',
    '出口地',
    '发送地',
    '甲方',
    '支援方',
    '帮扶方',
    '援助方',
    '支援省市',
    '帮扶城市',
    '东北',
    '东北地区',
    '一端',
    '起點',
    '來源地',
    '輸出地',
    'origin',
    'origin_id',
    'origin name',
    'from',
    'o',
    'northeast',
    'start',
    'departure',
    'origin adcode',
    '起点代码',
    'end a',
    'place a',
    'region a',
  ],
  destination: [
    '终点',
    '目的地',
    '到达地',
    '流入地',
    '输入地',
    '输入方',
    '接收地',
    '迁入地',
    '进口地',
    '乙方',
    '受援方',
    '受帮扶方',
    '被帮扶方',
    '受援地区',
    '受帮扶城市',
    '东部',
    '东部地区',
    '另一端',
    '終點',
    '到達地',
    '輸入地',
    'destination',
    'dest',
    'destination_id',
    'destination name',
    'to',
    'd',
    'target',
    'east',
    'end',
    'arrival',
    'destination adcode',
    '终点代码',
    'end b',
    'place b',
    'region b',
  ],
  value: [
    '数值',
    '值',
    '数量',
    '流量',
    '人数',
    '金额',
    '总量',
    '总数',
    '规模',
    '數值',
    '數量',
    '人數',
    '金額',
    'value',
    'values',
    'amount',
    'count',
    'flow',
    'flows',
    'magnitude',
    'volume',
    'number',
    'total',
    'weight',
    'quantity',
    'n',
  ],
  unit: ['单位', '計量單位', '计量单位', '單位', 'unit', 'units', 'unit of measure'],
  period: ['年份', '年', '年度', '时间', '日期', '期间', '月份', '時間', '期間', 'period', 'year', 'date', 'time', 'month', 'years'],
  category: [
    '类别',
    '种类',
    '类型',
    '分类',
    '领域',
    '行业',
    '品种',
    '項目類別',
    '類別',
    '種類',
    '類型',
    '領域',
    'category',
    'kind',
    'kinds',
    'type',
    'sector',
    'tag',
    'class',
    'commodity',
  ],
  comparator: ['比较词', '比较', '限定词', '比較詞', 'comparator', 'cmp', 'qualifier'],
  state: ['状态', '报告状态', '狀態', 'state', 'status'],
  label: ['名称', '说明', '标题', '事项', '名稱', '說明', '標題', 'label', 'name', 'title', 'description'],
  quote: ['原文', '引文', '引语', '原句', '引語', 'quote', 'quotation', 'evidence'],
  source: ['来源', '出处', '资料来源', '数据来源', '來源', '出處', '資料來源', 'source', 'sources', 'publisher', 'reference'],
  url: ['网址', '链接', '链接地址', '網址', '連結', 'url', 'link', 'href'],
  originLon: [
    '起点经度',
    '出发地经度',
    '起點經度',
    'origin_lon',
    'origin_lng',
    'origin_longitude',
    'from_lon',
    'from_lng',
    'o_lon',
    'o_lng',
    'lon_o',
    'lng_o',
    'start_lon',
    'start_lng',
    'source_lon',
    'source_lng',
  ],
  originLat: [
    '起点纬度',
    '出发地纬度',
    '起點緯度',
    'origin_lat',
    'origin_latitude',
    'from_lat',
    'o_lat',
    'lat_o',
    'start_lat',
    'source_lat',
  ],
  destinationLon: [
    '终点经度',
    '到达地经度',
    '目的地经度',
    '終點經度',
    'destination_lon',
    'destination_lng',
    'destination_longitude',
    'dest_lon',
    'dest_lng',
    'to_lon',
    'to_lng',
    'd_lon',
    'd_lng',
    'lon_d',
    'lng_d',
    'end_lon',
    'end_lng',
    'target_lon',
    'target_lng',
  ],
  destinationLat: [
    '终点纬度',
    '到达地纬度',
    '目的地纬度',
    '終點緯度',
    'destination_lat',
    'destination_latitude',
    'dest_lat',
    'to_lat',
    'd_lat',
    'lat_d',
    'end_lat',
    'target_lat',
  ],
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
const undirected = new Set(
  [
    '甲方',
    '乙方',
    '支援方',
    '受援方',
    '帮扶方',
    '受帮扶方',
    '被帮扶方',
    '援助方',
    '支援省市',
    '受援地区',
    '帮扶城市',
    '受帮扶城市',
    '东北',
    '东部',
    '东北地区',
    '东部地区',
    '一端',
    '另一端',
    'northeast',
    'east',
    'enda',
    'endb',
    'placea',
    'placeb',
    'regiona',
    'regionb',
  ].map(headerKey),
);

/** A file of this program's own has these columns and says its periods in four of them. */
const ownColumns = ['record', 'pairing_basis', 'data_version'];

export function isOwnExport(header: readonly string[]): boolean {
  return ownColumns.every((name) => header.includes(name));
}

export function roleOfName(header: string): Role | null {
  return roleByName.get(headerKey(header)) ?? null;
}

/** So many different cells of a column are looked at. */
const looked = 200;
const enough = 0.6;

const endRoles = ['origin', 'destination'] as const satisfies readonly EndRole[];

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
  const free = (): readonly number[] => columns.map((_, i) => i).filter((i) => !used.has(i));
  // What has no name of its own is known by its cells alone.
  const named = columns.flatMap(({ name, hasName }, i) => (hasName ? [{ name, i, role: roleOfName(name) }] : []));
  const holdsPlaces = (i: number): boolean => placesIn(columns[i], gazetteer) >= enough;
  const holdsFigures = (i: number): boolean => shareOf(columns[i], isFigure) >= enough;
  for (const { name, i, role } of named) {
    const end = endOfColumn(name, role, columns[i], gazetteer);
    if (end !== null) take(end, i);
  }
  for (const { i, role } of named) {
    // Words under "flow" or "number" are kinds, not numbers.
    if (
      role === 'value' &&
      !holdsFigures(i) &&
      shareOf(columns[i], isFigure) === 0 &&
      free().some((other) => other !== i && holdsFigures(other))
    )
      take('category', i);
    else if (role !== null && role !== 'label' && role !== 'origin' && role !== 'destination') take(role, i);
  }
  const isSaid = (end: EndRole): boolean => taken.has(end) || (taken.has(`${end}Lon`) && taken.has(`${end}Lat`));
  const said = endRoles.filter(isSaid);
  for (const end of endRoles) {
    if (isSaid(end)) continue;
    const found = free().find((i) => holdsPlaces(i)) ?? free().find((i) => listsIn(columns[i], gazetteer) >= enough);
    if (found !== undefined) take(end, found);
  }
  const times = free().find((i) => !taken.has('period') && shareOf(columns[i], isTime) >= enough);
  if (times !== undefined) take('period', times);
  const value = valueColumn(columns, free().filter(holdsFigures));
  if (value !== undefined) take('value', value);
  for (const { i, role } of named) if (role === 'label') take('label', i);
  // Fixed by the list of roles.
  const mapped = Object.fromEntries(roles.map((role) => [role, taken.get(role) ?? null])) as Record<Role, number | null>;
  return { columns: mapped, ...directionOf(columns, mapped, said.length > 0), confirmedCodes: [] };
}

function directionOf(
  columns: readonly Column[],
  mapped: Readonly<Record<Role, number | null>>,
  isSaid: boolean,
): Pick<Mapping, 'isDirected' | 'asksDirection'> {
  const ends = endRoles.map((end) => mapped[end]).map((column) => (column === null ? undefined : columns[column]));
  const endNames = ends.map((column) => (column?.hasName ? column.name : ''));
  const [one = '', other = ''] = endNames;
  if (endNames.some((name) => undirected.has(headerKey(name)))) return { isDirected: false, asksDirection: false };
  if (isSaid) return { isDirected: true, asksDirection: false };
  return { isDirected: false, asksDirection: mapped.value !== null && mapped.direction === null && !areAlike(one, other) };
}

/** The end that a column is by its name: always where the name is usual; where only a word in it says so, if places stand in it. */
function endOfColumn(name: string, role: Role | null, column: Column | undefined, gazetteer: Gazetteer): EndRole | null {
  const isTimes = shareOf(column, isTime) >= enough;
  if (role === 'origin' || role === 'destination') return isTimes ? null : role;
  const end = role === null || role === 'source' ? endOfName(name) : null;
  if (end === null || isTimes) return null;
  if (role === 'source') return placesIn(column, gazetteer) >= enough ? end : null;
  // Numbers are ends where the name says that they are codes.
  return isForeignCodeName(name) || isDivisionCodeName(name) || shareOf(column, isFigure) < enough ? end : null;
}

/** Numbers of rows, distances and years are not what flows; a column that names a unit comes before one that names none. */
function valueColumn(columns: readonly Column[], figures: readonly number[]): number | undefined {
  const nameOf = (i: number): string => (columns[i]?.hasName ? columns[i].name : '');
  const measures = figures.filter(
    (i) => !isSerialName(nameOf(i)) && !isDistanceName(nameOf(i)) && !(nameOf(i) === '' && isCount(columns[i])) && !isYears(columns[i]),
  );
  return measures.find((i) => unitInHeader(nameOf(i)) !== null) ?? measures[0];
}

/** 0, 1, 2 … or 1, 2, 3 …: the numbers of the rows. */
function isCount(column: Column | undefined): boolean {
  const cells = (column?.values ?? []).slice(0, looked).map((cell) => cleaned(cell.slice(0, longestRead)));
  const first = Number(cells[0]);
  return cells.length > 1 && (first === 0 || first === 1) && cells.every((cell, i) => cell === String(first + i));
}

function isYears(column: Column | undefined): boolean {
  return shareOf(column, (cell) => /^(?:19|20)\d{2}(?:\.0+)?$/u.test(cleaned(cell.slice(0, longestRead)))) === 1;
}

function isTime(cell: string): boolean {
  return cell.length <= longestRead && /^\d{4}/u.test(cleaned(cell)) && readPeriod(cell).kind === 'period';
}

/** Columns that nothing is read from although they hold numbers or places like those that are: they are named in the report. */
export function passedOver(
  columns: readonly Column[],
  mapping: Mapping,
  gazetteer: Gazetteer,
): { readonly figures: readonly string[]; readonly places: readonly string[] } {
  const used = new Set(Object.values(mapping.columns));
  const unread = columns.filter((_, i) => !used.has(i));
  const nameOf = (i: number | null): string => (i !== null && columns[i]?.hasName ? columns[i].name : '');
  const { value, origin, destination } = mapping.columns;
  const isValueNamed = roleOfName(nameOf(value)) === 'value';
  const figures = unread.filter(
    (column) =>
      value !== null &&
      !isSerialName(column.name) &&
      !isDistanceName(column.name) &&
      !isYears(column) &&
      !(!column.hasName && isCount(column)) &&
      (!isValueNamed || unitInHeader(column.name) !== null || yearOfName(column.name) !== null) &&
      shareOf(column, isFigure) >= enough,
  );
  const areEndsNamed = [origin, destination].every(
    (end) => end === null || endOfName(nameOf(end)) !== null || ['origin', 'destination'].includes(roleOfName(nameOf(end)) ?? ''),
  );
  const places = areEndsNamed ? [] : unread.filter((column) => placesIn(column, gazetteer) >= enough);
  return { figures: figures.map(({ name }) => name), places: places.map(({ name }) => name) };
}

/** Column by column as `export/csv.ts` writes them. */
function ownMapping(header: readonly string[]): Mapping {
  const at = (name: string): number | null => (header.includes(name) ? header.indexOf(name) : null);
  const named: Partial<Record<Role, string>> = {
    origin: 'origin',
    destination: 'destination',
    value: 'value',
    unit: 'unit',
    periodKind: 'period',
    periodStart: 'period_start',
    periodEnd: 'period_end',
    asOf: 'as_of',
    category: 'kinds',
    comparator: 'comparator',
    state: 'state',
    label: 'label',
    quote: 'quote',
    source: 'source',
    url: 'url',
    direction: 'direction',
    printed: 'printed',
    record: 'record',
    sumRows: 'sum_of_rows',
    sumSilent: 'sum_not_reported',
  };
  const mapped = Object.fromEntries(
    roles.map((role) => {
      const name = named[role];
      return [role, name === undefined ? null : at(name)];
    }),
    // As above.
  ) as Record<Role, number | null>;
  return { columns: mapped, isDirected: true, asksDirection: false, confirmedCodes: [] };
}

function shareOf(column: Column | undefined, fits: (cell: string) => boolean): number {
  const cells = (column?.values ?? []).slice(0, looked).filter((cell) => cell.trim() !== '');
  return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
}

/** What a cell says of a column being one of places; null: nothing, for it is empty or no place's. */
function placeLikeness(gazetteer: Gazetteer, cell: string): 'place' | 'list' | 'other' | null {
  // A number of up to five digits may be anything.
  if ((digitsOf(cleaned(cell.slice(0, longestRead))) ?? '000000').length < 6) return 'other';
  const read = readPlace(gazetteer, cell, false);
  if (read.kind !== 'fault') return 'place';
  switch (read.code) {
    case 'empty-place':
    case 'total-place':
    case 'rest-place':
      return null;
    case 'several-places':
      return 'list';
    case 'unknown-place':
    case 'unknown-code':
    case 'long-cell':
      return 'other';
    case 'ambiguous-place':
    case 'former-code':
      return 'place';
  }
}

function placesIn(column: Column | undefined, gazetteer: Gazetteer): number {
  return likenessOf(column, gazetteer, ['place']);
}

/** With cells that name several places: such a column is an end only where no other is. */
function listsIn(column: Column | undefined, gazetteer: Gazetteer): number {
  return likenessOf(column, gazetteer, ['place', 'list']);
}

function likenessOf(column: Column | undefined, gazetteer: Gazetteer, wanted: readonly ('place' | 'list')[]): number {
  const found = (column?.values ?? []).slice(0, looked).flatMap((cell) => placeLikeness(gazetteer, cell) ?? []);
  return found.length === 0 ? 0 : found.filter((each) => each !== 'other' && wanted.includes(each)).length / found.length;
}

function isPlaceLike(gazetteer: Gazetteer, cell: string): boolean {
  return placeLikeness(gazetteer, cell) === 'place';
}

function isFigure(cell: string): boolean {
  const read = readValue(cell);
  return read.kind === 'value' || read.kind === 'silence' || (read.kind === 'fault' && read.code !== 'not-a-number');
}

/** Whether a row looks like names of columns rather than like what stands below. */
export function looksLikeHeader(cells: readonly string[], below: readonly (readonly string[])[], gazetteer: Gazetteer): boolean {
  const written = cells.filter((cell) => cell.trim() !== '');
  if (written.some((cell) => roleOfName(cell) !== null || endOfName(cell) !== null)) return true;
  if (written.some((cell) => readValue(cell).kind !== 'fault' || isPlaceLike(gazetteer, cell))) return false;
  if (written.some((cell) => unitInHeader(cell) !== null)) return true;
  return below.length === 0 || below.some((row) => row.some((cell) => isPlaceLike(gazetteer, cell) || readValue(cell).kind === 'value'));
}
