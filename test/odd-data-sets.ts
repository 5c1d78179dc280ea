/** Data sets that no editor would publish but some host may use, each a change of the report. */
import report from '../data/report.json';

type Report = typeof report;
type Row = Report['records'][number];

const [first] = report.records;
const pair = [
  'jilin-zhejiang',
  'liaoning-jiangsu',
  'heilongjiang-guangdong',
  'shenyang-beijing',
  'dalian-shanghai',
  'changchun-tianjin',
  'harbin-shenzhen',
];
const bare = {
  ...report,
  paragraphs: [],
  sentences: [],
  coverage: { kinds: report.coverage.kinds, cells: [], unattached: [] },
  timeline: [],
  undated: [],
  ambiguities: [],
  pairingGroups: [],
};
const plain = { ambiguities: [], coverageKinds: [] as string[], source: { source: 'report', quote: first?.source.quote ?? '' } };

/** A flow of visitors with this number, for each pairing in turn. */
function visitors(i: number, n: number): object {
  return {
    id: `made-${i}`,
    type: 'flow',
    topic: i % 2 === 0 ? 'tourism' : 'projects',
    chapter: 'industry',
    label: { 'zh-Hans': `第 ${i} 条记录`, 'zh-Hant': `第 ${i} 條記錄`, en: `record number ${i}` },
    pairing: pair[i % pair.length],
    pairingBasis: 'stated',
    regions: [],
    values: [
      i % 2 === 0
        ? { key: 'main', n, unit: 'person-time', cmp: 'exact', raw: String(n) }
        : { key: 'main', n, unit: 'CNY', cmp: 'over', raw: String(n), moneyKind: 'project-investment' },
    ],
    hasFigure: true,
    state: n === 0 ? 'zero' : 'reported',
    period: {
      kind: 'calendar-year',
      raw: null,
      start: `${2000 + (i % 20)}-01-01`,
      end: `${2000 + (i % 20)}-12-31`,
      asOf: null,
      note: null,
    },
    direction: 'not-stated',
    ...plain,
    coverageKinds: ['tourism'],
  };
}

const longName = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochxx';
const long = { 'zh-Hans': '长'.repeat(60), 'zh-Hant': '長'.repeat(60), en: longName };

export const oddDataSets: Readonly<Record<string, unknown>> = {
  'lacks a kind': {
    ...bare,
    records: report.records.filter((record) => record.topic !== 'tourism' && record.topic !== 'projects').map(unbound),
  },
  'has one record': { ...bare, records: report.records.slice(9, 10).map(unbound) },
  'has no record': { ...bare, records: [] },
  'has 5 000 records': { ...bare, records: Array.from({ length: 5000 }, (_, i) => visitors(i, (i * 7919) % 1_000_000)) },
  'has names of 60 characters': {
    ...bare,
    regions: report.regions.map((region) => ({ ...region, names: long, short: long })),
    pairings: report.pairings.map((pairing) => ({ ...pairing, names: long })),
    records: report.records.map((record) => ({ ...unbound(record), label: long })),
  },
  'has values from 0 to 10¹²': { ...bare, records: [0, 1, 3, 1e3, 1e6, 1e9, 1e12, 0, 2, 1e12].map((n, i) => visitors(i, n)) },
  'has only what is not reported': {
    ...bare,
    records: pair.map((pairing, i) => ({ ...visitors(i, 1), pairing, values: [], hasFigure: false, state: 'not-reported' })),
  },
};

/** A record without links to the report's text. */
function unbound(record: Row): object {
  return {
    ...record,
    ...plain,
    coverageKinds: record.coverageKinds,
    source: { source: 'report', quote: record.source.quote, marks: record.source.marks },
  };
}
