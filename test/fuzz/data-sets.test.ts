import { test } from 'vitest';
import { runs } from '../fast-check.ts';
import { expectSound } from './sound-data-sets.ts';

// `data-sets.full.test.ts` has more data sets.
test('each of many mutated data sets is shown or listed in problems, and is drawn without NaN', { timeout: 300_000 }, () =>
  expectSound(runs(300)),
);
