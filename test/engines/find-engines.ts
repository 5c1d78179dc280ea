/** Finds the engines on this machine. As root on Debian, missing ones are installed, as in `tools/chromium.ts`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openChromium } from './chromium.ts';
import type { Engine, FoundEngine } from './driver.ts';
import { openFirefox } from './firefox.ts';
import { installPackages } from './packages.ts';
import { openWebKit } from './webkit.ts';

const firefoxPaths = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const webKitDriver = '/usr/bin/WebKitWebDriver';
const xvfb = '/usr/bin/Xvfb';

export const engineNames: readonly Engine['name'][] = ['Chromium', 'Firefox', 'WebKitGTK'];

/** Opens an engine, or returns the reason why it is not available. The caller closes it. */
export async function openEngine(name: Engine['name']): Promise<FoundEngine> {
  switch (name) {
    case 'Chromium':
      return { engine: await openChromium() };
    case 'Firefox': {
      const find = (): string | undefined => (existsSync(xvfb) ? firefoxPaths.find((path) => existsSync(path)) : undefined);
      const path = find() ?? (installPackages('firefox-esr', 'xvfb') ? find() : undefined);
      return path === undefined ? { name, notRun: 'no Firefox or Xvfb is installed' } : { engine: await openFirefox(path) };
    }
    case 'WebKitGTK': {
      const isThere = (): boolean => existsSync(webKitDriver) && existsSync(xvfb) && miniBrowser() !== undefined;
      if (!isThere()) installPackages('webkit2gtk-driver', 'xvfb');
      const browser = miniBrowser();
      if (!isThere() || browser === undefined) return { name, notRun: 'no WebKitWebDriver or Xvfb is installed' };
      return { engine: await openWebKit(webKitDriver, browser) };
    }
  }
}

/** The path of MiniBrowser, in a folder named after the machine and the version: `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser`. */
function miniBrowser(): string | undefined {
  const folders = (path: string): readonly string[] => (existsSync(path) ? readdirSync(path) : []).map((name) => join(path, name));
  return folders('/usr/lib')
    .filter((path) => path.endsWith('-linux-gnu'))
    .flatMap(folders)
    .filter((path) => /\/webkit\w*gtk-/u.test(path))
    .map((path) => join(path, 'MiniBrowser'))
    .find((path) => existsSync(path));
}
