import { describe, expect, it } from 'vitest';
import type { MoreData } from '../../src/data/append-sources.ts';
import { checkMoreFile, readReport } from '../check.ts';

const { file, more } = readReport();

/** A copy to break. */
function broken(breaking: (more: MoreData) => void): unknown {
  // The first test says that the file has this form.
  const copy = structuredClone(more) as MoreData;
  breaking(copy);
  return copy;
}

const value = (data: MoreData, id: string, key: string): MoreData['records'][number]['values'][number] =>
  record(data, id).values.find((each) => each.key === key)!;
const source = (data: MoreData, id: string): MoreData['sources'][number] => data.sources.find((each) => each.id === id)!;

const record = (data: MoreData, id: string): MoreData['records'][number] => data.records.find((each) => each.id === id)!;

describe('what other sources say', () => {
  it('parses with the report, and every figure is in its quote', () => {
    expect(checkMoreFile(file, more)).toEqual([]);
  });

  const faults: readonly (readonly [fault: string, id: string, reason: RegExp, breaking: (data: MoreData) => void])[] = [
    [
      'a number with a digit lost',
      'x-ceh-2019-849',
      /n is 84, but “849个” says 849/,
      (d) => {
        record(d, 'x-ceh-2019-849').values[0]!.n = 84;
      },
    ],
    [
      'a comparator rounded away',
      'x-route-2022',
      /the comparator is exact/,
      (d) => {
        record(d, 'x-route-2022').values[0]!.cmp = 'exact';
      },
    ],
    [
      'a mark that is not printed',
      'x-heping-chaoyang',
      /must be in the quote once/,
      (d) => {
        record(d, 'x-heping-chaoyang').source.marks = ['沈阳'];
      },
    ],
    [
      'a figure that marks nothing',
      'x-ceh-2019-849',
      /marks no words/,
      (d) => {
        record(d, 'x-ceh-2019-849').source.marks = [];
      },
    ],
    [
      'a period of our own making',
      'x-ceh-2019-849',
      /“截至5月” are not in the quote/,
      (d) => {
        record(d, 'x-ceh-2019-849').period.raw = '截至5月';
      },
    ],
    [
      'a derived form of another length',
      'x-ceh-2019-849',
      /must have the quote’s/,
      (d) => {
        record(d, 'x-ceh-2019-849').source.derived!['zh-Hant'] += '。';
      },
    ],
    [
      'a source without an address',
      'ceh-2019',
      /needs an address/,
      (d) => {
        Object.assign(
          d.sources.find(({ id }) => id === 'ceh-2019')!,
          { url: 'javascript:alert(1)' },
        );
      },
    ],
    [
      'a source that would pass for the report',
      'ceh-2019',
      /has no tier/,
      (d) => {
        Reflect.deleteProperty(
          d.sources.find(({ id }) => id === 'ceh-2019')!,
          'tier',
        );
      },
    ],
    [
      'a figure without a source',
      'x-ceh-2019-849',
      /source: missing-field/,
      (d) => {
        Reflect.deleteProperty(record(d, 'x-ceh-2019-849'), 'source');
      },
    ],
    [
      'a relation to a record that is not there',
      'x-ceh-2019-849',
      /unknown-id/,
      (d) => {
        record(d, 'x-ceh-2019-849').relatesTo = 'agg-nothing';
      },
    ],
    [
      'an address that is a bare number',
      'ceh-2019',
      /is a bare number/,
      (d) => {
        source(d, 'ceh-2019').url = 'http://49.213.3.36/doc/1.html';
      },
    ],
    [
      'no address and no reason for it',
      'syrb-2020',
      /needs an address, or a urlNote/,
      (d) => {
        Reflect.deleteProperty(source(d, 'syrb-2020'), 'urlNote');
      },
    ],
    [
      'a publisher without a name for readers',
      'ceh-2019',
      /give publisherNames/,
      (d) => {
        Reflect.deleteProperty(source(d, 'ceh-2019'), 'publisherNames');
      },
    ],
    // Lists
    [
      'a quote that begins with 其中',
      'x-sy-bj-share-2018',
      /begins within a list/,
      (d) => {
        record(d, 'x-sy-bj-share-2018').source.quote = '其中平臺、軟體、雙創領域項目佔40%';
      },
    ],
    [
      'two names out of a list of pairs',
      'x-cp-yanbian-ningbo',
      /nothing but names out of a list/,
      (d) => {
        record(d, 'x-cp-yanbian-ningbo').source.quote = '北仑区与汪清县';
      },
    ],
    [
      'a list that begins behind an ellipsis',
      'x-yb-nb-2018-buses',
      /does not begin with “年产”/,
      (d) => {
        record(d, 'x-yb-nb-2018-buses').source.quote = '计划总投资20亿元……新能源客车5000台、纯电动物流车5000台';
      },
    ],
    // Hedges
    [
      'an expectation said as done',
      'x-hlj-gd-2023-tourism',
      /says “预计”, the record says it as done/,
      (d) => {
        Reflect.deleteProperty(record(d, 'x-hlj-gd-2023-tourism'), 'status');
      },
    ],
    [
      'a plan to pair (将) said as done',
      'x-cp-yanbian-ningbo',
      /says “将”/,
      (d) => {
        record(d, 'x-cp-yanbian-ningbo').status = 'established';
      },
    ],
    [
      'planned money said as invested',
      'x-sy-bj-2018',
      /says “計劃”/,
      (d) => {
        value(d, 'x-sy-bj-2018', 'planned').moneyKind = 'completed-investment';
      },
    ],
    [
      'a number without the 以上 behind it',
      'x-route-2020-plan',
      /leaves out the words behind it/,
      (d) => {
        Object.assign(value(d, 'x-route-2020-plan', 't'), { raw: '20万吨', cmp: 'exact' });
      },
    ],
    [
      'a number without the 超 before it',
      'x-zj-jl-2026',
      /leaves out the words before it/,
      (d) => {
        Object.assign(value(d, 'x-zj-jl-2026', 'project'), { raw: '355个', cmp: 'exact' });
      },
    ],
    // Periods
    [
      'a length of time that the period leaves out',
      'x-zj-jl-2025-tourism',
      /bounds its count by “一年多来”/,
      (d) => {
        record(d, 'x-zj-jl-2025-tourism').period.raw = null;
      },
    ],
    [
      'a period that does not say where it stands',
      'x-sy-bj-2018',
      /set period\.basis/,
      (d) => {
        Reflect.deleteProperty(record(d, 'x-sy-bj-2018').period, 'basis');
      },
    ],
    [
      'a year that neither the quote nor the source’s date has',
      'x-sz-hrb-2024',
      /2017 is neither in the source’s date 2024-08-07/,
      (d) => {
        record(d, 'x-sz-hrb-2024').period.start = '2017';
      },
    ],
    [
      'a month that is not that of the words',
      'x-sz-hrb-company-2019',
      /2019-06-17 is neither in “今年5月17日” nor/,
      (d) => {
        source(d, 'hrb-2019').date = '2019-07-01';
        record(d, 'x-sz-hrb-company-2019').period.start = '2019-06-17';
      },
    ],
    [
      'words of a heading that the heading does not have',
      'x-route-2019',
      /“通航两年” are not in the source’s heading/,
      (d) => {
        record(d, 'x-route-2019').period.raw = '通航两年';
      },
    ],
    [
      'a beginning of a pairing that the quote does not name',
      'daxinganling-jieyang',
      /since is 2017-12, but the quote does not name 2017/,
      (d) => {
        d.pairings.find(({ id }) => id === 'daxinganling-jieyang')!.since = '2017-12';
      },
    ],
    // Pairs
    [
      'a pairing that its quote does not name',
      'x-sz-hrb-2022',
      /the quote does not name harbin-shenzhen/,
      (d) => {
        record(d, 'x-sz-hrb-2022').pairingBasis = 'stated';
      },
    ],
    [
      'a heading of our own taken for the source’s',
      'x-sz-hrb-2022',
      /nor the source’s heading names harbin-shenzhen/,
      (d) => {
        record(d, 'x-sz-hrb-2022').pairingBasis = 'by-heading';
      },
    ],
    [
      'a pairing by a context that nobody can read',
      'x-ceh-2019-swap',
      /the context is not quoted/,
      (d) => {
        record(d, 'x-ceh-2019-swap').pairingBasis = 'by-context';
      },
    ],
    [
      'a city pair of which the quote says no pairing',
      'baicheng-jiaxing',
      /says that the two are paired/,
      (d) => {
        const pairing = d.pairings.find(({ id }) => id === 'baicheng-jiaxing')!;
        const quote = '白城与嘉兴要进一步立足两地优势';
        Object.assign(pairing.source, { quote, derived: { 'zh-Hans': quote, 'zh-Hant': quote } });
        source(d, pairing.source.source).title = '白城市党政代表团赴嘉兴考察';
      },
    ],
    // Conflicts
    [
      'a conflict that only one of two records names',
      'x-dl-sh-2017',
      /x-dl-sh-2017-fsy, which does not name x-dl-sh-2017/,
      (d) => {
        Reflect.deleteProperty(value(d, 'x-dl-sh-2017-fsy', 'CNY'), 'conflictsWith');
      },
    ],
    [
      'a conflict of money with a number of projects',
      'x-dl-sh-2017',
      /has no value of its unit and kind of money/,
      (d) => {
        value(d, 'x-dl-sh-2017', 'project').conflictsWith = ['x-dl-sh-2017-fsy'];
      },
    ],
    [
      'a running total that falls without a word',
      'x-sz-hrb-2024',
      /falls from 143 \(x-sz-hrb-2022\) to 119/,
      (d) => {
        Reflect.deleteProperty(value(d, 'x-sz-hrb-2022', 'project'), 'conflictsWith');
        Reflect.deleteProperty(value(d, 'x-sz-hrb-2024', 'project'), 'conflictsWith');
        // The records are counted since some beginning, so no series is needed to see it.
        d.series = [];
      },
    ],
    [
      'a series of two things',
      's-route-value',
      /has another unit or kind of money/,
      (d) => {
        d.series.find(({ id }) => id === 's-route-value')!.points[0]!.value = 't';
      },
    ],
    [
      'a point that has no date',
      's-route-value',
      /has no date/,
      (d) => {
        record(d, 'x-route-2022').period.asOf = null;
      },
    ],
    [
      'a city pair as a pairing of the map',
      'siping-jinhua',
      /names no pairing of the map/,
      (d) => {
        d.pairings.find(({ id }) => id === 'siping-jinhua')!.official = true;
      },
    ],
  ];
  it.each(faults)('is refused with %s', (_, id, reason, breaking) => {
    const problems = checkMoreFile(file, broken(breaking));
    expect(
      problems.find((problem) => problem.id === id && reason.test(problem.reason)),
      JSON.stringify(problems.slice(0, 3)),
    ).toBeDefined();
  });

  it('never takes an id that the report has', () => {
    expect(() =>
      checkMoreFile(
        file,
        broken((d) => {
          d.records[0]!.id = 'agg-projects';
        }),
      ),
    ).toThrow(/agg-projects is in both/);
  });
});
