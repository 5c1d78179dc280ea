import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPrintedNumber } from './printed-number.ts';

describe('a number as it is printed', () => {
  it.each([
    ['849個', 849, 'exact', '個'],
    ['超355个', 355, 'over', '个'],
    ['近210份', 210, 'nearly', '份'],
    ['接近210份', 210, 'nearly', '份'],
    ['400余名', 400, 'some', '名'],
    ['6000多名', 6000, 'some', '名'],
    ['1700多万人次', 17000000, 'some', '人次'],
    ['3万多人', 30000, 'some', '人'],
    ['超過40%', 0.4, 'over', ''],
    ['超過130萬噸', 1300000, 'over', '噸'],
    ['2000萬噸/年', 20000000, 'exact', '噸/年'],
    ['16.5億元', 1650000000, 'exact', '元'],
    ['3.7億元', 370000000, 'exact', '元'],
    ['總投資70億元', 7000000000, 'exact', '元'],
    ['1.2萬億元', 1200000000000, 'exact', '元'],
    ['12,345人', 12345, 'exact', '人'],
    ['約5家', 5, 'about', '家'],
    ['5家左右', 5, 'about', '家左右'],
    ['50家以上', 50, 'over', '家以上'],
    ['兩批', 2, 'exact', '批'],
    ['两期', 2, 'exact', '期'],
    ['增長近一倍', 1, 'nearly', '倍'],
    ['十二家', 12, 'exact', '家'],
    ['二十余家', 20, 'some', '家'],
    ['三千二百人', 3200, 'exact', '人'],
    ['十二億五千萬元', 1250000000, 'exact', '元'],
    ['一萬億元', 1000000000000, 'exact', '元'],
    ['大部分', null, 'most', ''],
  ])('%s', (words, n, comparator, after) => {
    expect(readPrintedNumber(words)).toEqual({ n, comparator, after });
  });

  it('is none where there is none', () => {
    expect(readPrintedNumber('全面投產')).toBeNull();
  });

  it('is read back from Arabic figures with 萬 and 億 without a rounding error', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99999 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(['', 0], ['萬', 4], ['億', 8]),
        (whole, places, [scale, zeros]) => {
          const text = (whole / 10 ** places).toFixed(places);
          // Exact decimal arithmetic, done the slow way: strike the point and count.
          const exact = Number(`${text.replace('.', '')}e${Number(zeros) - places}`);
          return readPrintedNumber(`${text}${scale}元`)?.n === exact;
        },
      ),
    );
  });

  it('is read back from Chinese numerals up to a hundred thousand', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99999 }), (n) => readPrintedNumber(`${numeral(n)}人`)?.n === n));
  });
});

/** The plain way to write a number in characters, without the liberties that print takes. */
function numeral(n: number): string {
  if (n >= 10000)
    return `${numeral(Math.floor(n / 10000))}萬${n % 10000 === 0 ? '' : `${n % 10000 < 1000 ? '零' : ''}${numeral(n % 10000)}`}`;
  const characters = [...String(n)].map((digit, i, all) =>
    digit === '0' ? '零' : `${'零一二三四五六七八九'[Number(digit)]}${['', '十', '百', '千'][all.length - 1 - i]}`,
  );
  return characters.join('').replace(/零+/g, '零').replace(/零$/, '');
}
