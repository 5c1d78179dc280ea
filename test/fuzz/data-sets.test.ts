import { test } from 'vitest';
import { runs } from '../fast-check.ts';
import { expectSound } from './sound-data-sets.ts';

// `data-sets.full.test.ts` has more of them.
test('of many mutated data sets each is shown or listed in problems, and what is shown draws without a NaN', { timeout: 300_000 }, () =>
  expectSound(runs(300)),
);
