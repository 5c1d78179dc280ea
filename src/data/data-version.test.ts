import { expect, test } from 'vitest';
import { ageOfVersion, dateOfVersion } from './data-version.ts';

test.each([
  ['2019.06-1', '2019.06-2', 'older'],
  ['2019.06-10', '2019.06-9', 'newer'],
  ['2018.12-3', '2019.06-1', 'older'],
  ['2019.06', '2019.06-1', 'older'],
  ['draft', '2019.06-1', 'other'],
  ['1.0', '1', 'other'],
])('version %s beside %s is %s', (version, than, age) => {
  expect(ageOfVersion(version, than)).toBe(age);
});

test.each([
  ['2019.06-1', '2019-06'],
  ['2019.06.14-2', '2019-06-14'],
  ['2021', '2021'],
  ['2019.13-1', '2019'],
  ['1', null],
  ['v2019', null],
  ['20190614', null],
])('version %s is of %s', (version, date) => {
  expect(dateOfVersion(version)).toBe(date);
});
