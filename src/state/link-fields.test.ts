import { expect, test } from 'vitest';
import { readFragment } from './fragment.ts';
import { linkFields } from './link-fields.ts';
import { oldKeys } from './old-links.ts';

test('each key of an address belongs to one field of the view, and is not a key of older links', () => {
  const keys = Object.values(linkFields).flatMap((field) => field.keys);
  expect([...new Set(keys)]).toEqual(keys);
  expect(keys.filter((key) => oldKeys.includes(key))).toEqual([]);
});

test('a field that implies another comes before it', () => {
  const fields = Object.keys(linkFields);
  expect(fields.indexOf('compared')).toBeLessThan(fields.indexOf('view'));
  expect(fields.indexOf('selection')).toBeLessThan(fields.indexOf('framing'));
  expect(fields.indexOf('topic')).toBeLessThan(fields.indexOf('view'));
});

test('two pairings in a link open the comparison; one pairing, or three, do not', () => {
  expect(readFragment('compare=jilin-zhejiang,heilongjiang-guangdong').view).toEqual({
    compared: ['jilin-zhejiang', 'heilongjiang-guangdong'],
    view: 'compare',
  });
  for (const value of ['jilin-zhejiang', 'a,', ',b', 'a,b,c'])
    expect(readFragment(`compare=${value}`)).toMatchObject({ view: {}, unknown: [{ key: 'compare', value }] });
});
