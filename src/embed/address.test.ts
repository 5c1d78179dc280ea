import { describe, expect, test } from 'vitest';
import { addressWithFragment } from './address.ts';

const page = 'https://atlas.example/embed.html';

describe('the address of a frame', () => {
  test.each([
    ['is unchanged if the view is in the fragment', `${page}?panels=table#select=220000`, `${page}?panels=table#select=220000`],
    ['has the view of its query in the fragment', `${page}?select=jilin-zhejiang&lang=en`, `${page}#select=jilin-zhejiang&lang=en`],
    [
      'keeps keys of the query that are not part of a view',
      `${page}?panels=table&lens=grain&utm_source=x`,
      `${page}?panels=table&utm_source=x#lens=grain`,
    ],
    [
      'gets from the query the keys that the fragment lacks',
      `${page}?select=220000&lang=en#lang=zh-Hant`,
      `${page}#lang=zh-Hant&select=220000`,
    ],
    ['keeps several choices of one filter', `${page}?kind=funds&kind=talks`, `${page}#kind=funds&kind=talks`],
    [
      'keeps the complete address of the data',
      `${page}?src=https://a.example/x.csv?y%3D1%26z`,
      `${page}#src=https%3A%2F%2Fa.example%2Fx.csv%3Fy%3D1%26z`,
    ],
  ])('%s', (_, given, taken) => {
    expect(addressWithFragment(given)).toBe(taken);
  });
});
