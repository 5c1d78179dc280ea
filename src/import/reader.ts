/** What reads a file: in a worker, or on the page. */
import type { Corrections } from './corrections.ts';
import type { Settings } from './interpret.ts';
import type { FileChoices, Progress } from './read-file.ts';
import type { Interpreted, Opened } from './session.ts';

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

export function abortError(): DOMException {
  return new DOMException('reading was cancelled', 'AbortError');
}
