import { expect, test } from 'vitest';
import type { Region } from '../../data/schema.ts';
import { placeName } from './place-name.ts';

// The cast: other fields of a region are not read here.
const port = (country?: string): Region =>
  ({
    short: { 'zh-Hans': '扎鲁比诺港', 'zh-Hant': '扎魯比諾港', en: 'Zarubino' },
    ...(country === undefined ? {} : { country }),
  }) as Region;

test.each([
  [undefined, 'Zarubino'],
  ['RU', 'Zarubino (Russia)'],
  // Unassigned codes, and texts that are no code.
  ['ZZ', 'Zarubino (Unknown Region)'],
  ['220000', 'Zarubino (220000)'],
  ['ru', 'Zarubino (ru)'],
  ['', 'Zarubino'],
])('a place in the country %j is %s', (country, name) => {
  expect(placeName(port(country), 'en')).toBe(name);
});
