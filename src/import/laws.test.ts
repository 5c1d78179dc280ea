import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corrected, correctedFile, noCorrections } from './corrections.ts';
import { runToCompletion } from '../data/parse/run-to-completion.ts';
import { comparatorOfSum } from '../data/flows/comparator-of-sum.ts';
import { keptFlows } from './kept-flows.ts';
import { LineReader } from './files/lines.ts';
import { cleaned } from './cells/clean.ts';
import { roleOfName } from './columns/column-names.ts';
import { withoutMarks } from './cells/footnotes.ts';
import { coordinateOfName, endOfName } from './columns/header-words.ts';
import { hanNumber } from './cells/han-number.ts';
import { rowsOfHtml } from './files/html-table.ts';
import { levelOfName } from './places/level.ts';
import { readPeriod } from './cells/period.ts';
import { readPlace, unmistakableName } from './places/place.ts';
import { readValue } from './cells/printed-value.ts';
import { comparatorNumbers } from '../data/flows/flow-table.ts';
import { FileImport } from './files/file-import.ts';
import type { Interpreted, Opened } from './worker/session.ts';
import { powerInHeader, readUnit, unitHinted, unitInHeader } from './cells/unit.ts';
import { runs, seedOf } from '../../test/fast-check.ts';
import { runToCompletionAsync } from '../../test/run-to-completion.ts';
import { gazetteer } from '../../test/gazetteer.ts';

const session = new FileImport(gazetteer);

async function reading(text: string): Promise<{ readonly opened: Opened & { readonly kind: 'table' }; readonly read: Interpreted }> {
  const opened = await runToCompletionAsync(session.open(new Blob([text]), { hasHeader: true }));
  if (opened.kind !== 'table') throw new Error(opened.kind);
  return { opened, read: runToCompletion(session.interpret({ mapping: opened.guess, unit: '', corrections: noCorrections }, 'x')) };
}

describe('lines', () => {
  const text = fc
    .array(fc.constantFrom('a', '"', ',', '\n', '\r\n', '\r', '北京', ' ', '"x"', '""'), { maxLength: 40 })
    .map((parts) => parts.join(''));

  test('do not depend on the pieces of the text', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(40), { maxLength: 5 }), (whole, cuts) => {
        const read = (pieces: readonly string[]): unknown => {
          const reader = new LineReader();
          return [...pieces.flatMap((piece) => [...reader.read(piece)]), ...reader.end()];
        };
        const places = [0, ...cuts.filter((cut) => cut < whole.length).toSorted((a, b) => a - b), whole.length];
        expect(read(places.slice(1).map((end, i) => whole.slice(places[i], end)))).toEqual(read([whole]));
      }),
    );
  });

  test('are numbered as in an editor', () => {
    const reader = new LineReader();
    reader.read('a,b\n1,"two\nlines"\n\n3,4');
    expect([...reader.end()].map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['a', 'b']],
      [2, ['1', 'two\nlines']],
      [4, ['']],
      [5, ['3', '4']],
    ]);
  });
});

describe('values', () => {
  test('with 万 and 亿 are exact', () => {
    fc.assert(
      fc.property(
        fc.nat(999_999),
        fc.constantFrom<readonly [string, number]>(['', 0], ['万', 4], ['亿', 8], ['万亿', 12]),
        (whole, [word, power]) => {
          const read = readValue(`${whole}.1${word}`);
          expect(read.kind === 'value' ? read.n : null).toBe(Number(`${whole}.1e${power}`));
        },
      ),
    );
  });

  test('are read or refused for every cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('point' as const, 'comma' as const, 'unclear' as const), (cell, style) =>
        ['value', 'silence', 'fault'].includes(readValue(cell, style).kind),
      ),
    );
  });

  test('are never zero unless a zero is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
        const read = readValue(cell);
        if (read.kind === 'value' && read.n === 0) expect(cell.normalize('NFKC')).toContain('0');
      }),
    );
  });
});

describe('places', () => {
  test('of the gazetteer are found by the names that corrections write', () => {
    for (const place of gazetteer.places) {
      const read = readPlace(gazetteer, unmistakableName(gazetteer, place), false);
      expect(read.kind === 'place' ? read.place.adcode : unmistakableName(gazetteer, place)).toBe(place.adcode);
    }
  });

  test('are found by their traditional and simplified names', () => {
    for (const { names, adcode, level } of gazetteer.places) {
      if (level === 'county') continue;
      const read = readPlace(gazetteer, names['zh-Hant'], false);
      expect(read.kind === 'place' ? read.place.adcode : names['zh-Hant']).toBe(adcode);
    }
  });

  test('never throw for any name', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (cell) => void readPlace(gazetteer, cell)));
  });
});

