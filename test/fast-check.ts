/**
 * Every law is tried with the same cases in each run, so that a red run is red for everybody. `npm run fuzz` tries ten times as many, by a
 * random seed that it prints; `FUZZ_SEED` repeats it.
 */
import fc from 'fast-check';

const { FUZZ_SEED: seed = '20170301', FUZZ_FACTOR: factor = '1' } = process.env;

/** As many cases as a law that says how many it tries should try in this run. */
export function runs(usual: number): number {
  return usual * wholeNumber('FUZZ_FACTOR', factor);
}

fc.configureGlobal({ seed: wholeNumber('FUZZ_SEED', seed), numRuns: runs(100) });

function wholeNumber(name: string, text: string): number {
  const n = Number(text);
  if (text.trim() === '' || !Number.isInteger(n)) throw new Error(`${name} has to be a whole number, found "${text}"`);
  return n;
}
