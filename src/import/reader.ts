/** Reads a file in a worker, or, where none starts, on the page in slices that give way: the same code, the same result. */
import type { Corrections } from './corrections.ts';
import type { GazetteerFile } from './gazetteer.ts';
import type { Settings } from './interpret.ts';
import type { FileChoices, Progress } from './read-file.ts';
import type { Interpreted, Opened } from './session.ts';
import { pageReader } from './page-reader.ts';
import { startReadingWorker } from './worker-start.ts';
import { workerReader } from './worker-reader.ts';

export interface Reader {
  readonly kind: 'worker' | 'page';
  /** @throws DOMException `AbortError` when it is cancelled */
  open(file: Blob, choices: FileChoices, progress: (progress: Progress) => void): Promise<Opened>;
  interpret(settings: Settings, title: string, progress?: (progress: Progress) => void): Promise<Interpreted>;
  corrected(corrections: Corrections): Promise<Blob>;
  /** The rows that are shown, with the columns that say something: what goes into a link. */
  shared(settings: Settings): Promise<string>;
  /** Stops what is being done; the file has to be opened again. */
  cancel(): void;
  close(): void;
}

/** A worker that says nothing for so long is blocked, without the browser telling. */
const silenceMs = 4000;

export async function openReader(gazetteer: GazetteerFile): Promise<Reader> {
  try {
    return await workerReader(startReadingWorker, gazetteer, silenceMs);
  } catch {
    // Blocked by a policy, or missing: each way ends here, and the page does the work.
    return pageReader(gazetteer);
  }
}

export function abortError(): DOMException {
  return new DOMException('reading was cancelled', 'AbortError');
}
