/**
 * The commands of the tests, which use a Chromium that they find or install:
 *
 * - `npm test`: lint, types, build, and the tests that every change has to pass;
 * - `npm run test:full`: slow tests that seldom fail; builds the site if there is no build;
 * - `npm run test:hosts`: the package in other frameworks (1 GB from npm), print, and older browsers (250 MB); builds the site if
 *   there is no build;
 * - `npm run fuzz`: the laws with random seeds and ten times as many cases; prints the seed, and `FUZZ_SEED` repeats it.
 *
 * Further arguments are passed to vitest, as in `npm test -- src/geo`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { findChromium, findHeadlessShell } from './chromium.ts';

const [first = '', ...others] = process.argv.slice(2);
const kind = first === 'full' || first === 'hosts' || first === 'fuzz' ? first : 'every';
const parameters = kind === 'every' ? process.argv.slice(2) : others;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const chromium = findChromium(say);
const shell = findHeadlessShell(chromium, say);
const env: NodeJS.ProcessEnv = {
  ...process.env,
  ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  ...(shell ? { CHROMIUM_HEADLESS_PATH: shell } : {}),
};

/** Prints the slowest files last. */
const vitest = ['npx', 'vitest', 'run', '--reporter=default', '--reporter=./tools/slowest-files.ts'];
const build = ['npm', 'run', '--silent', 'build'];

const buildIfNone = existsSync('dist/site/index.html') ? [] : [[build]];

/** The steps of each command. The commands of a step run in parallel. */
const steps: Readonly<Record<typeof kind, readonly (readonly (readonly string[])[])[]>> = {
  every: [[['npm', 'run', '--silent', 'lint'], build], [[...vitest, ...projects('pure', 'isolated', 'browser', 'site'), ...parameters]]],
  full: [...buildIfNone, [[...vitest, ...projects('full', 'full-browser'), ...parameters]]],
  hosts: [...buildIfNone, [[...vitest, ...projects('hosts'), ...parameters]]],
  fuzz: [[[...vitest, ...projects('pure', 'isolated'), '--testTimeout', '600000', ...(parameters.length > 0 ? parameters : lawFiles())]]],
};

if (kind === 'fuzz') {
  env['FUZZ_SEED'] ??= String(Math.trunc(Math.random() * 2 ** 31));
  env['FUZZ_FACTOR'] ??= '10';
  process.stdout.write(`FUZZ_SEED=${env['FUZZ_SEED']} npm run fuzz\n`);
}

for (const step of steps[kind]) {
  const failed = (await Promise.all(step.map(statusOf))).find((status) => status !== 0);
  if (failed !== undefined) process.exit(failed);
}

async function statusOf([command = '', ...words]: readonly string[]): Promise<number> {
  const [status] = (await once(spawn(command, words, { stdio: 'inherit', env }), 'exit')) as [number | null];
  return status ?? 1;
}

function projects(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => ['--project', name]);
}

/** The files of tests in Node that contain a law. */
function lawFiles(): readonly string[] {
  const { stdout } = spawnSync('git', ['grep', '-l', 'fast-check', '--', '*.test.ts'], { encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .filter((file) => !file.includes('.browser.') && !/^test\/(site|hosts|faults)\//.test(file));
}
