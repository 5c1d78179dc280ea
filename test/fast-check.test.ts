import fc from 'fast-check';
import { expect, test } from 'vitest';

test('a law is tested with the same cases in each run', () => {
  const tried = (): string[] => {
    const cases: string[] = [];
    fc.assert(fc.property(fc.string(), (text) => void cases.push(text)));
    return cases;
  };
  expect(tried()).toEqual(tried());
});
