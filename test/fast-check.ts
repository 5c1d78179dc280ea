/**
 * Makes every law use the same cases in each run, so that a failure can be reproduced by everyone. `npm run fuzz` uses ten times as many
 * cases with a random seed that it prints; `FUZZ_SEED` repeats it.
 */
import fc from 'fast-check';

const { FUZZ_SEED, FUZZ_FACTOR: factor = '1' } = process.env;
const usualSeed = 20170301;

/** The number of cases for a law with its own number of cases. */
export function runs(usual: number): number {
  return usual * wholeNumber('FUZZ_FACTOR', factor);
}

/**
 * The seed of a law that has failed with it before. In `npm run fuzz`, such a law uses other cases too.
 *
 * @param usual - the seed of all other runs
 */
export function seedOf(usual: number): number {
  return FUZZ_SEED === undefined ? usual : wholeNumber('FUZZ_SEED', FUZZ_SEED) + usual;
}

fc.configureGlobal({ seed: FUZZ_SEED === undefined ? usualSeed : seedOf(0), numRuns: runs(100) });

function wholeNumber(name: string, text: string): number {
  const n = Number(text);
  if (text.trim() === '' || !Number.isInteger(n)) throw new Error(`${name} has to be a whole number, found "${text}"`);
  return n;
}