describe('flows', () => {
  const city = fc.constantFrom('北京', '沈阳', '大连', '上海', '哈尔滨');
  const row = fc.record({
    from: city,
    to: city,
    year: fc.constantFrom('2017', '2018'),
    unit: fc.constantFrom('吨', '人次'),
    n: fc.integer({ min: 0, max: 99_999 }),
  });

  test('are the sums of their rows by unit and year, and every row is shown or skipped', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
        const { read } = await reading(
          `起点,终点,年份,值,单位\n${rows.map(({ from, to, year, unit, n }) => `${from},${to},${year},${n / 10},${unit}`).join('\n')}\n`,
        );
        const { report } = read;
        expect(report.rowsShown + report.rowsSkipped).toBe(rows.length);
        expect(report.rowsSkipped).toBe(rows.filter(({ from, to }) => from === to).length);
        const slow = new Map<string, number>();
        for (const { from, to, year, unit, n } of rows)
          if (from !== to) slow.set(`${from} ${to} ${year} ${unit}`, (slow.get(`${from} ${to} ${year} ${unit}`) ?? 0) + n);
        const { flows, places, units, periods } = report;
        const names = new Map([
          ['t', '吨'],
          ['person-time', '人次'],
        ]);
        const found = Array.from({ length: flows.count }, (_, i): [string, number] => [
          `${short(places[flows.origin[i] ?? -1]?.name)} ${short(places[flows.destination[i] ?? -1]?.name)} ${periods[flows.period[i] ?? -1]?.raw} ${names.get(units[flows.unit[i] ?? -1] ?? '')}`,
          flows.n[i] ?? Number.NaN,
        ]);
        expect(new Map(found)).toEqual(new Map(Array.from(slow, ([key, n]) => [key, n / 10])));
      }),
      { numRuns: runs(40) },
    );
  });

  test('count missing values of their rows, and flows without any value are separate', async () => {
    const cell = fc.constantFrom('-', 'n/a', '5', '>7', '约3');
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 12 }), async (cells) => {
        const { report, result } = (await reading(`起点,终点,年份,值(吨)\n${cells.map((each) => `北京,沈阳,2018,${each}`).join('\n')}\n`))
          .read;
        const notReported = cells.filter((each) => each === '-' || each === 'n/a').length;
        expect([report.flows.count, report.flows.rows[0]]).toEqual([1, cells.length]);
        const [value] = result?.dataSet.records[0]?.values ?? [];
        if (notReported === cells.length) {
          expect(result?.dataSet.records[0]?.state).toBe('not-reported');
          return;
        }
        expect(report.flows.missing[0]).toBe(notReported);
        expect(value?.n).toBe(cells.reduce((sum, each) => sum + Number(/\d+/u.exec(each)?.[0] ?? 0), 0));
        expect(value?.sumOf).toEqual(cells.length > 1 ? { rows: cells.length, notReported: notReported } : undefined);
        const [hasOver, hasAbout] = [cells.includes('>7'), cells.includes('约3')];
        if (hasOver || hasAbout) expect(value?.cmp).toBe(hasAbout ? 'about' : 'over');
      }),
      { numRuns: runs(60) },
    );
  });

  test('that are left out are the smallest of each unit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ n: fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.constant(Number.NaN)), unit: fc.nat(2) }), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.integer({ min: 1, max: 60 }),
        (all, most) => {
          const flows = { count: all.length, n: Float64Array.from(all, ({ n }) => n), unit: Int32Array.from(all, ({ unit }) => unit) };
          const kept = keptFlows(flows, most);
          expect(kept).toEqual([...new Set(kept)].toSorted((a, b) => a - b));
          expect(kept.length).toBe(Math.min(most, all.length));
          const isKept = new Set(kept);
          for (const [i, { n, unit }] of all.entries()) {
            if (isKept.has(i) || Number.isNaN(n)) continue;
            // A flow that is left out is no larger than the kept ones with its unit.
            for (const k of kept) if (all[k]?.unit === unit && !Number.isNaN(all[k].n)) expect(all[k].n).toBeGreaterThanOrEqual(n);
          }
        },
      ),
    );
  });

  test('that are sums have no comparator that their parts exclude', () => {
    for (const a of comparatorNumbers) {
      for (const b of comparatorNumbers) expect(comparatorOfSum(a, b)).toBe(comparatorOfSum(b, a));
    }
    expect(comparatorOfSum('exact', 'exact')).toBe('exact');
    expect(comparatorOfSum('over', 'exact')).toBe('over');
    expect(comparatorOfSum('over', 'nearly')).toBe('about');
  });
});

