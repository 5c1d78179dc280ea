import { expect, test } from 'vitest';
import { mayBePacked, packed, unpacked, type PackedSet } from './packed-link.ts';

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

test('a table of a hundred rows may go into a link, one of so many that no link holds them is not even written', () => {
  expect(mayBePacked(100)).toBe(true);
  expect(mayBePacked(1_000_000)).toBe(false);
});
