/** The worker as text in the bundle: for one script or one file, where no second file can be fetched. */
import ReadingWorker from './reading-worker.ts?worker&inline';

export function startReadingWorker(): Worker {
  return new ReadingWorker();
}
