/** The worker as a file of our own. A single-file build puts another module here. */
// The bundler makes the default export, which the linter can't see.
// oxlint-disable-next-line import/default
import url from './layout-worker.ts?worker&url';
import { trustedScriptUrl } from '../../trusted-script-url.ts';

export function startLayoutWorker(): Worker {
  // TypeScript's type of a worker's address has no TrustedScriptURL, which a page's policy may require.
  return new Worker((trustedScriptUrl(url) ?? url) as string, { type: 'module' });
}
