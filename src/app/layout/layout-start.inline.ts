/** Starts the layout worker from text in the bundle, for the one script and the one file, which can't fetch a second file. */
// The bundler adds the default export, which the linter can't see.
// oxlint-disable-next-line import/default
import InlineWorker from './layout-worker.ts?worker&inline';

export function startLayoutWorker(): Worker {
  return new InlineWorker();
}
