import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadBuiltInDataSet } from './built-in.ts';
import { indexDataSet, resolveSelection } from './data-set.ts';
import { parseDataSet } from './parse/parse.ts';

const dataSet = await loadBuiltInDataSet();
const index = indexDataSet(dataSet);
const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

describe('the report', () => {
  it('offers seven pairings in the order of the work plan', () => {
    expect(ids(index.officialPairings)).toEqual([
      'liaoning-jiangsu',
      'jilin-zhejiang',
      'heilongjiang-guangdong',
      'shenyang-beijing',
      'dalian-shanghai',
      'changchun-tianjin',
      'harbin-shenzhen',
    ]);
  });

  it('offers the fourteen regions of the pairings once each, northeast first', () => {
    expect(ids(index.mapRegions)).toHaveLength(14);
    expect(ids(index.mapRegions).slice(0, 4)).toEqual(['210000', '320000', '220000', '330000']);
  });

  it('finds the partner of each region, and the region as the partner of its partner', () => {
    expect(index.partnerOf('220000')?.id).toBe('330000');
    for (const { id } of index.mapRegions) expect(index.partnerOf(index.partnerOf(id)!.id)?.id).toBe(id);
  });

  it('has no official partner for a region of a nested pairing, but has the partner of the nested pairing', () => {
    expect(index.partnerOf('222400')).toBeUndefined();
    expect(ids(index.pairingsOf('222400'))).toEqual(['yanbian-ningbo']);
  });

  it('finds what lies within a pairing at any depth', () => {
    expect(ids(index.nestedPairings('jilin-zhejiang'))).toEqual(['yanbian-ningbo', 'wangqing-beilun']);
    expect(ids(index.groupsOf('dalian-shanghai'))).toEqual(['dalian-shanghai-districts', 'dalian-shanghai-zones']);
  });

  it('puts each record of a pairing under exactly one chapter', () => {
    for (const { id } of index.officialPairings) {
      const under = index.chaptersOf(id).flatMap(({ records }) => ids(records));
      expect(under.toSorted()).toEqual(ids(index.recordsOf(id)).toSorted());
    }
  });

  it('has thirteen cells of coverage for each pairing', () => {
    for (const { id } of index.officialPairings) expect(index.coverageOf(id)).toHaveLength(13);
  });

  it('shows every record with a pairing, with all pairings, or as unattached', () => {
    const somewhere = new Set([
      ...index.officialPairings.flatMap(({ id }) => [...ids(index.recordsOf(id)), ...ids(index.groupRecordsOf(id))]),
      ...dataSet.coverage.unattached,
      // The pairings rest on these two documents.
      ...dataSet.records.filter(({ type }) => type === 'document').map(({ id }) => id),
    ]);
    expect(somewhere.size).toBe(78);
  });

  it('has the sentence, the paragraph and the date of the evidence of every record and pairing', () => {
    for (const { id } of [...dataSet.records, ...dataSet.pairings, ...dataSet.pairingGroups]) {
      const found = index.evidence(id)!;
      expect(found.sentence?.text).toContain(found.quote);
      expect(found.paragraph?.id).toBe(found.evidence.p);
      expect(found.source).toMatchObject({ publisher: null, date: '2019-06' });
    }
  });

  it('marks the printed words of a figure in its quote', () => {
    const { quote, marks } = index.evidence('agg-yanbian-ningbo-projects')!;
    expect(marks.map(({ start, end }) => quote.slice(start, end))).toEqual(['24個', '總投資70億元']);
  });

  it('names the missing id in the error for an unknown region', () => {
    expect(() => index.region('999999')).toThrow('999999');
  });
});

describe('a selection', () => {
  it('is a pairing by its id', () => {
    expect(resolveSelection(index, 'jilin-zhejiang')).toMatchObject({ kind: 'pairing', pairing: { id: 'jilin-zhejiang' } });
  });

  it('is a region by its adcode, with its partner and pairing', () => {
    expect(resolveSelection(index, '110000')).toMatchObject({
      kind: 'region',
      region: { id: '110000' },
      partner: { id: '210100' },
      pairing: { id: 'shenyang-beijing' },
    });
  });

  it.each(['', 'nowhere', '222400', 'yanbian-ningbo', '__proto__'])('is null for %j, which the map does not draw', (id) => {
    expect(resolveSelection(index, id)).toBeNull();
  });
});

describe('a small data set of a host’s own', () => {
  const file = JSON.parse(readFileSync(new URL('../../test/fixtures/data-sets/valid-minimal.json', import.meta.url), 'utf8')) as unknown;
  const custom = indexDataSet(parseDataSet(file).dataSet!);

  it('offers every region of its pairings, in the file’s order', () => {
    expect(ids(custom.mapRegions)).toEqual(['640000', '350000', '500000', '370000']);
    expect(custom.partnerOf('500000')?.id).toBe('370000');
  });

  it('has empty lists for text, records and coverage', () => {
    expect(custom.recordsOf('ningxia-fujian')).toEqual([]);
    expect(custom.coverageOf('ningxia-fujian')).toEqual([]);
    expect(custom.evidence('ningxia-fujian')).toMatchObject({ paragraph: null, sentence: null, source: { id: 'example' } });
  });

  it('draws all its pairings if none is marked official', () => {
    const none = { ...custom.dataSet, pairings: custom.dataSet.pairings.map((pairing) => ({ ...pairing, official: false })) };
    expect(indexDataSet(none).officialPairings).toHaveLength(2);
  });
});

it('the modules that every page loads do not import the parser', () => {
  const seen = new Set<string>();
  const queue = ['built-in', 'data-set', 'figure', 'evidence', 'vocabulary'].map((name) => new URL(`${name}.ts`, import.meta.url));
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (seen.has(file.href)) continue;
    seen.add(file.href);
    const code = readFileSync(file, 'utf8').replace(/import type [^;]+;/g, '');
    expect(code, file.pathname).not.toContain("'valibot'");
    for (const match of code.matchAll(/from '(\.[^']+\.ts)'/g)) queue.push(new URL(match[1]!, file));
  }
  // These five files and their imports.
  expect(seen.size).toBeGreaterThanOrEqual(5);
});
