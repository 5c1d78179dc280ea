/** Reads a file in a worker, or on the page if no worker starts. Both run the same code and give the same result. */
import type { GazetteerFile } from '../places/gazetteer.ts';
import { pageSession } from './page-session.ts';
import type { ImportSession } from './session.ts';
import { startImportWorker } from './worker-start.ts';
import { workerSession } from './worker-session.ts';

/** Time limit for the start of a worker. One that has not answered by then is blocked, which the browser does not report. */
const idleTimeoutMs = 4000;

export async function openSession(gazetteer: GazetteerFile): Promise<ImportSession> {
  try {
    return await workerSession(startImportWorker, gazetteer, idleTimeoutMs);
  } catch {
    // The worker is blocked by a policy or missing, so the page reads the file.
    return pageSession(gazetteer);
  }
}
