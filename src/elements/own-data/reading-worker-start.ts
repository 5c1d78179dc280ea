/** The worker as a file of our own. A single-file build puts another module here. */
import url from './reading-worker.ts?worker&url';

export function startReadingWorker(): Worker {
  return new Worker(url, { type: 'module' });
}
