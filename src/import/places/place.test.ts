import { describe, expect, test } from 'vitest';
import { maxReadLength } from '../cells/clean.ts';
import { type Gazetteer } from './gazetteer.ts';
import { readPlace } from './place.ts';
import { gazetteer } from '../../../test/gazetteer.ts';

const cities = gazetteer.places.filter(({ level }) => level === 'prefecture').map(({ short }) => short['zh-Hans']);

function lookupsFor(cell: string): number {
  let count = 0;
  const counting: Gazetteer = {
    ...gazetteer,
    named: (form, key) => {
      count++;
      return gazetteer.named(form, key);
    },
  };
  readPlace(counting, cell);
  return count;
}

describe('a cell that names several places', () => {
  test.each([
    '北京、天津、石家庄、郑州、武汉、长沙、广州、南宁、贵阳、昆明、成都、重庆',
    '北京 上海',
    '北京/上海',
    'Beijing, Shanghai',
    '北京和上海',
    '和田与喀什',
    '沈阳、大连等',
    '辽宁省、江苏省；浙江省',
    '北京—上海',
    'Beijing and Shanghai',
  ])('%s is resolved as expected', { timeout: 5000 }, (cell) => {
    expect(readPlace(gazetteer, cell)).toMatchObject({ kind: 'fault', code: 'several-places', candidates: [] });
  });

  test('is counted', () => {
    expect(readPlace(gazetteer, cities.slice(0, 30).join('、'))).toMatchObject({ code: 'several-places', detail: '30' });
  });

  test.each([
    ['、', 200],
    [' ', 200],
    ['，', 60],
    ['', 60],
  ])('separated by %j takes a number of lookups in proportion to its length', { timeout: 5000 }, (separator, count) => {
    const cell = (places: number): string => cities.slice(0, places).join(separator);
    expect(cell(count).length).toBeLessThanOrEqual(maxReadLength);
    expect(lookupsFor(cell(count))).toBeLessThanOrEqual(2.5 * lookupsFor(cell(count / 2)) + 50);
    expect(lookupsFor(cell(count))).toBeLessThanOrEqual(60 * count);
  });

  test('with twelve names takes at most twelve times the lookups of one with two', { timeout: 5000 }, () => {
    for (const separator of ['、', ',', ' ', '/', '']) {
      for (let places = 2; places <= 16; places++)
        expect(lookupsFor(cities.slice(0, places).join(separator)), `${places} by ${separator}`).toBeLessThanOrEqual(250 * places);
    }
  });
});

describe('a long cell', () => {
  test.each(['某', '北京', 'a', ' ', '1', '(', '@', '北京、', '1@', '-', '°', '京津'])('of %j is refused without a lookup', (letters) => {
    const cell = letters.repeat(Math.ceil(100_000 / letters.length));
    expect(lookupsFor(cell)).toBe(0);
    expect(readPlace(gazetteer, cell)).toMatchObject({ kind: 'fault', code: 'long-cell', detail: String(cell.length) });
  });

  test('of Han characters without a separator is only searched if it may be a path', () => {
    const [path, run] = ['新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿克陶县', cities.join('').slice(0, 119)];
    expect(readPlace(gazetteer, path)).toMatchObject({ kind: 'place', place: { adcode: '653022' } });
    expect(lookupsFor(run)).toBeLessThan(20);
    expect(lookupsFor(run.slice(0, 47))).toBeLessThan(60 * 47);
  });

  test.each(['某', '北京', 'Beijing ', '内蒙古'])('of %j within the limit takes few lookups', (letters) => {
    expect(lookupsFor(letters.repeat(Math.floor(maxReadLength / letters.length)))).toBeLessThanOrEqual(2 * maxReadLength);
  });
});

describe('a place with the units around it', () => {
  test.each([
    ['上海市闵行区', '310112'],
    ['辽宁省大连市中山区', '210202'],
    ['辽宁 朝阳', '211300'],
    ['Chaoyang, Liaoning', '211300'],
    ['辽宁/大连/中山区', '210202'],
    ['大连市，辽宁省', '210200'],
    ['Hohhot, Inner Mongolia', '150100'],
  ])('%s is resolved to %s', (cell, adcode) => {
    const read = readPlace(gazetteer, cell);
    expect(read.kind === 'place' ? read.place.adcode : read).toBe(adcode);
  });
});

describe('a word in place of a place', () => {
  test.each([
    '合计',
    '合 计',
    '总计：',
    '小計',
    '全国',
    '其中',
    '其中：大连',
    '辽宁小计',
    'Total',
    'Grand total',
    'TOTAL:',
    'Subtotal',
    'Sum',
    'All',
    'All provinces',
    'Liaoning total',
    '全国合计',
  ])('%s is a total', (cell) => {
    expect(readPlace(gazetteer, cell)).toMatchObject({ kind: 'fault', code: 'total-place', candidates: [] });
  });

  test.each([
    '其他',
    '其它',
    '其他省份',
    '境外',
    '国外',
    '國外',
    '不详',
    '不詳',
    '未知',
    'Other',
    'Others',
    'Rest',
    'Rest of world',
    'Abroad',
    'Foreign',
    'Unknown',
    'Other provinces',
  ])('%s is a rest', (cell) => {
    expect(readPlace(gazetteer, cell)).toMatchObject({ kind: 'fault', code: 'rest-place', candidates: [] });
  });

  test('is not the name of a place in the gazetteer', () => {
    for (const { names, short } of gazetteer.places) {
      for (const name of [...Object.values(names), ...Object.values(short)]) {
        const read = readPlace(gazetteer, name, false);
        expect(read.kind === 'fault' ? `${name} ${read.code}` : '').not.toMatch(/total|rest|several/u);
      }
    }
  });
});

test('a similar spelling is a guess, but a former name is not', () => {
  for (const cell of ['广冬省', 'Osaka', '首尔', 'Pariss'])
    expect(readPlace(gazetteer, cell)).toMatchObject({ kind: 'fault', isByRule: false });
  expect(readPlace(gazetteer, '371200')).toMatchObject({ code: 'former-code', isByRule: true });
});

test('a footnote mark is not part of a name', () => {
  for (const cell of ['大连①', '大连²', '大连*', '大连[1]', '大连（注）', '①大连', '210200①']) {
    const read = readPlace(gazetteer, cell);
    expect(read.kind === 'place' ? [read.place.adcode, read.marks === ''] : cell).toEqual(['210200', false]);
  }
});
