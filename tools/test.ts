/** `npm test`: lint, types, then every test, in a Chromium that it finds or installs. */
import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.ts';

const chromium = findChromium((line) => process.stdout.write(`${line}\n`));
const env = chromium ? { ...process.env, CHROMIUM_PATH: chromium } : process.env;
const steps: readonly (readonly string[])[] = [
  ['npm', 'run', '--silent', 'lint'],
  ['npm', 'run', '--silent', 'build'],
  ['npx', 'vitest', 'run', ...process.argv.slice(2)],
];
for (const [command, ...parameters] of steps) {
  const { status } = spawnSync(command as string, parameters, { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}
