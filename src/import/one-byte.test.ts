/**
 * Tests the changes of one byte in good files. After such a change, each flow is either unchanged, or the change is reported.
 *
 * The only exception is a cell that is still valid in its column and has the form of the column, such as another digit, another place,
 * another time or another kind. A digit is no exception if the table has totals.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs, seedOf } from '../../test/fast-check.ts';
import type { Period } from '../data/schema.ts';
import { comparatorNumbers, stateNumbers } from '../data/flows/flow-table.ts';
import { runToCompletion } from '../data/parse/run-to-completion.ts';
import { runToCompletionAsync } from '../../test/run-to-completion.ts';
import { assumptionsOf } from './assumptions.ts';
import { readPeriod } from './cells/period.ts';
import { noCorrections } from './corrections.ts';
import { FileImport } from './files/file-import.ts';
import { readPlace } from './places/place.ts';
import { gazetteer } from '../../test/gazetteer.ts';

const session = new FileImport(gazetteer);
const fixture = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../test/fixtures/${path}`, import.meta.url)));

const cities = ['沈阳', '大连', '长春', '哈尔滨', '大庆', '鞍山', '四平', '通化', '延边州', '佳木斯', '齐齐哈尔', '丹东'];
const others = ['北京', '上海', '杭州', '南京', '苏州', '广州', '深圳', '天津', '宁波', '温州', '常州', '南通'];
const numbers = ['258', '130', '45', '76', '312', '88', '197', '64', '205', '151', '99', '270'];
const thousands = ['1,258', '2,130', '9,455', '1,076', '3,312', '4,088', '1,197', '6,064', '2,205', '1,151', '7,099', '2,270'];
const decimals = ['25.81', '13.02', '45.13', '76.24', '31.25', '88.06', '19.77', '64.18', '20.59', '15.11', '99.02', '27.33'];
const rowsOf = (...cells: readonly (readonly string[])[]): string =>
  `${cities.map((city, i) => [city, others[i], ...cells.map((column) => column[i] ?? '')].join(',')).join('\n')}\n`;
const years = cities.map((_, i) => String(2015 + (i % 4)));
const kinds = cities.map((_, i) => ['玉米', '稻谷', '大豆'][i % 3] ?? '');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const items = cities.map((city, i) => ({ origin: city, destination: others[i], year: years[i], value: Number(numbers[i]), unit: '吨' }));

const lines = {
  type: 'FeatureCollection',
  features: cities.slice(0, 9).map((origin, i) => ({
    type: 'Feature',
    geometry: {
      type: 'LineString',
      coordinates: [
        [121 + i / 8, 41.5 + i / 8],
        [113.25 + i / 4, 31.5 + i / 16],
      ],
    },
    properties: { origin, destination: others[i], weight: Number(numbers[i]), unit: '吨' },
  })),
};

/** The files, with the largest difference between a total and its sum that rounding alone explains; null for files without totals. */
const files: readonly (readonly [name: string, bytes: Uint8Array, rounding: number | null])[] = [
  ['a table', bytesOf(`出发城市,到达城市,客流量（万人次）\n${rowsOf(numbers)}`), null],
  ['a table that names its destination first', bytesOf(`到达城市,出发城市,年份,客流量（万人次）\n${rowsOf(years, decimals)}`), null],
  ['numbers in quotation marks', bytesOf(`起点,终点,货运量（吨）\n${rowsOf(thousands.map((cell) => `"${cell}"`))}`), null],
  [
    'tabs',
    bytesOf(
      `from\tto\tyear\tgoods (t)\n${rowsOf(
        years,
        thousands.map((cell) => cell.replace(',', '_')),
      )
        .replaceAll(',', '\t')
        .replaceAll('_', ',')}`,
    ),
    null,
  ],
  [
    'a kind, a unit and an empty column',
    bytesOf(
      `起点,终点,品种,数量,单位,备注\n${rowsOf(
        kinds,
        numbers,
        cities.map(() => '万吨'),
        cities.map(() => ''),
      )}`,
    ),
    null,
  ],
  [
    'a running number and a distance',
    bytesOf(
      `序号,起点,终点,客流量（万人次）,距离（公里）\n${rowsOf(numbers, decimals)
        .split('\n')
        .map((line, i) => (line === '' ? '' : `${i + 1},${line}`))
        .join('\n')}`,
    ),
    null,
  ],
  [
    'a total',
    bytesOf(`起点,终点,人数（人）\n${rowsOf(numbers.map((n) => `${n}0`))}合计,,${numbers.reduce((sum, n) => sum + Number(n) * 10, 0)}\n`),
    7,
  ],
  ['JSON', bytesOf(JSON.stringify(items)), null],
  ['JSON by lines', bytesOf(items.map((item) => JSON.stringify(item)).join('\n')), null],
  ['a matrix in GB 18030', fixture('fresh-tables/rail-exchange.csv'), 0],
  ['a yearbook page', fixture('fresh-tables/yearbook-page.csv'), 0],
  ['a matrix with its sums', fixture('fresh-tables/census-hukou.csv'), 0],
  ['GeoJSON', bytesOf(JSON.stringify(lines)), null],
  ['an HTML table', fixture('fresh-tables/grain-report.xls'), null],
];

