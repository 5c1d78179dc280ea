import { describe, expect, it } from 'vitest';
import type { DataSet, Finding, ReportRecord } from '../src/data/schema.ts';
import type { MoreData } from '../src/data/append-sources.ts';
import { assertMore, assertReport, checkMoreFile, checkReportFile, readReport } from './check.ts';

const { file, text, more } = readReport();

/** A copy to break. */
function broken(breaking: (dataSet: DataSet) => void): unknown {
  // The first test says that the file is a data set.
  const copy = structuredClone(file) as DataSet;
  breaking(copy);
  return copy;
}

const record = (dataSet: DataSet, id: string): ReportRecord => dataSet.records.find((each) => each.id === id)!;
const findingOfGrain = ({ findings }: DataSet): Finding => findings.find(({ topic }) => topic === 'grain')!;
const tourism = 'flow-tourism-beijing-shenyang';

/** What is done to the report's data, and which record must be named with which reason. */
const faults: readonly (readonly [fault: string, id: string, reason: RegExp, breaking: (dataSet: DataSet) => void])[] = [
  // Marks
  [
    'a number that does not say what it counts',
    tourism,
    /rule “counts”: .+ give the value `counts`/,
    (d) => {
      delete record(d, tourism).values[0]!.counts;
    },
  ],
  [
    'a number with no words around it',
    tourism,
    /rule “counts”/,
    (d) => {
      record(d, tourism).values[0]!.counts = { 'zh-Hans': '{}', 'zh-Hant': '{}', en: '{}' };
    },
  ],
  [
    'a total without a number',
    'stmt-platforms-support',
    /rule “total”: .+ said-of-all/,
    (d) => {
      record(d, 'stmt-platforms-support').state = 'group';
    },
  ],
  [
    'a direction without its ends',
    'event-tourism-heilongjiang-guangdong',
    /rule “direction”: .+ from and to/,
    (d) => {
      record(d, 'event-tourism-heilongjiang-guangdong').direction = 'one-way';
    },
  ],
  [
    'ends that are not those of the pairing',
    'flow-grain-jilin-zhejiang',
    /rule “ends”: .+ crossPairing or inferred/,
    (d) => {
      record(d, 'flow-grain-jilin-zhejiang').to = '440000';
    },
  ],
  [
    'a pairing within another without a word for what joins it',
    'flow-secondment-wangqing-beilun',
    /rule “relation”: .+ `relations`/,
    (d) => {
      d.relations = d.relations.filter(({ id }) => id !== 'poverty-alleviation-collaboration');
    },
  ],
  [
    'an inference without a reason',
    'project-fibre-textile',
    /rule “reason”: .+ add an ambiguity/,
    (d) => {
      record(d, 'project-fibre-textile').ambiguities = [];
    },
  ],
  // Quotes and marks
  [
    'a quote with a word changed',
    tourism,
    /is not in the report/,
    (d) => {
      record(d, tourism).source.quote = '2018年北京到沈陽旅游人數達到259萬人次';
    },
  ],
  [
    'a quote under the sentence before',
    tourism,
    /is not in the sentence P15\.1/,
    (d) => {
      record(d, tourism).source.sentence = 'P15.1';
    },
  ],
  [
    'a quote under the wrong paragraph',
    tourism,
    /stands in P16, not in P15/,
    (d) => {
      record(d, tourism).source.p = 'P15';
    },
  ],
  [
    'a mark that is not printed',
    tourism,
    /the mark “259萬人次” is not in the quote/,
    (d) => {
      record(d, tourism).source.marks = ['259萬人次'];
    },
  ],
  [
    'a mark that could stand in two places',
    'agreement-district-pairs',
    /“10個區” is in the quote 2 times/,
    (d) => {
      record(d, 'agreement-district-pairs').source.marks = ['10個區'];
    },
  ],
  [
    'a Simplified form one character short',
    tourism,
    /the zh-Hans form has/,
    (d) => {
      record(d, tourism).source.derived!['zh-Hans'] = '2018年北京到沈阳旅游人数达到258万人';
    },
  ],
  [
    'a Traditional form that says something else',
    tourism,
    /zh-Hant form is not in that of the sentence/,
    (d) => {
      record(d, tourism).source.derived!['zh-Hant'] = '2018年北京到瀋陽旅遊人數達到259萬人次';
    },
  ],
  [
    'no derived forms',
    tourism,
    /no derived forms/,
    (d) => {
      Reflect.deleteProperty(record(d, tourism).source, 'derived');
    },
  ],
  [
    'a quote that begins behind the first items of a list',
    'agg-project-sectors',
    /begins within a list \(“…在裝備制造、” stands before it\): quote the list from its first item on/,
    (d) => {
      record(d, 'agg-project-sectors').source.quote = '農業和綠色食品、文化旅游、生產性服務業等領域';
    },
  ],
  [
    'a quote that ends before the last items of a list',
    'agg-project-sectors',
    /ends within a list \(“、農業和綠色…” stands behind it\)/,
    (d) => {
      record(d, 'agg-project-sectors').source.quote = '項目大部分分布在裝備制造';
    },
  ],
  [
    'a quote that ends before the “and” of a list',
    'jinpu-pudong',
    /ends within a list/,
    (d) => {
      d.pairings.find(({ id }) => id === 'jinpu-pudong')!.source = {
        ...record(d, 'platform-dalian-maker-hall').source,
        quote: '上海與大連合作建設“大連城市創客廳”',
      };
    },
  ],
  [
    'a pairing with a quote of its own making',
    'jinpu-pudong',
    /is not in the report/,
    (d) => {
      d.pairings.find(({ id }) => id === 'jinpu-pudong')!.source.quote = '金普與浦東結對';
    },
  ],
  // Values
  [
    'a number with a digit lost',
    tourism,
    /n is 258000, but “258萬人次” says 2580000/,
    (d) => {
      record(d, tourism).values[0]!.n = 258000;
    },
  ],
  [
    'a number of 億 taken for 萬',
    'project-graphite-valley',
    /n is 165000, but “16\.5億元” says 1650000000/,
    (d) => {
      record(d, 'project-graphite-valley').values[0]!.n = 165000;
    },
  ],
  [
    'a share as a percentage',
    'agg-shenyang-beijing-share',
    /n is 40, but “超過40%” says 0\.4/,
    (d) => {
      record(d, 'agg-shenyang-beijing-share').values[0]!.n = 40;
    },
  ],
  [
    '“most” turned into a number',
    'agg-project-sectors',
    /n is 0\.6, but “大部分” says null/,
    (d) => {
      record(d, 'agg-project-sectors').values[0]!.n = 0.6;
      record(d, 'agg-project-sectors').hasFigure = true;
    },
  ],
  [
    '“over” rounded away',
    'flow-grain-jilin-zhejiang',
    /the comparator is exact, but “超過130萬噸” says over/,
    (d) => {
      record(d, 'flow-grain-jilin-zhejiang').values[0]!.cmp = 'exact';
    },
  ],
  [
    '“nearly” rounded away',
    'agg-agreements',
    /the comparator is exact, but “近210份” says nearly/,
    (d) => {
      record(d, 'agg-agreements').values[0]!.cmp = 'exact';
    },
  ],
  [
    '余 taken for 超過',
    'agg-secondments',
    /the comparator is over, but “400余名” says some/,
    (d) => {
      record(d, 'agg-secondments').values[0]!.cmp = 'over';
    },
  ],
  [
    '“over” where nothing is said',
    'agg-projects',
    /the comparator is over, but “849個” says exact/,
    (d) => {
      record(d, 'agg-projects').values[0]!.cmp = 'over';
    },
  ],
  [
    'words cut so that the comparator is lost',
    'agg-agreements',
    /leaves out the words before it/,
    (d) => {
      Object.assign(record(d, 'agg-agreements').values[0]!, { raw: '210份', cmp: 'exact' });
    },
  ],
  [
    'words that are not in the quote',
    tourism,
    /“約258萬人次” is not in the quote/,
    (d) => {
      record(d, tourism).values[0]!.raw = '約258萬人次';
    },
  ],
  [
    '人次 taken for people',
    tourism,
    /the unit is person, but “258萬人次” says otherwise/,
    (d) => {
      record(d, tourism).values[0]!.unit = 'person';
    },
  ],
  [
    'a capacity taken for tonnes',
    'project-hengli',
    /the unit is t, but “2000萬噸\/年” says otherwise/,
    (d) => {
      record(d, 'project-hengli').values[0]!.unit = 't';
    },
  ],
  [
    'money of no kind',
    'fund-changbaishan',
    /moneyKind/,
    (d) => {
      Reflect.deleteProperty(record(d, 'fund-changbaishan').values[0]!, 'moneyKind');
    },
  ],
  [
    'a share of nothing',
    'agg-shenyang-beijing-share',
    /does not say of what/,
    (d) => {
      Reflect.deleteProperty(record(d, 'agg-shenyang-beijing-share').values[0]!, 'of');
    },
  ],
  [
    'a count of ours that does not say how',
    'doc-2017-work-plan',
    /does not say how/,
    (d) => {
      Reflect.deleteProperty(record(d, 'doc-2017-work-plan').values[0]!, 'derivedFrom');
    },
  ],
  [
    'a printed number called our count without saying how',
    tourism,
    /does not say how/,
    (d) => {
      record(d, tourism).values[0]!.cmp = 'counted';
    },
  ],
  [
    'an investment that is not the value',
    'project-fibre-textile',
    /investmentCNY is 36/,
    (d) => {
      record(d, 'project-fibre-textile').investmentCNY = 36;
    },
  ],
  [
    'an unreported investment as 0',
    'project-hengli',
    /investmentCNY is 0, but the values say null/,
    (d) => {
      record(d, 'project-hengli').investmentCNY = 0;
    },
  ],
  [
    'two values of one name',
    'flow-secondment-wangqing-beilun',
    /two values have the key officials/,
    (d) => {
      record(d, 'flow-secondment-wangqing-beilun').values[1]!.key = 'officials';
    },
  ],
  [
    'a group of pairs miscounted',
    'dalian-shanghai-zones',
    /n is 5/,
    (d) => {
      d.pairingGroups[1]!.values[0]!.n = 5;
    },
  ],
  // Fields that every value and record must have
  [
    'a value without unit',
    tourism,
    /values\[0\]\.unit: missing-field/,
    (d) => {
      Reflect.deleteProperty(record(d, tourism).values[0]!, 'unit');
    },
  ],
  [
    'a value without comparator',
    tourism,
    /values\[0\]\.cmp: missing-field/,
    (d) => {
      Reflect.deleteProperty(record(d, tourism).values[0]!, 'cmp');
    },
  ],
  [
    'a record without period',
    tourism,
    /period: missing-field/,
    (d) => {
      Reflect.deleteProperty(record(d, tourism), 'period');
    },
  ],
  [
    'a record without state',
    tourism,
    /state: missing-field/,
    (d) => {
      Reflect.deleteProperty(record(d, tourism), 'state');
    },
  ],
  [
    'a record without source',
    tourism,
    /source: missing-field/,
    (d) => {
      Reflect.deleteProperty(record(d, tourism), 'source');
    },
  ],
  [
    'a misspelt field',
    tourism,
    /directoin: unknown-field/,
    (d) => {
      Object.assign(record(d, tourism), { directoin: 'one-way' });
    },
  ],
  [
    'a field that only the parser’s default fills',
    'report.json',
    /adds or drops a field/,
    (d) => {
      Reflect.deleteProperty(record(d, tourism), 'ambiguities');
    },
  ],
  // Ids
  [
    'an unknown region',
    tourism,
    /unknown-id, found 210199/,
    (d) => {
      record(d, tourism).regions[0] = '210199';
    },
  ],
  [
    'an unknown pairing',
    tourism,
    /unknown-id, found beijing-shenyang/,
    (d) => {
      record(d, tourism).pairing = 'beijing-shenyang';
    },
  ],
  [
    'an unknown nested pairing',
    'flow-training-wangqing',
    /unknown-id, found wangqing/,
    (d) => {
      record(d, 'flow-training-wangqing').nested = 'wangqing';
    },
  ],
  [
    'an unknown record',
    'agg-shenyang-beijing-share',
    /unknown-id, found agg-x/,
    (d) => {
      record(d, 'agg-shenyang-beijing-share').values[0]!.of = 'agg-x';
    },
  ],
  [
    'an unknown actor',
    'project-hengli',
    /unknown-id, found org:x/,
    (d) => {
      record(d, 'project-hengli').partners = ['org:x'];
    },
  ],
  [
    'an unknown ambiguity',
    tourism,
    /unknown-id, found A99/,
    (d) => {
      record(d, tourism).ambiguities = ['A99'];
    },
  ],
  [
    'an unknown sentence',
    tourism,
    /unknown-id, found P16\.9/,
    (d) => {
      record(d, tourism).source.sentence = 'P16.9';
    },
  ],
  [
    'a finding with a figure of another record',
    'finding of grain',
    /\{flow-tourism-beijing-shenyang\} is no figure of its records/,
    (d) => {
      findingOfGrain(d).text.en += ' {flow-tourism-beijing-shenyang}';
    },
  ],
  [
    'a finding without one of its figures in a language',
    'finding of grain',
    /zh-Hans: the figure of flow-grain-jilin-zhejiang is not in the text/,
    (d) => {
      findingOfGrain(d).text['zh-Hans'] = '{flow-grain-heilongjiang-guangdong}';
    },
  ],
  [
    'a finding with a number that is no figure',
    'finding of grain',
    /en: 500 is no figure/,
    (d) => {
      findingOfGrain(d).text.en += ' 500';
    },
  ],
  [
    'a topic without a finding',
    'grain',
    /no finding/,
    (d) => {
      d.findings = d.findings.filter(({ topic }) => topic !== 'grain');
    },
  ],
  [
    'an unknown paragraph',
    tourism,
    /unknown-id, found P99/,
    (d) => {
      record(d, tourism).source.p = 'P99';
    },
  ],
  [
    'an unknown source',
    tourism,
    /unknown-id, found seed/,
    (d) => {
      record(d, tourism).source.source = 'seed';
    },
  ],
  [
    'an unknown chapter',
    tourism,
    /unknown-id, found x/,
    (d) => {
      record(d, tourism).chapter = 'x';
    },
  ],
  [
    'an unknown unit',
    tourism,
    /unknown-id, found people/,
    (d) => {
      record(d, tourism).values[0]!.unit = 'people';
    },
  ],
  [
    'an unknown sector',
    'project-hengli',
    /unknown-id, found oil/,
    (d) => {
      record(d, 'project-hengli').sector = 'oil';
    },
  ],
  [
    'an unknown status',
    'project-hengli',
    /unknown-id, found done/,
    (d) => {
      record(d, 'project-hengli').status = 'done';
    },
  ],
  [
    'an unknown kind of coverage',
    tourism,
    /unknown-id, found visits/,
    (d) => {
      record(d, tourism).coverageKinds = ['visits'];
    },
  ],
  [
    'a state that has no name',
    'agg-projects',
    /group is not among the states/,
    (d) => {
      d.states = d.states.filter(({ id }) => id !== 'group');
    },
  ],
  [
    'an id given twice',
    tourism,
    /duplicate-id/,
    (d) => {
      d.records.push(structuredClone(record(d, tourism)));
    },
  ],
  // Periods
  [
    'a month with a wrong last day',
    'doc-2017-work-plan',
    /the period is 2017-03-01 \/ 2017-03-30/,
    (d) => {
      record(d, 'doc-2017-work-plan').period.end = '2017-03-30';
    },
  ],
  [
    'a year taken for another',
    tourism,
    /“2018年” says 2018-01-01/,
    (d) => {
      Object.assign(record(d, tourism).period, { start: '2019-01-01', end: '2019-12-31' });
    },
  ],
  [
    '今年 dated by the wrong year',
    'agg-projects',
    /says null \/ null \/ 2019-04/,
    (d) => {
      record(d, 'agg-projects').period.asOf = '2022-04';
    },
  ],
  [
    'a date given to what has none',
    'flow-grain-jilin-zhejiang',
    /“全年” says null/,
    (d) => {
      record(d, 'flow-grain-jilin-zhejiang').period.start = '2018-01-01';
    },
  ],
  [
    'words of a period that are not there',
    tourism,
    /“2017年” are not in P16/,
    (d) => {
      Object.assign(record(d, tourism).period, { raw: '2017年', start: '2017-01-01', end: '2017-12-31' });
    },
  ],
  // The text
  [
    'a digit that no record holds',
    'P16',
    /no record holds the number 25 /,
    (d) => {
      removeRecord(d, 'event-tourism-heilongjiang-guangdong');
    },
  ],
  [
    'a paragraph cut in the wrong place',
    'P12',
    /do not cut out line 12/,
    (d) => {
      d.paragraphs[11]!.end -= 1;
    },
  ],
  [
    'a sentence that is not the report’s',
    'P12',
    /joined, are not the paragraph/,
    (d) => {
      const s = d.sentences.find(({ id }) => id === 'P12.1')!;
      s.text = s.text.replace('849', '850');
    },
  ],
  [
    'a sentence without translation',
    'P12.1',
    /no translation/,
    (d) => {
      d.sentences.find(({ id }) => id === 'P12.1')!.derived.en = ' ';
    },
  ],
  // Records
  [
    'a record in the wrong chapter',
    tourism,
    /is in chapter platforms, but P16 is in industry/,
    (d) => {
      record(d, tourism).chapter = 'platforms';
    },
  ],
  [
    'a nested pairing in place of an official one',
    'flow-training-wangqing',
    /is no official pairing/,
    (d) => {
      record(d, 'flow-training-wangqing').pairing = 'wangqing-beilun';
    },
  ],
  [
    'a nested pairing under the wrong one',
    'flow-training-wangqing',
    /is not within dalian-shanghai/,
    (d) => {
      record(d, 'flow-training-wangqing').pairing = 'dalian-shanghai';
    },
  ],
  [
    'a pairing without saying how it came to it',
    tourism,
    /do not go together/,
    (d) => {
      record(d, tourism).pairingBasis = 'none';
    },
  ],
  [
    'a flow one way to nowhere',
    tourism,
    /one-way needs from and to/,
    (d) => {
      record(d, tourism).to = null;
    },
  ],
  [
    'a reserve of the report left out',
    'agg-projects',
    /statistics is undefined, but the words say preliminary/,
    (d) => {
      Reflect.deleteProperty(record(d, 'agg-projects'), 'statistics');
    },
  ],
  [
    'a reserve that the report does not make',
    tourism,
    /statistics is incomplete, but the words say nothing of the kind/,
    (d) => {
      record(d, tourism).statistics = 'incomplete';
    },
  ],
  [
    'a figure denied',
    tourism,
    /contradiction, found false/,
    (d) => {
      record(d, tourism).hasFigure = false;
    },
  ],
  [
    'a number reported as not reported',
    tourism,
    /contradiction, found not-reported/,
    (d) => {
      record(d, tourism).state = 'not-reported';
    },
  ],
  // Regions and pairings
  [
    'a region off the globe',
    '210000',
    /bad-coordinates/,
    (d) => {
      d.regions[0]!.lat = 410;
    },
  ],
  [
    'a zone called an adcode',
    'zone:jinpu',
    /gb2260 is true/,
    (d) => {
      d.regions.find(({ id }) => id === 'zone:jinpu')!.gb2260 = true;
    },
  ],
  [
    'pinyin with a tone',
    '210000',
    /pinyin is “liáoníng”/,
    (d) => {
      d.regions[0]!.pinyin = 'liáoníng';
    },
  ],
  [
    'an eighth official pairing',
    'pairings',
    /8 are official/,
    (d) => {
      d.pairings[7]!.official = true;
    },
  ],
  [
    'a rank given twice',
    'pairings',
    /the ranks are/,
    (d) => {
      d.pairings[1]!.rank = 1;
    },
  ],
  // Overviews
  [
    'a cell that hides a report',
    'shenyang-beijing × tourism',
    /state is "not-reported", but the records say "reported"/,
    (d) => {
      cell(d, 'shenyang-beijing', 'tourism').state = 'not-reported';
    },
  ],
  [
    'a cell that misses a record',
    'jilin-zhejiang × grain',
    /records is/,
    (d) => {
      cell(d, 'jilin-zhejiang', 'grain').records.pop();
    },
  ],
  [
    'a cell that promises a figure',
    'changchun-tianjin × platforms',
    /hasFigure is true/,
    (d) => {
      cell(d, 'changchun-tianjin', 'platforms').hasFigure = true;
    },
  ],
  [
    'a part shown as the whole',
    'jilin-zhejiang × training',
    /scope is "pairing", but the records say "nested"/,
    (d) => {
      cell(d, 'jilin-zhejiang', 'training').scope = 'pairing';
    },
  ],
  [
    'an inference not marked',
    'harbin-shenzhen × money',
    /inferredOnly is false/,
    (d) => {
      cell(d, 'harbin-shenzhen', 'money').inferredOnly = false;
    },
  ],
  [
    'a cell that is not there',
    'harbin-shenzhen × route',
    /no such cell/,
    (d) => {
      d.coverage.cells.pop();
    },
  ],
  [
    'a record that vanishes from the grid',
    'project-hengli',
    /not among coverage\.unattached/,
    (d) => {
      d.coverage.unattached = d.coverage.unattached.filter((id) => id !== 'project-hengli');
    },
  ],
  [
    'a dated figure off the timeline',
    tourism,
    /is not on the timeline/,
    (d) => {
      d.timeline = d.timeline.filter((entry) => entry.record !== tourism);
    },
  ],
  [
    'a date on the timeline that its record has not',
    't-2018-03',
    /2018-04 is not a date of doc-2018-plans/,
    (d) => {
      d.timeline[1]!.date = '2018-04';
    },
  ],
  [
    'a figure without date that is listed nowhere',
    'agg-agreements',
    /is not among the undated/,
    (d) => {
      d.undated = d.undated.filter((id) => id !== 'agg-agreements');
    },
  ],
  [
    'a dated figure among the undated',
    tourism,
    /is among the undated/,
    (d) => {
      d.undated.push(tourism);
    },
  ],
];

