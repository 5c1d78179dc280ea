/** The worker as text in the bundle: for one script or one file, where no second file can be fetched. */
// The bundler makes the default export, which the linter can't see.
// oxlint-disable-next-line import/default
import InlineWorker from './layout-worker.ts?worker&inline';

export function startLayoutWorker(): Worker {
  return new InlineWorker();
}
