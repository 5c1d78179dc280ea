import { expect, test } from 'vitest';
import { simplifyPath } from './simplify-path.ts';

test('points nearer than the step to the last kept one are left out', () => {
  expect(simplifyPath('M0,0L0.1,0L0.2,0L1,0L1.1,0L2,0', 0.5)).toBe('M0,0L1,0L2,0');
});

test('a small ring is kept completely, and runs are simplified separately', () => {
  expect(simplifyPath('M0,0L0.1,0L0.1,0.1ZM5,5L5.1,5L9,5L9,9L5,9Z', 0.5)).toBe('M0,0L0.1,0L0.1,0.1ZM5,5L9,5L9,9L5,9Z');
});

test('a step of 0 changes nothing, and an empty path stays empty', () => {
  expect(simplifyPath('M0,0L0.1,0L0.2,0Z', 0)).toBe('M0,0L0.1,0L0.2,0Z');
  expect(simplifyPath('', 1)).toBe('');
});