function cell(dataSet: DataSet, pairing: string, kind: string): DataSet['coverage']['cells'][number] {
  return dataSet.coverage.cells.find((each) => each.pairing === pairing && each.kind === kind)!;
}

function removeRecord(dataSet: DataSet, id: string): void {
  dataSet.records = dataSet.records.filter((each) => each.id !== id);
  dataSet.undated = dataSet.undated.filter((each) => each !== id);
  for (const each of dataSet.coverage.cells) each.records = each.records.filter((other) => other !== id);
}

it('the committed report holds', () => {
  expect(checkReportFile(file, text)).toEqual([]);
});

describe('the check names the record and the reason for', () => {
  it.each(faults)('%s', (_, id, reason, breaking) => {
    const problems = checkReportFile(broken(breaking), text);
    expect(
      problems
        .filter((problem) => problem.id === id)
        .map((problem) => problem.reason)
        .join('\n'),
    ).toMatch(reason);
  });
});

describe('the build', () => {
  it('goes on where nothing is wrong', () => {
    expect(() => assertReport(file, text)).not.toThrow();
  });

  it('stops, naming record and reason', () => {
    const data = broken((dataSet) => {
      record(dataSet, tourism).values[0]!.n = 1;
    });
    expect(() => assertReport(data, text)).toThrow(/flow-tourism-beijing-shenyang: .*n is 1, but “258萬人次” says 2580000/);
  });

  it('stops when the report’s text has been touched', () => {
    expect(checkReportFile(file, text.replace('849', '850')).map(({ id }) => id)).toContain('agg-projects');
  });

  it('stops for a file that is no data set at all', () => {
    expect(checkReportFile([], text)).toEqual([{ id: '', reason: expect.stringContaining('not-an-object') as string }]);
  });
});

