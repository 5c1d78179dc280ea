/** Reads a file in a worker, or on the page where no worker starts: the same code, the same result. */
import type { GazetteerFile } from '../places/gazetteer.ts';
import { pageSession } from './page-session.ts';
import type { ImportSession } from './session.ts';
import { startImportWorker } from './worker-start.ts';
import { workerSession } from './worker-session.ts';

/** A worker that has not answered after so long is blocked, and the browser reports no error. */
const idleTimeoutMs = 4000;

export async function openSession(gazetteer: GazetteerFile): Promise<ImportSession> {
  try {
    return await workerSession(startImportWorker, gazetteer, idleTimeoutMs);
  } catch {
    // Blocked by a policy, or missing: the page reads the file.
    return pageSession(gazetteer);
  }
}