interface Read {
  readonly flows: ReadonlySet<string>;
  /** All problems, questions and assumptions of the reading. */
  readonly words: ReadonlySet<string>;
}

/** The position of a point of the file, or the id of any other place, because a point may have any name. */
function placeOf(id: string | undefined): string {
  return id?.split('@').at(-1) ?? '';
}

/** The time of a period, without its words, because two spellings of one time are equal. */
function timeOf(period: Period | undefined): string {
  return period?.start ?? period?.asOf ?? period?.raw ?? '';
}

async function reading(bytes: Uint8Array): Promise<Read> {
  const opened = await runToCompletionAsync(session.open(new Blob([new Uint8Array(bytes)]), { hasHeader: null }));
  if (opened.kind !== 'table') return { flows: new Set(), words: new Set([opened.kind]) };
  const settings = { mapping: opened.guess, unit: '', corrections: noCorrections };
  const { report } = runToCompletion(session.interpret(settings, 'x'));
  const { flows } = report;
  return {
    flows: new Set(
      Array.from({ length: flows.count }, (_, i) =>
        [
          placeOf(report.places[flows.origin[i] ?? -1]?.id),
          flows.directed[i],
          placeOf(report.places[flows.destination[i] ?? -1]?.id),
          flows.n[i],
          stateNumbers[flows.state[i] ?? -1],
          comparatorNumbers[flows.comparator[i] ?? -1],
          report.units[flows.unit[i] ?? -1],
          timeOf(report.periods[flows.period[i] ?? -1]),
          flows.rows[i],
          // The kind is the last part, because a flow of a kind with another name is the same flow.
          `of ${report.categories[flows.category[i] ?? -1] ?? ''}`,
        ].join(' '),
      ),
    ),
    words: new Set([
      ...report.problems.map(({ code, value, detail, rows }) => [code, value, detail, rows.length].join(' ')),
      ...[
        report.needsUnit,
        report.asksDirection,
        report.asksCodes.join(' '),
        report.asksBlanks.join(' '),
        report.unclearNumbers.join(' '),
      ].map((asked, i) => `${i} ${String(asked)}`),
      // Unknown units and a missing value are reports of a change. The other assumptions are stated for any file.
      ...assumptionsOf(opened, settings, report).flatMap((each) =>
        each.kind === 'no-value' ? each.kind : each.kind === 'unit' && each.unknown.length > 0 ? each.unknown.join(' ') : [],
      ),
      // Columns that are not read are listed.
      ...opened.columns.flatMap(({ name }, i) => (Object.values(opened.guess.columns).includes(i) ? [] : [`unread ${name}`])),
    ]),
  };
}

interface Change {
  readonly at: number;
  readonly kind: 'replace' | 'insert' | 'delete';
  readonly byte: number;
}

function changed(bytes: Uint8Array, { at, kind, byte }: Change): Uint8Array {
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(kind === 'insert' ? at : at + 1)];
  return Uint8Array.from([...before, ...(kind === 'delete' ? [] : [byte]), ...after]);
}

