import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordIds } from './record-ids.ts';

const none = (): string => '';

describe('ids of records', () => {
  test('are the lines of the rows, with a counter for several rows in one line', () => {
    expect(recordIds(Uint32Array.of(2, 3, 3, 3, 4), none, 'row')).toEqual(['row-2', 'row-3', 'row-3-2', 'row-3-3', 'row-4']);
  });

  test('are those that the file gives, and no other row gets one of these', () => {
    const own = ['', 'row-2', '', 'row-3-2'];
    expect(recordIds(Uint32Array.of(2, 3, 3, 3), (row) => own[row] ?? '', 'row')).toEqual(['row-2-2', 'row-2', 'row-3', 'row-3-2']);
  });

  test('are all different, whatever ids the file gives', () => {
    const ownIds = fc.uniqueArray(fc.constantFrom('row-1', 'row-2', 'row-1-2', 'row-1-2-2', 'row-2-2', 'x'));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 12 }), ownIds, fc.nat(12), (lines, own, from) => {
        const ids = recordIds(Uint32Array.from(lines), (row) => own[row - from] ?? '', 'row');
        expect(new Set(ids).size).toBe(lines.length);
      }),
    );
  });
});
