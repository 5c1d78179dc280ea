/**
 * Every law is tried with the same cases in each run, so that a red run is red for everybody. `FC_SEED` tries other cases (a number, or `random`),
 * `FC_RUNS` more of them where a law does not say how many: `FC_SEED=random FC_RUNS=5000 npx vitest run --project pure`.
 */
import fc from 'fast-check';

const { FC_SEED: seed = '20170301', FC_RUNS: runs } = process.env;

fc.configureGlobal({
  ...(seed === 'random' ? {} : { seed: wholeNumber('FC_SEED', seed) }),
  ...(runs === undefined ? {} : { numRuns: wholeNumber('FC_RUNS', runs) }),
});

function wholeNumber(name: string, text: string): number {
  const n = Number(text);
  if (text.trim() === '' || !Number.isInteger(n)) throw new Error(`${name} has to be a whole number${name === 'FC_SEED' ? ' or "random"' : ''}, found "${text}"`);
  return n;
}
