/** The reading in a worker, as its page sees it. */
import type { GazetteerFile } from './gazetteer.ts';
import type { Progress } from './read-file.ts';
import type { Interpreted, Opened } from './session.ts';
import type { Answer, Numbered, Request } from './worker-messages.ts';
import { abortError, type Reader } from './reader.ts';
import { joined, type SetPart } from './set-parts.ts';

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (cause: unknown) => void;
  readonly progress: ((progress: Progress) => void) | undefined;
  readonly parts: SetPart[];
}

/**
 * @param start - starts a worker; called again when one is stopped in the middle of its work
 * @throws where no worker starts or none answers
 */
export async function workerReader(start: () => Worker, gazetteer: GazetteerFile, idleTimeoutMs: number): Promise<Reader> {
  const waiting = new Map<number, Waiting>();
  let next = 0;
  const failAll = (cause: unknown): void => {
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
  };
  const raised = (): Worker => {
    const worker = start();
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const asked = waiting.get(data.id);
      if (!asked) return;
      if ('progress' in data) {
        asked.progress?.(data.progress);
        return;
      }
      if ('part' in data) {
        asked.parts.push(data.part);
        return;
      }
      waiting.delete(data.id);
      if ('result' in data) asked.resolve(data.result);
      else asked.reject(new Error(data.failure));
    });
    worker.addEventListener('error', (event) => failAll(new Error(event.message)));
    return worker;
  };
  const ask = <T>(to: Worker, request: Request, progress?: (progress: Progress) => void, parts: SetPart[] = []): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = next++;
      // The worker answers each request with what the request asks for.
      waiting.set(id, { resolve: (result) => resolve(result as T), reject, progress, parts });
      // A worker has no origin to be named.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      to.postMessage({ id, request } satisfies Numbered);
    });
  let worker = raised();
  const begun = ask<void>(worker, { do: 'begin', gazetteer });
  const silence = setTimeout(() => failAll(new Error('the worker is silent')), idleTimeoutMs);
  try {
    await begun;
  } catch (cause) {
    worker.terminate();
    throw cause;
  } finally {
    clearTimeout(silence);
  }
  return {
    kind: 'worker',
    open: (file, choices, progress) => ask<Opened>(worker, { do: 'open', file, choices }, progress),
    interpret: async (settings, title, progress) => {
      const parts: SetPart[] = [];
      return joined(await ask<Interpreted>(worker, { do: 'interpret', settings, title }, progress, parts), parts);
    },
    corrected: (corrections) => ask<Blob>(worker, { do: 'corrected', corrections }),
    shared: (settings) => ask<string>(worker, { do: 'shared', settings }),
    cancel: () => {
      worker.terminate();
      failAll(abortError());
      worker = raised();
      // It fails only when the worker itself does, and then so does what is asked next.
      ask<void>(worker, { do: 'begin', gazetteer }).catch(() => {});
    },
    close: () => {
      worker.terminate();
      failAll(abortError());
    },
  };
}
