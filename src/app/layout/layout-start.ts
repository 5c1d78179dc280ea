/** The worker as a file of our own. A single-file build puts another module here. */
// The bundler makes the default export, which the linter can't see.
// oxlint-disable-next-line import/default
import url from './layout-worker.ts?worker&url';
import { trustedScriptUrl } from '../../trusted-script-url.ts';

export function startLayoutWorker(): Worker {
  // TypeScript knows a worker's address as a text or URL alone; the page's policy wants it vouched for.
  return new Worker((trustedScriptUrl(url) ?? url) as string, { type: 'module' });
}
