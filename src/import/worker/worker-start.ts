/** Starts the worker from its own file. Builds of a single file replace this module by `worker-start.inline.ts`. */
// The bundler adds the default export, which the linter can't see.
// oxlint-disable-next-line import/default
import url from './import-worker.ts?worker&url';
import { trustedScriptUrl } from '../../trusted-script-url.ts';

export function startImportWorker(): Worker {
  // TypeScript's type of a worker's URL does not include TrustedScriptURL, which the policy of a page may require.
  return new Worker((trustedScriptUrl(url) ?? url) as string, { type: 'module' });
}
