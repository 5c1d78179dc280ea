/** Reads a file in a worker, or, where none starts, on the page in slices that give way: the same code, the same result. */
import type { GazetteerFile } from './gazetteer.ts';
import { pageReader } from './page-reader.ts';
import type { Reader } from './reader.ts';
import { startReadingWorker } from './worker-start.ts';
import { workerReader } from './worker-reader.ts';

/** A worker that says nothing for so long is blocked, without the browser telling. */
const idleTimeoutMs = 4000;

export async function openReader(gazetteer: GazetteerFile): Promise<Reader> {
  try {
    return await workerReader(startReadingWorker, gazetteer, idleTimeoutMs);
  } catch {
    // Blocked by a policy, or missing: each way ends here, and the page does the work.
    return pageReader(gazetteer);
  }
}
