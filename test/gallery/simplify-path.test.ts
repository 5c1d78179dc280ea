import { expect, test } from 'vitest';
import { simplifyPath } from './simplify-path.ts';

test('leaves out what is nearer than the step to the last point kept', () => {
  expect(simplifyPath('M0,0L0.1,0L0.2,0L1,0L1.1,0L2,0', 0.5)).toBe('M0,0L1,0L2,0');
});

test('keeps a small ring whole, and each run by itself', () => {
  expect(simplifyPath('M0,0L0.1,0L0.1,0.1ZM5,5L5.1,5L9,5L9,9L5,9Z', 0.5)).toBe('M0,0L0.1,0L0.1,0.1ZM5,5L9,5L9,9L5,9Z');
});

test('a step of nothing changes nothing, and nothing stays nothing', () => {
  expect(simplifyPath('M0,0L0.1,0L0.2,0Z', 0)).toBe('M0,0L0.1,0L0.2,0Z');
  expect(simplifyPath('', 1)).toBe('');
});
