/** Starts the worker from text in the bundle, for the one script and the one file, which can't fetch a second file. */
// The bundler adds the default export, which the linter can't see.
// oxlint-disable-next-line import/default
import InlineWorker from './import-worker.ts?worker&inline';

export function startImportWorker(): Worker {
  return new InlineWorker();
}