describe('a table', () => {
  const place = fc.constantFrom('北京', '沈阳', '大连', '上海', '哈尔滨', 'Total', '合计', '广州①', '110000', '火星');
  const ends = fc.constantFrom(
    ['到达城市', '出发城市'],
    ['现住地', '五年前常住地'],
    ['dest_city', 'origin_city'],
    ['目的地', '城市'],
    ['地点', '来源地'],
    ['城市A', '城市B'],
    ['town', 'place of work'],
    ['甲方', '乙方'],
  );
  const others = fc.constantFrom(['客流量（万人次）', '距离（公里）'], ['人数（人）', '排名'], ['value (t)', 'note'], ['数量', '单位']);
  const rows = fc.array(
    fc.tuple(place, place, fc.constantFrom('12', '3.5', '7①', '—', '1,200', '合计', '超过5'), fc.constantFrom('1', '2', '3', 'x', 't')),
    { minLength: 1, maxLength: 12 },
  );
  const write = (cells: readonly (readonly string[])[]): string =>
    `${cells.map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')).join('\n')}\n`;
  /** @param but - the number of a flow that is left out */
  const flowsOf = ({ report }: Interpreted, but = -1): readonly string[] =>
    Array.from({ length: report.flows.count }, (_, i) => {
      const { flows, places, units, periods } = report;
      const pair = [places[flows.origin[i] ?? -1]?.id ?? '', places[flows.destination[i] ?? -1]?.id ?? ''];
      const isDirected = flows.directed[i] === 1;
      return [
        ...(isDirected ? pair : pair.toSorted()),
        isDirected,
        flows.n[i],
        flows.state[i],
        units[flows.unit[i] ?? -1],
        periods[flows.period[i] ?? -1]?.raw,
        flows.rows[i],
      ].join(' ');
    })
      .filter((_, i) => i !== but)
      .toSorted();

  test('gives the same result when two columns are swapped together with their names', async () => {
    await fc.assert(
      fc.asyncProperty(ends, others, rows, fc.nat(3), fc.nat(3), async ([one = '', other = ''], [value = '', more = ''], cells, a, b) => {
        const table = [[one, other, value, more], ...cells];
        const swapped = table.map((row) => row.map((cell, i) => (i === a ? (row[b] ?? '') : i === b ? (row[a] ?? '') : cell)));
        const [before, after] = [(await reading(write(table))).read, (await reading(write(swapped))).read];
        expect(flowsOf(after)).toEqual(flowsOf(before));
        expect([after.report.rowsShown, after.report.asksDirection, after.report.needsUnit]).toEqual([
          before.report.rowsShown,
          before.report.asksDirection,
          before.report.needsUnit,
        ]);
      }),
      {
        seed: seedOf(11),
        numRuns: runs(150),
        // The column of numbers has a total and a number with a comma, which may be a position.
        examples: [
          [
            ['地点', '来源地'],
            ['客流量（万人次）', '距离（公里）'],
            [
              ['北京', '北京', '合计', '1'],
              ['北京', '大连', '1,200', '1'],
            ],
            0,
            2,
          ],
        ],
      },
    );
  });

  test('gives the same other flows when a row is repeated', async () => {
    await fc.assert(
      fc.asyncProperty(ends, others, rows, fc.nat(11), async (names, more, cells, which) => {
        const at = which % cells.length;
        const repeated = cells[at] ?? cells[0] ?? [];
        const header = [...names, ...more];
        const [before, after] = [
          (await reading(write([header, ...cells]))).read,
          (await reading(write([header, ...cells, [...repeated]]))).read,
        ];
        const own = ({ report }: Interpreted): number => report.flowOfRow[at] ?? -1;
        expect(flowsOf(after, own(after))).toEqual(flowsOf(before, own(before)));
      }),
      { seed: seedOf(12), numRuns: runs(150) },
    );
  });

  test('says the same when its rows come in another order', async () => {
    await fc.assert(
      fc.asyncProperty(
        ends,
        others,
        rows.chain((cells) => fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length }))),
        async (names, more, [cells, shuffled]) => {
          const header = [...names, ...more];
          const [before, after] = [(await reading(write([header, ...cells]))).read, (await reading(write([header, ...shuffled]))).read];
          expect(flowsOf(after)).toEqual(flowsOf(before));
        },
      ),
      { seed: seedOf(13), numRuns: runs(100) },
    );
  });

  test('says the same when a row is split into two with the same sum', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(place, place, fc.integer({ min: 2, max: 9999 })), { minLength: 1, maxLength: 8 }),
        fc.nat(7),
        async (cells, which) => {
          const at = which % cells.length;
          const tableOf = (parts: readonly (readonly [string, string, number])[]): string =>
            write([['起点', '终点', '人数（人）'], ...parts.map(([from, to, n]) => [from, to, String(n)])]);
          const split = cells.flatMap(([from, to, n], i) =>
            i === at
              ? ([
                  [from, to, 1],
                  [from, to, n - 1],
                ] as const)
              : ([[from, to, n]] as const),
          );
          // The flows are equal except for the number of their rows.
          const numbersOf = (read: Interpreted): readonly string[] => flowsOf(read).map((flow) => flow.replace(/ \d+$/u, ''));
          expect(numbersOf((await reading(tableOf(split))).read)).toEqual(numbersOf((await reading(tableOf(cells))).read));
        },
      ),
      { seed: seedOf(14), numRuns: runs(60) },
    );
  });
});

