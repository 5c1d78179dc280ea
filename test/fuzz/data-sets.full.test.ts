import { test } from 'vitest';
import { runs } from '../fast-check.ts';
import { expectSound } from './sound-data-sets.ts';

test('each of a thousand mutated data sets is shown or listed in problems, and is drawn without NaN', { timeout: 300_000 }, () =>
  expectSound(runs(1000)),
);
