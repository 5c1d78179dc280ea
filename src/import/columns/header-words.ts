/**
 * Recognizes columns by words in their names in three languages: origin or destination, serial number, distance, code of another system.
 */
import { foldForSearch } from '../../data/fold-for-search.ts';
import { cleaned, maxReadLength } from '../cells/clean.ts';
import { withoutMarks } from '../cells/footnotes.ts';

/** The traditional characters in the words below with their simplified forms. */
const traditional = new Map(
  Array.from(
    '點点來来發发達达終终遷迁調调輸输進进現现戶户訖讫轉转從从區区縣县國国機机場场裝装貨货賣卖買买銷销產产運运啟启應应給给標标數数號号碼码編编離离總总計计匯汇體体郵邮詳详說说餘余個个間间與与東东動动務务術术價价額额鐵铁車车線线庫库關关對对處处權权開开稱称類类單单據据學学財财華华報报貿贸夥伙'.matchAll(
      /(.)(.)/gu,
    ),
    ([, from = '', to = '']) => [from, to],
  ),
);

export function simplifiedWords(text: string): string {
  return Array.from(text, (letter) => traditional.get(letter) ?? letter).join('');
}

/** A column's name without footnote marks and brackets at its end. */
export function bareHeader(header: string): string {
  const name = cleaned(withoutMarks(header.slice(0, maxReadLength)).text);
  const open = name.search(/[([【]/u);
  return open > 0 && /[)\]】]$/u.test(name) ? name.slice(0, open).trim() : name;
}

/** The name in lower case and simplified characters, without spaces, signs and brackets at its end. */
export function headerKey(header: string): string {
  return simplifiedWords(foldForSearch(bareHeader(header)).replace(/[_.:：]/gu, ''));
}

export type EndRole = 'origin' | 'destination';

const hanStems: Readonly<Record<EndRole, readonly string[]>> = {
  origin: [
    '起点',
    '起始',
    '起运',
    '启运',
    '起',
    '始发',
    '始',
    '出发',
    '发出',
    '发送',
    '发货',
    '发',
    '来源',
    '来自',
    '客源',
    '生源',
    '货源',
    '流出',
    '输出',
    '迁出',
    '调出',
    '出口',
    '派出',
    '转出',
    '移出',
    '出',
    '离开',
    '原住',
    '原居住',
    '五年前常住',
    '五年前居住',
    '一年前常住',
    '一年前居住',
    '前常住',
    '户籍',
    '户口登记',
    '产',
    '供应',
    '供给',
    '提供',
    '参保',
    '居住',
    '出资',
    '投资',
    '装货',
    '装车',
    '卖方',
    '从',
    '自',
    '源',
    '原',
  ],
  destination: [
    '终点',
    '终到',
    '终止',
    '终',
    '止',
    '讫',
    '到达',
    '抵达',
    '到',
    '达',
    '目的',
    '目标',
    '去向',
    '去往',
    '去',
    '前往',
    '流入',
    '输入',
    '迁入',
    '调入',
    '进口',
    '接收',
    '接受',
    '转入',
    '移入',
    '入',
    '现住',
    '现居住',
    '现居',
    '现常住',
    '现',
    '销',
    '需求',
    '使用',
    '卸货',
    '卸车',
    '收货',
    '买方',
    '就读',
    '录取',
    '就业',
    '入读',
    '就医',
    '就诊',
    '工作',
    '受资',
    '被投资',
    '至',
    '往',
    '汇',
  ],
};
/** Words for places that may follow such a word. */
const hanPlaces =
  /(?:地区|地市|地点|地址|区域|城市|省份|省市|省区|省|地级市|市|区县|县区|县|区|州|国家|国|地|站点|车站|火车站|站|机场|港口|港|口岸|方|处|端|点)?(?:名称|名|简称|全称|代码|编码|代号|邮编|邮政编码|区号|码|id|adcode)?$/iu;

