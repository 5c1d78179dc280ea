import { expect, test } from 'vitest';
import { aroundOf, boxCost, Dots } from './around.ts';

test('a name at a leader line costs more beside the dot of another place, can’t cover that dot, and costs no more beside its own', () => {
  const at = [100, 100] as const;
  const other = [200, 100] as const;
  const costAt = (x: number, y: number, isLed: boolean): number =>
    boxCost(
      { x, y, width: 40, height: 12 },
      at,
      aroundOf({ width: 400, height: 300 }, [], { dots: new Dots([at, other]), lines: [] }),
      'place',
      isLed,
      Infinity,
    );
  const clear = costAt(260, 94, true);
  expect(costAt(210, 94, true)).toBeGreaterThan(clear);
  expect(costAt(215, 94, true)).toBe(clear);
  expect(costAt(203, 94, true)).toBe(Infinity);
  expect(costAt(110, 94, true)).toBe(clear);
  // Without a leader line the box is refused, because it is nearer to the other place.
  expect(costAt(210, 94, false)).toBe(Infinity);
});
