import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ContextBudget, type Borrower } from './context-budget.ts';

/** A map that destroys its context when it is recalled: at once, or, if it is slow, when the test calls `destroyContext`. */
class FakeMap implements Borrower {
  holds = false;
  isRecalled = false;
  readonly budget: ContextBudget;
  readonly isSlow: boolean;
  constructor(budget: ContextBudget, isSlow = false) {
    this.budget = budget;
    this.isSlow = isSlow;
  }
  lent(): void {
    this.holds = true;
  }
  recalled(): void {
    this.isRecalled = true;
    if (!this.isSlow) this.destroyContext();
  }
  destroyContext(): void {
    this.holds = false;
    this.isRecalled = false;
    this.budget.giveBack(this);
  }
}

function mapsWith(most: number, count: number, isSlow = false): { readonly budget: ContextBudget; readonly maps: readonly FakeMap[] } {
  const budget = new ContextBudget(most);
  return { budget, maps: Array.from({ length: count }, () => new FakeMap(budget, isSlow)) };
}

const holding = (maps: readonly FakeMap[]): readonly boolean[] => maps.map(({ holds }) => holds);

describe('the contexts of a page', () => {
  test('are lent at once to maps in view, as long as there are any', () => {
    const { budget, maps } = mapsWith(2, 3);
    for (const map of maps) budget.enter(map);
    expect(holding(maps)).toEqual([true, true, false]);
  });

  test('stay with a map that leaves the view, so that it can continue when it comes back', () => {
    const { budget, maps } = mapsWith(2, 2);
    for (const map of maps) budget.enter(map);
    for (const map of maps) budget.leave(map);
    expect(holding(maps)).toEqual([true, true]);
  });

  test('are recalled from the map that has been out of view longest', () => {
    const { budget, maps } = mapsWith(3, 4);
    const [first, second, third, fourth] = maps as readonly [FakeMap, FakeMap, FakeMap, FakeMap];
    for (const map of [first, second, third]) budget.enter(map);
    for (const map of [second, first, third]) budget.leave(map);
    // After coming back once, `second` is no longer the map that has been out of view longest.
    budget.enter(second);
    budget.leave(second);
    budget.enter(fourth);
    expect(holding(maps)).toEqual([false, true, true, true]);
  });

  test('stay with maps in view, and the next map waits until one of them leaves or is removed', () => {
    const { budget, maps } = mapsWith(1, 3);
    const [first, second, third] = maps as readonly [FakeMap, FakeMap, FakeMap];
    for (const map of maps) budget.enter(map);
    expect(holding(maps)).toEqual([true, false, false]);
    budget.leave(first);
    expect(holding(maps)).toEqual([false, true, false]);
    second.destroyContext();
    expect(holding(maps)).toEqual([false, false, true]);
    third.destroyContext();
    expect(holding(maps)).toEqual([false, false, false]);
  });

  test('are lent again only after a recalled map has destroyed its context', () => {
    const { budget, maps } = mapsWith(1, 2, true);
    const [first, second] = maps as readonly [FakeMap, FakeMap];
    budget.enter(first);
    budget.leave(first);
    budget.enter(second);
    expect([first.isRecalled, second.holds]).toEqual([true, false]);
    first.destroyContext();
    expect(holding(maps)).toEqual([false, true]);
  });

  test('are not lent to a map that has left the view while it waited', () => {
    const { budget, maps } = mapsWith(1, 2, true);
    const [first, second] = maps as readonly [FakeMap, FakeMap];
    budget.enter(first);
    budget.leave(first);
    budget.enter(second);
    budget.leave(second);
    first.destroyContext();
    expect(holding(maps)).toEqual([false, false]);
  });

  test.each([false, true])(
    'are never more than the limit, never idle while a map in view waits, and all returned in the end (slow: %s)',
    (isSlow) => {
      const doings = fc.array(fc.tuple(fc.constantFrom('enter', 'leave', 'remove', 'destroy'), fc.nat(7)), { maxLength: 60 });
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 5 }), doings, (most, steps) => {
          const { budget, maps } = mapsWith(most, 8, isSlow);
          const inView = new Set<FakeMap>();
          const held = (): readonly FakeMap[] => maps.filter(({ holds }) => holds);
          for (const [doing, at] of steps) {
            const map = maps[at] as FakeMap;
            if (doing === 'enter') {
              inView.add(map);
              budget.enter(map);
            } else if (doing === 'leave') {
              inView.delete(map);
              budget.leave(map);
            } else if (doing === 'remove') {
              inView.delete(map);
              map.destroyContext();
            } else if (map.isRecalled) {
              map.destroyContext();
              // A map that is in view again enters again.
              if (inView.has(map)) budget.enter(map);
            }
            expect(held().length).toBeLessThanOrEqual(most);
            const waits = [...inView].filter(({ holds }) => !holds).length;
            const idle = held().filter((each) => !inView.has(each) && !each.isRecalled).length;
            const recalled = held().filter(({ isRecalled }) => isRecalled).length;
            expect(waits === 0 || most - held().length === 0).toBe(true);
            expect(idle === 0 || recalled >= waits).toBe(true);
          }
          for (const map of maps) map.destroyContext();
          expect(held()).toEqual([]);
          // All contexts can be lent again.
          for (const map of maps.slice(0, most)) budget.enter(map);
          expect(held()).toHaveLength(most);
        }),
      );
    },
  );
});
