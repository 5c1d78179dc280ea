import { csvParse } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import report from '../../data/report.json' with { type: 'json' };
import extra from '../../data/extra.json' with { type: 'json' };
import minimal from '../../test/fixtures/data-sets/valid-minimal.json' with { type: 'json' };
import { indexDataSet, type DataIndex } from '../data/data-set.ts';
import { figuresOf } from '../data/figure.ts';
import { parseDataSet } from '../data/parse/parse.ts';
import type { DataSet, Language } from '../data/schema.ts';
import { comparatorIds, languages } from '../data/vocabulary.ts';
import { appendSources } from '../data/append-sources.ts';
import { recordStateOf, sceneRecords } from '../scene/records.ts';
import { facetKeys, noFilters, type Filters } from '../state/filters.ts';
import { listRecords, select, toggleChoice } from '../state/transitions.ts';
import { initialViewState } from '../state/view-state.ts';
import { csvColumns, csvOf, csvOfView } from './csv.ts';
import { runs } from '../../test/fast-check.ts';

function parsed(input: unknown): DataSet {
  const { dataSet } = parseDataSet(input);
  if (!dataSet) throw new Error('the data set parses');
  return dataSet;
}

const dataSet = parsed(report);
const index = indexDataSet(dataSet);
const all = indexDataSet(appendSources(dataSet, extra));

/** Reads a file as `data/README.md` describes: removes the byte order mark, and the tab that keeps a text from being a formula. */
function readCsv(text: string): { readonly columns: readonly string[]; readonly rows: readonly Readonly<Record<string, string>>[] } {
  const rows = csvParse(text.replace(/^\uFEFF/, ''));
  return {
    columns: rows.columns,
    rows: rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, (cell ?? '').replace(/^\t/, '')]))),
  };
}

async function written(of: DataIndex, filters: Filters = noFilters, language: Language = 'zh-Hans'): Promise<string> {
  return csvOf(of, sceneRecords(of, filters), language);
}

/** The expected rows for the records that pass the filters. */
function held(of: DataIndex, filters: Filters, language: Language): readonly object[] {
  return sceneRecords(of, filters).shown.flatMap((id) => {
    const record = of.record(id);
    if (!record) return [];
    const { quote, p = '', source } = record.source;
    const shared = {
      record: id,
      label: record.label[language],
      pairing: record.pairing ?? '',
      quote,
      paragraph: p,
      publisher: of.source(source)?.publisher ?? '',
      data_version: of.dataSet.dataVersion,
    };
    // A number in a name is not a figure.
    if (record.values.length === 0 || record.plot === false)
      return [{ ...shared, state: recordStateOf(record) as string, comparator: '', value: '', unit: '', printed: '' }];
    const states = figuresOf(record).map(({ state }) => state);
    return record.values.map(({ n, cmp, unit, raw }, i) => ({
      ...shared,
      state: states[i] as string,
      comparator: cmp as string,
      value: n === null ? '' : String(n),
      unit,
      printed: raw,
    }));
  });
}

function reported(rows: readonly Readonly<Record<string, string>>[]): readonly object[] {
  return rows
    .filter(({ record }) => record !== '')
    .map(({ record, label, pairing, quote, paragraph, publisher, data_version, state, comparator, value, unit, printed }) => ({
      record,
      label,
      pairing,
      quote,
      paragraph,
      publisher,
      data_version,
      state,
      comparator,
      value,
      unit,
      printed,
    }));
}

describe('the report as CSV', () => {
  test('begins with a byte order mark and ends each line as RFC 4180 requires', async () => {
    const text = await written(index);
    const { rows, columns } = readCsv(text);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n').length).toBe(rows.length + 2);
    expect(columns).toEqual([...csvColumns]);
  });

  test.each(languages)('in %s reads back to the same values, states, comparators and sources', async (language) => {
    expect(reported(readCsv(await written(index, noFilters, language)).rows)).toEqual(held(index, noFilters, language));
    expect(reported(readCsv(await written(all, noFilters, language)).rows)).toEqual(held(all, noFilters, language));
  });

  test('reads back, with any filters, to the records that pass them', async () => {
    const choices = facetKeys.flatMap((key) =>
      [
        ...new Set(
          dataSet.records.map((record) =>
            key === 'chapter'
              ? record.chapter
              : key === 'period'
                ? record.period.kind
                : key === 'pairing'
                  ? (record.pairing ?? 'none')
                  : record.state,
          ),
        ),
      ].map((id) => [key, id] as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.subarray(choices, { maxLength: 3 }), fc.constantFrom(...languages), async (chosen, language) => {
        const { filters } = chosen.reduce((state, [key, id]) => toggleChoice(key, id)(state), initialViewState);
        expect(reported(readCsv(await written(index, filters, language)).rows)).toEqual(held(index, filters, language));
      }),
      { numRuns: runs(60) },
    );
  });

  test('has a state of its own for “not reported”, never a zero or an empty cell', async () => {
    const { rows } = readCsv(await written(index));
    const notReported = rows.filter(({ state }) => state === 'not-reported');
    expect(notReported).toHaveLength(dataSet.coverage.cells.filter(({ state }) => state === 'not-reported').length);
    expect(notReported.every(({ value, pairing, kinds }) => value === '' && pairing !== '' && kinds !== '')).toBe(true);
    expect(rows.every(({ state }) => state !== '')).toBe(true);
    expect(rows.some(({ value }) => value === '0')).toBe(false);
  });

  test('needs no tab before any of its texts', async () => {
    expect(await written(all)).not.toContain('\t');
  });
});