const latinStems: Readonly<Record<EndRole, readonly string[]>> = {
  origin: [
    'origin',
    'origins',
    'orig',
    'org',
    'from',
    'o',
    'source',
    'src',
    'start',
    'starting',
    'departure',
    'depart',
    'departing',
    'dep',
    'exporter',
    'exporting',
    'export',
    'sender',
    'sending',
    'supplier',
    'outflow',
    'leaving',
    'seller',
    'previous',
    'former',
    'sourceid',
  ],
  destination: [
    'destination',
    'destinations',
    'dest',
    'dst',
    'to',
    'd',
    'target',
    'tgt',
    'end',
    'ending',
    'arrival',
    'arrive',
    'arriving',
    'arr',
    'importer',
    'importing',
    'import',
    'receiver',
    'receiving',
    'recipient',
    'inflow',
    'buyer',
    'current',
    'present',
  ],
};
const latinPlaces = new Set([
  'city',
  'cities',
  'province',
  'prov',
  'county',
  'country',
  'prefecture',
  'state',
  'region',
  'area',
  'district',
  'place',
  'location',
  'loc',
  'site',
  'zone',
  'node',
  'point',
  'station',
  'stop',
  'airport',
  'port',
  'name',
  'code',
  'codes',
  'id',
  'adcode',
  'gbcode',
  'iata',
  'icao',
  'fips',
  'zip',
  'zipcode',
  'residence',
  'cn',
  'en',
  'key',
  'no',
]);

const hanEnds = endsByWord(hanStems);
const latinEnds = endsByWord(latinStems);

function endsByWord(stems: Readonly<Record<EndRole, readonly string[]>>): ReadonlyMap<string, EndRole> {
  return new Map((['origin', 'destination'] as const).flatMap((end) => stems[end].map((word) => [word, end] as const)));
}

