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
