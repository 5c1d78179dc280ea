import { describe, expect, test } from 'vitest';
import { indexAfterKey, type ItemLayout, type PressedKey } from './roving-focus.ts';

const press = (key: string, modifiers: Partial<PressedKey> = {}): PressedKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...modifiers,
});
const after = (layout: ItemLayout, at: number, keys: readonly string[]): readonly (number | null)[] =>
  keys.map((key) => indexAfterKey(press(key), at, layout));
const arrows = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'];

describe('a key within a control', () => {
  test('moves along a row of tabs and wraps around, and leaves up and down to the page', () => {
    const tabs: ItemLayout = { count: 3, form: 'row', wraps: true };
    expect(after(tabs, 2, [...arrows, 'Home', 'End'])).toEqual([0, 1, null, null, 0, 2]);
    expect(after(tabs, 0, ['ArrowLeft'])).toEqual([2]);
  });

  test('moves along a list by either pair of arrows and stops at its ends', () => {
    const list: ItemLayout = { count: 3, form: 'list' };
    expect(after(list, 2, arrows)).toEqual([2, 1, 2, 1]);
    expect(after(list, -1, arrows)).toEqual([0, 0, 0, 0]);
  });

  test('moves up and down a column, and leaves the other arrows to the controls in it', () => {
    expect(after({ count: 3, form: 'column' }, 1, [...arrows, 'Home', 'End'])).toEqual([null, null, 2, 0, 0, 2]);
  });

  test('moves from cell to cell of a grid, and is left to the page at its edges', () => {
    const grid: ItemLayout = { count: 6, form: 3 };
    expect(after(grid, 0, arrows)).toEqual([1, null, 3, null]);
    expect(after(grid, 5, arrows)).toEqual([null, 4, null, 2]);
    expect(after(grid, 2, ['ArrowRight'])).toEqual([null]);
  });

  test('moves to the ends of a grid’s row, and with Ctrl to the first and the last cell', () => {
    const grid: ItemLayout = { count: 8, form: 3 };
    expect(after(grid, 4, ['Home', 'End'])).toEqual([3, 5]);
    expect(after(grid, 7, ['Home', 'End'])).toEqual([6, 7]);
    expect(['Home', 'End'].map((key) => indexAfterKey(press(key, { ctrlKey: true }), 4, grid))).toEqual([0, 7]);
    expect(indexAfterKey(press('ArrowDown', { ctrlKey: true }), 4, grid)).toBeNull();
  });

  test('has no effect with a modifier, if it is another key, or if there is no item', () => {
    const list: ItemLayout = { count: 3, form: 'list' };
    expect(indexAfterKey(press('ArrowDown', { altKey: true }), 0, list)).toBeNull();
    expect(indexAfterKey(press('ArrowDown', { ctrlKey: true }), 0, list)).toBeNull();
    expect(indexAfterKey(press('a'), 0, list)).toBeNull();
    expect(indexAfterKey(press('End'), 0, { count: 0, form: 'list' })).toBeNull();
  });
});
