/** Random fragments that differ from those of links. */
import * as fc from 'fast-check';
import { hostileTexts } from './mutations.ts';

const key = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'select',
      'topic',
      'panel',
      'record',
      'step',
      'sources',
      'compare',
      'lang',
      'theme',
      'view',
      'data',
      'q',
      'pairing',
      'kind',
      'sector',
      'state',
      'chapter',
      'unit',
      'period',
      'time',
      'width',
      'top',
      'auto',
      'ways',
      'drawn',
      'least',
      'times',
      'between',
      'and',
      'oneway',
      'records',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const value = fc.oneof(
  fc.constantFrom(
    '220000',
    'jilin-zhejiang',
    'jilin-zhejiang,heilongjiang-guangdong',
    'agg-projects',
    'grain',
    'tourism',
    'table',
    'report',
    'all',
    'en',
    'zh-Hant',
    'dark',
    '1',
    '99',
    '-1',
    'pair',
    'whole',
    '__proto__',
    'constructor',
    'null',
    '',
  ),
  fc.constantFrom(
    '110,20,125,40',
    '110,20,110,20',
    '-180,-85,180,85',
    '1,2,3',
    'NaN,NaN,NaN,NaN',
    '1e9,0,2e9,1',
    'Infinity,0,1,1',
    '119.9999999,30,120,30.0000001',
  ),
  fc.constantFrom(...hostileTexts, '%', '%E0%A4%A', '%00', '%u0041', '#', '&', '='),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const pairs = fc
  .array(fc.tuple(key, value, fc.boolean()), { maxLength: 6 })
  .map((all) => all.map(([name, text, isEncoded]) => `${name}=${isEncoded ? encoded(text) : text}`).join('&'));

/** Encodes a text. Halves of surrogate pairs, which can't be encoded, are replaced. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

export const fragment: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: pairs },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
