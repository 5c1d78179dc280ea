import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import report from '../../../data/report.json';
import { parseDataSet, type Parsed } from './parse.ts';
import { remedies } from './problem.ts';
import { runs } from '../../../test/fast-check.ts';

const folder = new URL('../../../test/fixtures/data-sets/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const files = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));

/** A fixture as JSON; as text if it is not JSON, like a file of the wrong kind. */
function fixture(name: string): unknown {
  const text = read(name);
  return name.endsWith('.json') ? (JSON.parse(text) as unknown) : text;
}

describe('a file with one fault', () => {
  it.each(files)('%s gives the expected result beside it', (name) => {
    const { dataSet, problems, read: count, shown, skipped } = parseDataSet(fixture(name));
    const pairings = dataSet?.pairings.map(({ id }) => id) ?? null;
    expect({ pairings, read: count, shown, skipped, problems }).toEqual(JSON.parse(read(name.replace(/\.\w+$/, '.expected.json'))));
  });

  it('exists for every code', () => {
    const met = new Set(files.flatMap((name) => parseDataSet(fixture(name)).problems.map(({ code }) => code)));
    expect([...met].toSorted()).toEqual(Object.keys(remedies).toSorted());
  });
});

describe('the report', () => {
  it('is read whole: no record is skipped, no field is left out or lost', () => {
    const parsed = parseDataSet(report);
    expect(parsed.problems).toEqual([]);
    expect(parsed.skipped).toBe(0);
    expect(parsed.counts.records).toEqual({ read: 78, shown: 78, skipped: 0 });
    expect(parsed.dataSet).toEqual(report);
  });

  it('is copied, so that a host’s later change of its object has no effect', () => {
    const input = structuredClone(report);
    const { dataSet } = parseDataSet(input);
    input.records.splice(0);
    input.pairings[0]!.names.en = 'changed';
    expect(dataSet).toEqual(report);
  });
});

describe('an invalid item', () => {
  it('is skipped if its words about all pairings have a number, or are about no pairing', () => {
    const file = structuredClone(report);
    const [first, second] = file.records.filter(({ state }) => state === 'group');
    if (!first || !second) throw new Error('the report has totals');
    first.state = 'said-of-all';
    Object.assign(second, { state: 'said-of-all', values: [], hasFigure: false, appliesTo: [] });
    const { counts, problems } = parseDataSet(file);
    expect(counts.records.skipped).toBe(2);
    expect(problems.filter(({ code }) => code === 'contradiction').map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it('does not affect other records if its unit is wrong', () => {
    const file = structuredClone(report);
    file.records.find(({ id }) => id === 'flow-tourism-beijing-shenyang')!.values[0]!.unit = 'people';
    const { dataSet, problems, counts } = parseDataSet(file);
    expect(counts.records).toEqual({ read: 78, shown: 77, skipped: 1 });
    expect(dataSet?.pairings).toHaveLength(14);
    expect(problems[0]).toMatchObject({
      code: 'unknown-id',
      id: 'flow-tourism-beijing-shenyang',
      found: 'people',
      consequence: 'skipped',
    });
  });

  it('causes problems for its pairing and their records that name the region', () => {
    const file = structuredClone(report);
    file.regions.find(({ id }) => id === '120000')!.lat = 139.09;
    const { dataSet, problems } = parseDataSet(file);
    expect(dataSet?.pairings.some(({ id }) => id === 'changchun-tianjin')).toBe(false);
    const codes = (wanted: string): string[] => problems.filter(({ id }) => id === wanted).map(({ code }) => code);
    expect(codes('120000')).toEqual(['bad-coordinates']);
    expect(codes('changchun-tianjin')).toEqual(['depends-on-skipped']);
    expect(new Set(codes('platform-jinchang'))).toEqual(new Set(['depends-on-skipped']));
  });

  it('is a pairing whose id is a region’s, because a selection is one id', () => {
    const file = structuredClone(report);
    const pairing = file.pairings.find(({ id }) => id === 'shuangyashan-foshan')!;
    pairing.id = '230500';
    expect(parseDataSet(file).problems).toContainEqual(expect.objectContaining({ code: 'duplicate-id', path: 'pairings[9].id' }));
  });
});

/** Laws of the result for any input. */
function expectLaws(parsed: Parsed): void {
  expect(parsed.shown + parsed.skipped).toBe(parsed.read);
  for (const { read: count, shown, skipped } of Object.values(parsed.counts)) expect(shown + skipped).toBe(count);
  expect(parsed.dataSet === null).toBe(parsed.problems.some(({ consequence }) => consequence === 'nothing-shown'));
  if (parsed.skipped > 0) expect(parsed.problems.length).toBeGreaterThan(0);
  if (!parsed.dataSet) return;
  // The result is complete: a second reading finds no problem.
  const again = parseDataSet(parsed.dataSet);
  expect(again.problems).toEqual([]);
  expect(again.dataSet).toEqual(parsed.dataSet);
}

type Step = string | number;

/** The paths of all values in a JSON value, so that a law can replace the value at any of them. */
function placesOf(value: unknown, at: readonly Step[] = []): (readonly Step[])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [at, ...inner.flatMap(([key, item]) => placesOf(item, [...at, key]))];
}

function changedAt(value: unknown, [first, ...rest]: readonly Step[], change: unknown): unknown {
  if (first === undefined) return change;
  // `placesOf` found this path, so the value is an object or a list.
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<Step, unknown>;
  copy[first] = changedAt(copy[first], rest, change);
  return copy;
}

describe('the parser', () => {
  it('never throws, for any input', () => {
    fc.assert(fc.property(fc.anything(), (input) => expectLaws(parseDataSet(input))));
    fc.assert(fc.property(fc.jsonValue(), (input) => expectLaws(parseDataSet(input))));
  });

  it('never throws on objects that throw: only items that need the bad value are skipped', () => {
    const places = placesOf(report).filter((at) => at.length > 0);
    const throws = (): never => {
      throw new Error('not to be read');
    };
    const revoked = (): unknown => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    };
    const endless: unknown = new Proxy(
      {},
      {
        get: () => endless,
        ownKeys: () => ['regions'],
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: endless }),
      },
    );
    const bad = fc.constantFrom<() => unknown>(
      revoked,
      () => new Proxy({}, { ownKeys: throws, get: throws, has: throws }),
      () => new Proxy([], { get: throws }),
      () => Object.defineProperty({}, 'id', { get: throws, enumerable: true }),
      () => endless,
    );
    fc.assert(
      fc.property(fc.nat(places.length - 1), bad, (i, make) => {
        const parsed = parseDataSet(changedAt(report, places[i]!, make()));
        expectLaws(parsed);
        // More items are lost with a whole list, and with the only source, which all records name.
        if (places[i]!.length > 2 && places[i]![0] !== 'sources') expect(parsed.shown).toBeGreaterThan(parsed.read / 4);
      }),
      { numRuns: runs(60) },
    );
    for (const make of [revoked, () => endless, () => new Proxy({ ...report }, { get: throws })]) expectLaws(parseDataSet(make()));
  });

  it('skips only the record whose getter throws', () => {
    const records = report.records.map((record, i) =>
      i === 3 ? Object.defineProperty({ ...record }, 'label', { get: () => JSON.parse('{'), enumerable: true }) : record,
    );
    const { counts, dataSet } = parseDataSet({ ...report, records });
    expect(counts.records.skipped).toBeGreaterThan(0);
    expect(dataSet?.records.length).toBeGreaterThan(70);
    expect(dataSet?.records.map(({ id }) => id)).not.toContain(report.records[3]?.id);
  });

  it('never throws on files of the right outline with random contents', () => {
    const list = fc.array(fc.jsonValue(), { maxLength: 4 });
    const file = fc.record({
      schema: fc.constantFrom('duikou/1', 'duikou-facts/1'),
      regions: list,
      pairings: list,
      records: list,
      coverage: fc.jsonValue(),
      sources: list,
    });
    fc.assert(fc.property(file, (input) => expectLaws(parseDataSet(input))));
  });

  it('shows, skips and counts every item of the report with any of its values changed', () => {
    const places = placesOf(report);
    const change = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom('220000', 'report', 'agg-projects', 'P08', 'project', null, 0));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(places.length - 1), change), { minLength: 1, maxLength: 3 }), (changes) => {
        // The deepest first, so that a path still exists when it is changed.
        const file = changes
          .map(([i, to]) => ({ at: places[i]!, to }))
          .toSorted((a, b) => b.at.length - a.at.length)
          .reduce<unknown>((value, { at, to }) => changedAt(value, at, to), report);
        expectLaws(parseDataSet(file));
      }),
      { numRuns: runs(60) },
    );
  });
});
