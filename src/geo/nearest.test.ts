import { expect, test } from 'vitest';
import { nearestInDirection, type Direction } from './nearest.ts';
import type { LonLat } from './projection.ts';

const fourteen: readonly LonLat[] = [
  [122.6, 41.35],
  [120, 32.9],
  [126.2, 43.6],
  [119.8, 29.2],
  [127.9, 47.2],
  [113.5, 23.5],
  [123.43, 41.8],
  [116.41, 39.9],
  [121.62, 38.91],
  [121.47, 31.23],
  [125.32, 43.82],
  [117.2, 39.09],
  [126.64, 45.76],
  [114.06, 22.54],
];
const directions: readonly Direction[] = ['up', 'down', 'left', 'right'];

test('the nearest place in the direction is found', () => {
  const places: readonly LonLat[] = [
    [110, 30],
    [112, 30],
    [120, 30],
    [110, 35],
  ];
  expect(nearestInDirection(places, 0, 'right')).toBe(1);
  expect(nearestInDirection(places, 1, 'right')).toBe(2);
  expect(nearestInDirection(places, 0, 'up')).toBe(3);
});

test('the result is −1 if no place lies in the direction', () => {
  expect(
    nearestInDirection(
      [
        [110, 30],
        [110, 35],
      ],
      1,
      'up',
    ),
  ).toBe(-1);
  expect(nearestInDirection([], 0, 'up')).toBe(-1);
});

test('every region of the report can be reached from every other by arrow keys', () => {
  for (let start = 0; start < fourteen.length; start++) {
    const reached = new Set([start]);
    const open = [start];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const direction of directions) {
        const next = nearestInDirection(fourteen, at, direction);
        if (next >= 0 && !reached.has(next)) {
          reached.add(next);
          open.push(next);
        }
      }
    }
    expect(reached.size).toBe(fourteen.length);
  }
});