/** The end that a column's name states, such as 调入省, 到达城市, 五年前常住地, destination_city or arrCity; null if it states none or both. */
export function endOfName(header: string): EndRole | null {
  const key = headerKey(header);
  // The kind of place may precede the word too, as in 城市起点.
  // A name in two languages such as 现住地 Current Residence states the same in each.
  const ofHan = /\p{Script=Han}\s*[a-z]{3}/iu.test(header.slice(0, maxReadLength)) ? [key.replace(/[a-z' ’-]+$/u, '')] : [];
  for (const bare of [key, ...ofHan, key.replace(/^(?:城市|省份|省市|地区|车站|机场|区域)/u, '')]) {
    const end = hanEnds.get(bare) ?? hanEnds.get(bare.replace(hanPlaces, ''));
    if (end !== undefined) return end;
  }
  const words = bareHeader(header)
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[\s_.:/-]+/u)
    .filter((word) => word !== '' && !/^\d+$/u.test(word));
  const telling = words.filter((word) => !latinPlaces.has(word) && word !== 'of' && word !== 'the');
  const ends = new Set(telling.map((word) => latinEnds.get(word)));
  const [only] = ends;
  return ends.size === 1 && only !== undefined ? only : null;
}

/**
 * Whether two names differ only in a letter or number, such as 城市A and 城市B, 甲 and 乙, place 1 and place 2, so that their order is unknown.
 */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [headerKey(one), headerKey(other)];
  const letters = /(?:[a-z]|[甲乙]|[一二]|\d)$|^(?:[甲乙]|[a-z](?=\p{Script=Han})|\d)/u;
  return a !== b && a.replace(letters, '') === b.replace(letters, '') && letters.test(a) && letters.test(b);
}

const serials = new Set([
  '序号',
  '序',
  '编号',
  '行号',
  '号',
  '次序',
  '顺序',
  '排名',
  '排序',
  '名次',
  '位次',
  'no',
  'nr',
  'number',
  'index',
  'idx',
  'id',
  'rowid',
  'row',
  'rownum',
  'rank',
  'ranking',
  'order',
  'seq',
  'sequence',
  'serial',
  'serialno',
  'serialnumber',
  '#',
  'objectid',
  'fid',
  'oid',
  'unnamed0',
]);
const serialEnds = /(?:序号|编号|排名|名次|id|index|rank|ranking)$/u;

/** Whether a name is that of serial numbers. */
export function isSerialName(header: string): boolean {
  const key = headerKey(header);
  return serials.has(key) || serialEnds.test(key);
}

/** Whether the numbers of a column are of both ways together, such as 往返客流 and two-way trips. */
export function saysBothWays(header: string): boolean {
  return /双向|往返|来回|互相|\btwo[ -]way\b|\bboth (?:ways|directions)\b|bidirectional|\bround[ -]trips?\b/u.test(wordsOf(header));
}

/** Whether the numbers of a column are of the way back, from the destination to the origin of the row, such as 返程客流 and return trips. */
export function saysWayBack(header: string): boolean {
  return (
    /返程|回程|返回|反向|逆向|\breturn(?:ing)?\b|\bway back\b|\bbackwards?\b|\breverse\b/u.test(wordsOf(header)) && !saysBothWays(header)
  );
}

/** Whether a name states one of two ways without saying which, such as 上行 and 下行. */
export function saysOneOfTwoWays(header: string): boolean {
  return /[上下]行|\b(?:in|out|up|down)bound\b/u.test(wordsOf(header));
}

function wordsOf(header: string): string {
  return simplifiedWords(cleaned(header.slice(0, maxReadLength)).toLowerCase());
}

/** Whether a name is that of distances or durations. */
export function isDistanceName(header: string): boolean {
  const words = wordsOf(header);
  return /距离|里程|路程|公里|千米|时长|耗时|用时|历时|经度|纬度|distance|\bdist\b|\bkm\b|\bmiles?\b|duration|travel ?time|longitude|latitude|\b(?:lon|lng|lat)\b/u.test(
    words,
  );
}

const scaleNames: ReadonlySet<string> = new Set(
  [
    'unit_mult',
    'unit_multiplier',
    'unitmult',
    'scalar_factor',
    'multiplier',
    'powercode',
    'decimals',
    'scalar_id',
    'uom_id',
    '倍数',
    '乘数',
    '数量级',
    '放大倍数',
  ].map(headerKey),
);

/** Whether a name is that of multipliers or formats of numbers. */
export function isScaleName(header: string): boolean {
  return scaleNames.has(headerKey(header));
}

/** Whether a name is that of rates or shares, such as 比上年增长%, growth and 占比. */
export function isRateName(header: string): boolean {
  const words = wordsOf(header);
  return /增长|增速|增幅|涨幅|同比|环比|比上年|较上年|占比|比重|growth|\byoy\b|year on year|percentage|\bshare of\b/u.test(words);
}

/** Whether a name is that of codes other than those of GB/T 2260. */
export function isForeignCodeName(header: string): boolean {
  const words = simplifiedWords(bareHeader(header).toLowerCase()).replace(/[_.-]/gu, ' ');
  return /邮编|邮政|编号|序号|区号|电话|车牌|小区|网格|站码|\b(?:zip|postal|postcode|post ?code|fips|zone|taz|node|iata|icao|index|geoid|tract|cbsa|msa|nuts|lau|iso|m49|hs)\b|zipcode|\bid$|[a-z]id$/u.test(
    words,
  );
}

/** Whether a name is that of codes of administrative divisions. */
export function isDivisionCodeName(header: string): boolean {
  return /代码|编码|区划|adcode|gb ?\/?t? ?2260|\bgb\b|gbcode|行政|\bcodes?\b/u.test(
    simplifiedWords(cleaned(header.slice(0, maxReadLength)).toLowerCase()),
  );
}

/** The shifted coordinate system of Chinese web maps that a text names, GCJ-02 or BD-09; null if there is none. */
export function shiftedSystemIn(text: string): string | null {
  const words = text.slice(0, maxReadLength).toLowerCase();
  if (/bd-?_?09|百度坐标|百度座標/u.test(words)) return 'BD-09';
  return /gcj-?_?02|火星坐标|火星座標|高德坐标|腾讯坐标/u.test(words) ? 'GCJ-02' : null;
}

/** The end and the coordinate that a column's name states, such as start_station_longitude or 出发地经度; null for other names. */
export function coordinateOfName(header: string): `${EndRole}${'Lon' | 'Lat'}` | null {
  const words = cleaned(header.slice(0, maxReadLength))
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .replace(/[_.-]/gu, ' ');
  const found = /(?<![a-z])(?:(lon|lng|long|longitude)|(lat|latitude))(?![a-z])|(经度|經度)|(纬度|緯度)/iu.exec(words);
  const end = found ? endOfName(words.replace(found[0], ' ')) : null;
  return found && end ? `${end}${found[1] || found[3] ? 'Lon' : 'Lat'}` : null;
}
