/** Finds the Chromium for the tests or installs one, and reports what it did. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** WebGL2 in software, which is the same on every machine, and no unrequested connections. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/**
 * An argument for tests: with WebGL in software, painting by the GPU, which Debian's launcher enables, takes twice the time. The bench
 * keeps GPU painting, which readers have.
 */
export const paintsByProcessor = '--disable-gpu-rasterization';

const headlessShell = '/usr/bin/chromium-headless-shell';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The path of a Chromium: `CHROMIUM_PATH`, otherwise the system's, otherwise a new installation, which is Debian's package as root and
 * Playwright's own otherwise.
 *
 * @returns a path, or undefined if Playwright finds its own browser
 * @throws Error if no Chromium could be installed, with the attempts
 */
export function findChromium(say: (line: string) => void): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    say(`Chromium: ${named} (from CHROMIUM_PATH)`);
    return named;
  }
  const found = systemPaths.find((path) => existsSync(path));
  if (found) {
    say(`Chromium: ${found} (the system's)`);
    return found;
  }
  if (canInstall()) {
    say('Chromium: none found; installing Debian’s packages chromium and fonts-noto-cjk …');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk']);
    const installed = systemPaths.find((path) => existsSync(path));
    if (installed) {
      say(`Chromium: ${installed} (just installed)`);
      return installed;
    }
  }
  say('Chromium: none found; installing Playwright’s …');
  run('npx', ['playwright', 'install', 'chromium']);
  say('Chromium: Playwright’s own (just installed)');
  return undefined;
}

/**
 * The path of Chromium's headless shell. It is the same engine without a browser window, so that a page takes half the CPU time. The path
 * is `CHROMIUM_HEADLESS_PATH`, otherwise the system's, otherwise Debian's package for Debian's Chromium.
 *
 * @param chromium - the path that {@link findChromium} returned; if it is not Debian's, it is used for everything
 * @returns a path; `chromium` if there is no headless shell
 */
export function findHeadlessShell(chromium: string | undefined, say: (line: string) => void): string | undefined {
  const named = process.env['CHROMIUM_HEADLESS_PATH'];
  if (named) return named;
  if (chromium !== systemPaths[0]) return chromium;
  if (!existsSync(headlessShell) && canInstall()) {
    say('Chromium’s headless shell: none found; installing Debian’s package chromium-headless-shell …');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: quietly });
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell'], { stdio: 'inherit', env: quietly });
  }
  if (!existsSync(headlessShell)) {
    say('Chromium’s headless shell: none; whole pages are opened in Chromium itself, which takes longer');
    return chromium;
  }
  say(`Chromium’s headless shell: ${headlessShell}`);
  return headlessShell;
}

const quietly: NodeJS.ProcessEnv = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/** Whether Debian packages can be installed, which needs root. */
function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function run(command: string, parameters: readonly string[]): void {
  const { status } = spawnSync(command, parameters, { stdio: 'inherit', env: quietly });
  if (status !== 0)
    throw new Error(`${command} ${parameters.join(' ')} failed with ${status}. Install Chromium by hand and set CHROMIUM_PATH.`);
}
