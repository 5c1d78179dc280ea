import { expect, test } from 'vitest';
import { packed, unpacked, type PackedSet } from './packed-link.ts';

const set: PackedSet = {
  title: 'x.csv',
  unit: '',
  columns: ['origin', 'destination', 'sumNotReported'],
  isDirected: true,
  text: 'a,b,c\n',
};

test('a packed table comes back as it was', async () => {
  expect(await unpacked((await packed(set)) ?? '')).toEqual(set);
});

test('a table that an earlier version packed comes back with the columns of today', async () => {
  // What it called a column is no role any more.
  const earlier = { ...set, columns: ['origin', 'destination', 'sumSilent'] } as unknown as PackedSet;
  expect(await unpacked((await packed(earlier)) ?? '')).toEqual(set);
});

test.each(['', 'AAAA', 'no base64!'])('what holds no table (%s) is null', async (letters) => {
  expect(await unpacked(letters)).toBeNull();
});