/** The other sources with the quote of one record changed. */
function moreWith(id: string, quote: string): unknown {
  // The test below says that the file is what other sources say.
  const copy = structuredClone(more) as MoreData;
  [...copy.records, ...copy.pairings].find((each) => each.id === id)!.source.quote = quote;
  return copy;
}

describe('of what other sources say', () => {
  it('the committed file holds', () => {
    expect(checkMoreFile(file, more)).toEqual([]);
  });

  const cut: readonly (readonly [fault: string, id: string, quote: string, reason: RegExp])[] = [
    [
      'begins behind the first items of a list',
      'x-sy-bj-share-2018',
      '平臺、軟體、雙創領域項目佔40%',
      /first clause is a list, which may begin before the quote: .*listBeginnings/,
    ],
    [
      'leaves out the items before the last, which has 等',
      'x-ceh-2019-baoan',
      '深圳宝安集团哈尔滨万鑫石墨谷首条碳纳米管生产线等49个项目投产',
      /does not begin with ““哈工大智能装备产业园””/,
    ],
    ['begins with 以及', 'x-sy-bj-share-2018', '以及航空、大數據、電子商務、平臺、軟體、雙創領域項目佔40%', /begins within a list/],
    ['ends before the last item of a list', 'x-shenda-2016', '同意瀋陽、', /ends within a list/],
    ['begins with “and”', 'x-plan-2017-en-cities', 'and Harbin and Shenzhen.', /begins within a list/],
    [
      'has a reserve that its record leaves out',
      'x-jl-zj-2018',
      '據初步統計,雙方簽約項目89個 總投資815億元',
      /statistics is undefined, but the words say preliminary/,
    ],
    [
      'leaves out the reserve of its record',
      'x-money-2024',
      '“十四五”以來,東北地區與東部地區部分省市幹部交流已達1700多人次,合作項目總投資金額超過7000億元。',
      /statistics is preliminary, but the words say nothing of the kind/,
    ],
    ['no longer begins with the list that is listed as known', 'x-route-2019', '总计2.8亿元', /take it out/],
  ];
  it.each(cut)('a quote that %s is at fault, with its record', (_, id, quote, reason) => {
    const problems = checkMoreFile(file, moreWith(id, quote));
    expect(
      problems
        .filter((problem) => problem.id === id)
        .map((problem) => problem.reason)
        .join('\n'),
    ).toMatch(reason);
  });

  it('a quote that is cut within a list stops the build, naming record, rule and remedy', () => {
    expect(() => assertMore(file, moreWith('x-sy-bj-share-2018', '平臺、軟體、雙創領域項目佔40%'))).toThrow(
      /x-sy-bj-share-2018: the quote’s first clause is a list.*quote the list from its first item on/,
    );
  });
});
