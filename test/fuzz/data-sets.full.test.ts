import { test } from 'vitest';
import { runs } from '../fast-check.ts';
import { expectSound } from './sound-data-sets.ts';

test(
  'of a thousand mutated data sets each is shown or listed in problems, and what is shown draws without a NaN',
  { timeout: 300_000 },
  () => expectSound(runs(1000)),
);
