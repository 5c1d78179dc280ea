/** The worker as a file of our own. A single-file build puts another module here. */
// The bundler makes the default export, which the linter can't see.
// oxlint-disable-next-line import/default
import url from './reading-worker.ts?worker&url';

export function startReadingWorker(): Worker {
  return new Worker(url, { type: 'module' });
}
