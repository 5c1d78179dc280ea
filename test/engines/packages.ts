/** Installs Debian packages if the user is root. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs packages, and returns whether they are installed now. */
export function installPackages(...packages: readonly string[]): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update', '-qq'], options);
  return spawnSync('apt-get', ['install', '-y', '-qq', ...packages], options).status === 0;
}
