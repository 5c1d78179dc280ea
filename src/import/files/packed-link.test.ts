import { expect, test } from 'vitest';
import { mayBePacked, packed, unpacked, type PackedSet } from './packed-link.ts';

const set: PackedSet = {
  title: 'x.csv',
  unit: '',
  columns: ['origin', 'destination', 'sumNotReported'],
  isDirected: true,
  text: 'a,b,c\n',
};

test('a packed table is unpacked unchanged', async () => {
  expect(await unpacked((await packed(set)) ?? '')).toEqual(set);
});

test('a table that an earlier version has packed is unpacked with the current columns', async () => {
  // The old name of a column is no longer a role.
  const earlier = { ...set, columns: ['origin', 'destination', 'sumSilent'] } as unknown as PackedSet;
  expect(await unpacked((await packed(earlier)) ?? '')).toEqual(set);
});

test.each(['', 'AAAA', 'no base64!'])('a text without a table (%s) is null', async (letters) => {
  expect(await unpacked(letters)).toBeNull();
});

test('a table of a hundred rows may fit into a link, and one that can’t is not packed', () => {
  expect(mayBePacked(100)).toBe(true);
  expect(mayBePacked(1_000_000)).toBe(false);
});