/** The cells around the change, before and after it. A cell ends at a sign that separates cells. */
function cellsAround(encoding: string, before: Uint8Array, after: Uint8Array): readonly [string, string] {
  const [one, other] = [before, after].map((bytes) => new TextDecoder(encoding).decode(bytes));
  const parts = /[,\t\n;"{}[\]<>:：，、|]/u;
  let [from, toOne, toOther] = [0, one?.length ?? 0, other?.length ?? 0];
  while (from < Math.min(toOne, toOther) && one?.[from] === other?.[from]) from++;
  while (toOne > from && toOther > from && one?.[toOne - 1] === other?.[toOther - 1]) [toOne, toOther] = [toOne - 1, toOther - 1];
  let start = from;
  while (start > 0 && !parts.test(one?.[start - 1] ?? '')) start--;
  const endOf = (text: string, to: number): number => {
    let end = to;
    while (end < text.length && !parts.test(text[end] ?? '')) end++;
    return end;
  };
  return [(one ?? '').slice(start, endOf(one ?? '', toOne)), (other ?? '').slice(start, endOf(other ?? '', toOther))];
}

const isNumber = (text: string): boolean => /^\d+(?:\.\d+)?$/u.test(text.trim());
const decimalsIn = (text: string): number => text.trim().split('.')[1]?.length ?? 0;
const isPlace = (text: string): boolean => readPlace(gazetteer, text, false).kind === 'place';
const isTime = (text: string): boolean => readPeriod(text).kind === 'period' && /\d{4}/u.test(text);

/**
 * Whether the changed cell is valid in its column and has the form of the column. The change is then undetectable. Such cells are another
 * number with as many decimals or without its last zero, another place, another time, or a number with a comparator (“over”).
 */
function isUndetectable(before: string, changedCell: string, rounding: number | null, isJson: boolean): boolean {
  const after = changedCell.replace(/[,\s]+$/u, '');
  // JSON writes 2 as 2e0, and a third number after two degrees is a height.
  if (isJson && isNumber(before) && /^\d+(?:e\d+|[.\d]*,[.\d]+)$/u.test(after)) return true;
  if (isNumber(before) && /^[>~]/u.test(after)) return true;
  if (isNumber(before) && isNumber(after)) {
    const [one, other] = [decimalsIn(before), decimalsIn(after)];
    return rounding === null ? one === other || (one > 0 && other > 0) : Math.abs(Number(before) - Number(after)) <= rounding;
  }
  return (isPlace(before) && isPlace(after)) || (isTime(before) && isTime(after));
}

const byte = fc.oneof(fc.constantFrom(...Array.from(' ,;.\t\n"\'0159-+()ekMw%*~<>/:', (letter) => letter.charCodeAt(0))), fc.nat(255));

describe('a change of one byte', () => {
  test.each([
    ['a kind, a unit and an empty column', '88', '88t', ['own-unit 88t 万吨 1']],
    ['a running number and a distance', '万人次', '\ufffd(人次', ['damaged-names 客流量（\ufffd(人次） 1 0', '\ufffd(人次']],
    ['a table', '万人次', '万(人次', ['(人次']],
  ])('in %s that makes %s into %s is reported', async (name, from, to, words) => {
    const bytes = files.find(([each]) => each === name)?.[1] ?? bytesOf('');
    const before = await reading(bytes);
    const after = await reading(bytesOf(new TextDecoder().decode(bytes).replace(from, to)));
    expect([...after.flows].some((flow) => !before.flows.has(flow))).toBe(true);
    expect([...after.words].filter((word) => !before.words.has(word) && !word.startsWith('unread '))).toEqual(words);
  });

  test.each(files)('in %s leaves each flow unchanged, or is reported', async (_, bytes, rounding) => {
    const before = await reading(bytes);
    expect(before.flows.size).toBeGreaterThan(1);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.constantFrom('replace' as const, 'insert' as const, 'delete' as const),
        byte,
        async (at, kind, to) => {
          const other = changed(bytes, { at, kind, byte: to });
          const after = await reading(other);
          const fresh = [...after.flows].filter((flow) => !before.flows.has(flow));
          const lost = [...before.flows].filter((flow) => !after.flows.has(flow));
          if (fresh.length + lost.length === 0) return;
          const kindless = ({ flows }: Read): string =>
            [...flows]
              .map((flow) => flow.replace(/ of .*$/su, ''))
              .toSorted()
              .join('\n');
          if (kindless(after) === kindless(before)) return;
          if ([...after.words].some((word) => !before.words.has(word))) return;
          const encoding = bytes[0] === 0xff ? 'utf-16le' : new TextDecoder().decode(bytes).includes('\ufffd') ? 'gb18030' : 'utf-8';
          const [cell, otherCell] = cellsAround(encoding, bytes, other);
          expect({
            cell,
            otherCell,
            isUndetectable: isUndetectable(cell, otherCell, rounding, bytes[0] === 0x5b || bytes[0] === 0x7b),
            fresh,
            lost,
          }).toMatchObject({
            isUndetectable: true,
          });
        },
      ),
      { seed: seedOf(41), numRuns: runs(60) },
    );
  });
});