describe('a long text', () => {
  // Each of these once took quadratic time.
  const many = 300_000;
  const texts = [
    `1${' '.repeat(many)}x`,
    `a/${' '.repeat(many)}/`,
    '('.repeat(many),
    `(${' '.repeat(many)}x`,
    `${'1'.repeat(many)},`,
    `2018${' '.repeat(many)}x`,
    `截至2018${' '.repeat(many)}`,
    '['.repeat(many),
    `${'1,'.repeat(many)}x`,
    '万'.repeat(many),
    `${'x '.repeat(many)}(`,
    `${'('.repeat(many)})`,
    '①'.repeat(many),
    '*'.repeat(many),
    '<'.repeat(many),
    '<td '.repeat(many),
    '零'.repeat(many),
  ];

  test.each(texts.map((text) => [text.slice(0, 6), text]))(
    'that begins with %j is read in every place of a table without a wait',
    { timeout: 10_000 },
    (_, text) => {
      readValue(text);
      readPeriod(text);
      readPlace(gazetteer, text);
      readUnit(text);
      unitInHeader(text);
      powerInHeader(text);
      unitHinted(text);
      roleOfName(text);
      endOfName(text);
      withoutMarks(text);
      cleaned(text);
      coordinateOfName(text);
      levelOfName(text);
      rowsOfHtml(text);
      hanNumber(text);
    },
  );
});

describe('a corrected file', () => {
  test('contains the corrections, and is read without the settled problems', async () => {
    const { opened, read } = await reading('起点;终点;值;单位;备注\n广冬省;黑龙江;1;吨;"a;b"\n广冬省;上海;"2 ";吨;\n');
    expect(opened.form.delimiter).toBe(';');
    const [problem] = read.report.problems;
    const [fix] = problem?.fixes ?? [];
    if (!problem || !fix) throw new Error('nothing to correct');
    expect([...problem.rows]).toEqual([0, 1]);
    const text = [...session.corrected(corrected(noCorrections, problem, fix, null))].join('');
    expect(text).toBe('\uFEFF起点;终点;值;单位;备注\r\n广东省;黑龙江;1;吨;"a;b"\r\n广东省;上海;"2 ";吨;\r\n');
    expect((await reading(text)).read.report).toMatchObject({ rowsShown: 2, problems: [] });
  });

  test('without corrections equals the file cell by cell', async () => {
    const cell = fc.constantFrom('x', '"', ',', 'a\nb', ' y ', '', '北京');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const { TableBuilder } = await import('./table.ts');
        const write = (cells: readonly (readonly string[])[]): string => {
          const builder = new TableBuilder(['origin', 'destination', 'value']);
          cells.forEach((each, i) => builder.push(each, i + 2, null));
          return [...correctedFile(builder.table(), noCorrections, ',')].join('');
        };
        const reader = new LineReader();
        reader.read(write(rows).slice(1));
        const back = [...reader.end()].slice(1).map(({ cells }) => cells);
        // An empty row is a blank line.
        expect(back.filter((each) => each.some((text) => text !== ''))).toEqual(rows.filter((each) => each.some((text) => text !== '')));
      }),
    );
  });
});

/** The short name of a place: 北京 for 北京市. */
function short(name: string | undefined): string | undefined {
  return name?.replace(/市$/u, '');
}