/** Texts that break careless writers, readers or spreadsheets. */
const oddWords = fc.oneof(
  fc.string({
    unit: fc.oneof(
      fc.constantFrom('"', ',', '\n', '\r', '\t', '\u0000', '\u2028', '\uD800', '\u2066', 'é', '👩‍🌾', '合'),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
    maxLength: 20,
  }),
  fc
    .tuple(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '"', ',', '\u202E', '👩‍🌾', '\uFEFF', '"",\r\n'),
      fc.string({ maxLength: 12 }),
    )
    .map(([start, rest]) => start + rest),
);

describe('a host’s data set as CSV', () => {
  const base = indexDataSet(parsed(report)).dataSet.records.find(({ values }) => values.length > 0);
  if (!base) throw new Error('the report has a figure');
  const record = fc
    .record({
      label: oddWords,
      quote: oddWords,
      raw: oddWords,
      unit: oddWords,
      n: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null), fc.constant(0), fc.constant(-5)),
      cmp: fc.constantFrom(...comparatorIds),
      state: fc.constantFrom('reported', 'zero', 'not-reported', 'group'),
      isInWords: fc.boolean(),
    })
    .map(({ label, quote, raw, unit, n, cmp, state, isInWords }) => ({
      ...base,
      label: { 'zh-Hans': label, 'zh-Hant': label, en: label },
      state,
      values: isInWords ? [] : [{ key: 'main', n: Object.is(n, -0) ? 0 : n, unit, cmp, raw }],
      source: { source: 'example', quote, marks: [] },
      pairing: 'ningxia-fujian',
    }));

  test('reads back to the same values, states, comparators and texts, for any texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 6 }), oddWords, async (records, publisher) => {
        // The parser would refuse some of these values.
        const odd = {
          ...parsed(minimal),
          sources: [{ ...parsed(minimal).sources[0], id: 'example', publisher }],
          records: records.map((each, i) => ({ ...each, id: `r${i}` })),
        } as unknown as DataSet;
        const of = indexDataSet(odd);
        expect(reported(readCsv(await written(of)).rows)).toEqual(held(of, noFilters, 'zh-Hans'));
      }),
      { numRuns: runs(300) },
    );
  });

  test('has no cell that a spreadsheet takes for a formula, except numbers', async () => {
    const formulas = {
      ...dataSet,
      title: { 'zh-Hans': '=1', 'zh-Hant': '=1', en: '=1' },
      records: dataSet.records.map((each) => ({
        ...each,
        label: { 'zh-Hans': '=HYPERLINK("https://example.org")', 'zh-Hant': '@x', en: '-x' },
        values: each.values.map((value) => ({ ...value, n: -5 })),
      })),
    };
    for (const language of languages) {
      const rows = csvParse((await written(indexDataSet(formulas), noFilters, language)).slice(1));
      for (const row of rows)
        for (const [column, cell] of Object.entries(row)) if (column !== 'value') expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/);
      expect(rows.some(({ value }) => value === '-5')).toBe(true);
    }
  });
});

test('a figure that another source contradicts has that record and the sentence in the row of its value only', async () => {
  const { rows } = readCsv(await written(all, noFilters, 'en'));
  const row = (record: string, unit: string): Readonly<Record<string, string>> | undefined =>
    rows.find((each) => each['record'] === record && each['unit'] === unit);
  expect(row('x-sz-hrb-2024', 'project')).toMatchObject({
    conflicts_with: 'x-sz-hrb-2022',
    conflict: expect.stringContaining('143 projects in The Paper') as string,
    period_basis: 'date',
    publisher: '中国工业园网',
    publisher_name: 'China Industrial Park Net',
  });
  expect(row('x-sz-hrb-2024', 'CNY')).toMatchObject({ conflicts_with: '', conflict: '' });
  expect(row('x-dl-sh-2017-fsy', 'CNY')).toMatchObject({ conflicts_with: 'x-dl-sh-2017', comparator: 'about', status: 'signed' });
});

test('a selection’s file has its records and coverage gaps only, unless the reader lists all', async () => {
  const view = select('220000')(initialViewState);
  const { rows } = readCsv(await csvOfView(index, { records: sceneRecords(index, noFilters), captions: { unchecked: null } }, view, {}));
  const others = rows.filter(({ pairing, applies_to: several }) => pairing !== 'jilin-zhejiang' && !several?.includes('jilin-zhejiang'));
  expect(others).toEqual([]);
  expect(rows.filter(({ state, record }) => state === 'not-reported' && record === '').length).toBe(
    index.coverageOf('jilin-zhejiang').filter(({ state }) => state === 'not-reported').length,
  );
  const whole = listRecords('all')(view);
  expect(await csvOfView(index, { records: sceneRecords(index, noFilters), captions: { unchecked: null } }, whole, {})).toBe(
    await csvOf(index, sceneRecords(index, noFilters), whole.language),
  );
});
