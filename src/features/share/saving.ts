/** Saves files that the page generates, one at a time, with progress and a way to stop. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ExportOptions } from '../../export/export-options.ts';
import { saveFile } from '../../ui/save-file.ts';

export interface FileToSave {
  readonly name: string;
  readonly type: string;
  readonly make: (exportOptions: ExportOptions) => Promise<string | Blob>;
}

export type Saved = { readonly end: 'saved' | 'stopped' } | { readonly end: 'failed'; readonly cause: unknown };

export class Saving implements ReactiveController {
  /** The file being created and its progress, 0 to 1, or null if unknown; null if there is no file. */
  running: { readonly name: string; readonly share: number | null } | null = null;
  readonly #host: ReactiveControllerHost;
  #ending: AbortController | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Stops the current file, which is then not saved. */
  stop(): void {
    this.#ending?.abort();
  }

  async save({ name, type, make }: FileToSave): Promise<Saved> {
    this.stop();
    const ending = new AbortController();
    this.#ending = ending;
    const { signal } = ending;
    const reportProgress = (share: number | null): void => {
      if (this.#ending !== ending) return;
      this.running = { name, share };
      this.#host.requestUpdate();
    };
    reportProgress(null);
    try {
      const stopped = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      // The race ends at once, even if a step of `make` ignores the signal and continues.
      const result = await Promise.race([make({ signal, progress: reportProgress }), stopped]);
      signal.throwIfAborted();
      saveFile(typeof result === 'string' ? new Blob([result], { type }) : result, name);
      return { end: 'saved' };
    } catch (cause) {
      return signal.aborted ? { end: 'stopped' } : { end: 'failed', cause };
    } finally {
      if (this.#ending === ending) {
        this.#ending = null;
        this.running = null;
        this.#host.requestUpdate();
      }
    }
  }
}
