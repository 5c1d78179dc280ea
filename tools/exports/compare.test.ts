import { expect, test } from 'vitest';
import { compare, type DrawnText, type Pixels } from './compare.ts';

const size = { width: 64, height: 32 } as const;
const text: DrawnText = { words: 'Harbin', box: { left: 8, top: 8, right: 40, bottom: 24 }, colour: '#1c2128', behind: '#fdfcf9' };

/** A picture of the background, with every fourth column of the text's box in a colour. */
function picture(colour: readonly number[]): Pixels {
  const data = new Uint8Array(size.width * size.height * 4).fill(255);
  for (let y = 8; y < 24; y += 1) for (let x = 8; x < 40; x += 4) data.set(colour, 4 * (y * size.width + x));
  return { ...size, data };
}

const read = picture([28, 33, 40]);

test('equal pictures have no difference, and their texts are readable', () => {
  expect(compare(read, read, [text])).toEqual({ difference: 0, largest: 0, unreadable: [] });
});

test('a text that is covered by its halo is unreadable, and its blocks differ', () => {
  const { difference, largest, unreadable } = compare(read, picture([230, 231, 230]), [text]);
  expect(unreadable).toEqual(['Harbin']);
  expect(largest).toBeGreaterThan(difference);
  expect(difference).toBeGreaterThan(0);
});

test('a text in a lighter font is still readable', () => {
  expect(compare(read, picture([120, 122, 125]), [text]).unreadable).toEqual([]);
});
