import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import dataSet from '../../data/report.json';
import { indexDataSet } from './data-set.ts';
import type { DataSet } from './schema.ts';
import { recordIdOf, selectionIdOf } from './selection-id.ts';
import { seedOf } from '../../test/fast-check.ts';

const index = indexDataSet(dataSet);

describe('a selection', () => {
  test('is the id itself, in any case', () => {
    for (const { id } of [...index.officialPairings, ...index.mapRegions]) {
      expect(selectionIdOf(index, id)).toBe(id);
      expect(selectionIdOf(index, id.toUpperCase())).toBe(id);
    }
  });

  test('is a region by each of its names, short or full, in three scripts and pinyin, in any case and width', () => {
    for (const { id, names, short, pinyin } of index.mapRegions) {
      for (const name of [...Object.values(names), ...Object.values(short), pinyin ?? '']) {
        for (const written of [
          name,
          name.toUpperCase(),
          ` ${name} `,
          `“${name}”`,
          `${name}。`,
          `${name})`,
          `${name}】`,
          encodeURIComponent(name),
          encodeURIComponent(encodeURIComponent(name)),
        ]) {
          expect([written, selectionIdOf(index, written)]).toEqual([written, id]);
        }
      }
    }
    expect(selectionIdOf(index, 'Ｊｉｌｉｎ')).toBe('220000');
    expect(selectionIdOf(index, 'Hā’ěrbīn')).toBe('230100');
  });

  test('is a pairing by its name with any dash', () => {
    for (const name of ['吉林—浙江', '吉林-浙江', 'Jilin – Zhejiang', 'Jilin-Zhejiang', 'JILIN-ZHEJIANG。'])
      expect(selectionIdOf(index, name)).toBe('jilin-zhejiang');
  });

  test('is the province if a city has the same name, and null for two regions of one level', () => {
    const named = (id: string, name: string): DataSet['regions'][number] => {
      const region = dataSet.regions.find((each) => each.id === id);
      if (!region) throw new Error(id);
      const text = { 'zh-Hans': name, 'zh-Hant': name, en: name };
      return { ...region, names: text, short: text, pinyin: name };
    };
    const renamed = (...regions: readonly DataSet['regions'][number][]): DataSet => ({
      ...dataSet,
      regions: dataSet.regions.map((region) => regions.find(({ id }) => id === region.id) ?? region),
    });
    expect(selectionIdOf(indexDataSet(renamed(named('220100', 'Jilin'), named('230100', 'Jilin'))), 'jilin')).toBe('220000');
    expect(
      selectionIdOf(indexDataSet(renamed(named('220100', 'Alike'), named('230100', 'Alike'), named('210100', 'Alike'))), 'alike'),
    ).toBeNull();
  });

  test('is null for other places, parts of names and an empty text', () => {
    for (const text of ['山东', '吉林市', '220200', 'Jil', '林', 'Atlantis', '', ' ', '。', '%', '%E5%90', 'constructor', '__proto__'])
      expect([text, selectionIdOf(index, text)]).toEqual([text, null]);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void selectionIdOf(index, text)),
      { seed: seedOf(4) },
    );
  });
});

test('a record is found by its id in any case', () => {
  const { id } = dataSet.records[0] ?? { id: '' };
  expect([recordIdOf(index, id), recordIdOf(index, id.toUpperCase()), recordIdOf(index, `${id}。`), recordIdOf(index, `${id}x`)]).toEqual([
    id,
    id,
    id,
    null,
  ]);
});
