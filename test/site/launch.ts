/** Starts a server of the built site and a Chromium for the tests. */
import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright';
import { preview } from 'vite';
import { chromiumArguments, findChromium, findHeadlessShell, paintsByProcessor } from '../../tools/chromium.ts';

/** Environment variables with the address and the two Playwright endpoints that `shared-browsers.ts` has started for all files of a run. */
export const sharedServer = 'DUIKOU_TEST_SERVER';
export const sharedWithWebGL = 'DUIKOU_TEST_BROWSER_WEBGL';
export const sharedWithoutWebGL = 'DUIKOU_TEST_BROWSER_PLAIN';

export interface ServedSite {
  readonly address: string;
  close(): Promise<void>;
}

/** @throws Error if `dist/site` has not been built */
export async function serveSite(): Promise<ServedSite> {
  if (!existsSync('dist/site/index.html')) throw new Error('dist/site is missing: run `npm run build` first');
  const server = await preview({ configFile: 'vite.config.ts', preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('the preview server has no address');
  return { address, close: () => server.close() };
}

/** @param browserArguments - added to the default ones; `--disable-3d-apis` replaces those for WebGL in software */
export function launchOptions(browserArguments: readonly string[] = []): LaunchOptions {
  const executablePath = findHeadlessShell(findChromium(silent), silent);
  const usual = browserArguments.includes('--disable-3d-apis')
    ? chromiumArguments.filter((argument) => !argument.includes('gl') && !argument.includes('swiftshader'))
    : chromiumArguments;
  return { ...(executablePath ? { executablePath } : {}), args: [...usual, paintsByProcessor, ...browserArguments] };
}

function silent(): void {}
