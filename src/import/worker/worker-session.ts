/**
 * Reads a file in a worker by calls of Comlink. Unlike Comlink alone, it ends a call when the worker fails, never answers or is stopped.
 */
import { proxy, wrap, type ProxyMarked, type Remote } from 'comlink';
import { interpretedOf } from '../imported-table.ts';
import type { GazetteerFile } from '../places/gazetteer.ts';
import type { ImportWorker } from './import-worker.ts';
import type { Progress } from '../files/read-file.ts';
import { pause } from './pause.ts';
import { abortError, type ImportSession, type Opened } from './session.ts';

/** The largest number of flows that are taken in without a pause. */
const readAtOnce = 5000;

type RemoteProgress = ((step: Progress) => void) & ProxyMarked;

/**
 * @param start - starts a worker; called again for the first call after one has failed or was stopped
 * @throws an error if no worker starts or answers
 */
export async function workerSession(start: () => Worker, gazetteer: GazetteerFile, idleTimeoutMs: number): Promise<ImportSession> {
  let connection = new Connection(start());
  const begin = (): Promise<void> => connection.call((worker) => worker.begin(gazetteer));
  const timeout = setTimeout(() => connection.stop(new Error('the worker does not answer')), idleTimeoutMs);
  try {
    await begin();
  } catch (cause) {
    connection.stop(cause);
    throw cause;
  } finally {
    clearTimeout(timeout);
  }
  const call = async <T>(ask: (worker: Remote<ImportWorker>) => Promise<T>): Promise<T> => {
    if (connection.signal.aborted) {
      connection = new Connection(start());
      await begin();
    }
    return connection.call(ask);
  };
  /** Progress is sent on its own channel, so that it may arrive after the call has ended or its worker was stopped. */
  const callWithProgress = async <T>(
    ask: (worker: Remote<ImportWorker>, progress: RemoteProgress) => Promise<T>,
    progress: (step: Progress) => void,
  ): Promise<T> => {
    let isRunning = true;
    const whileRunning = proxy((step: Progress) => {
      if (isRunning) progress(step);
    });
    try {
      return await call((worker) => ask(worker, whileRunning));
    } finally {
      isRunning = false;
    }
  };
  return {
    kind: 'worker',
    open: (file, choices, progress) => callWithProgress<Opened>((worker, remote) => worker.open(file, choices, remote), progress),
    interpret: async (settings, title, progress = () => {}) => {
      const columns = await callWithProgress((worker, remote) => worker.interpret(settings, title, remote), progress);
      // Taking in the message of a large table is a long task, so the page gets a turn after it.
      const isLarge = (columns.imported?.table.count ?? 0) > readAtOnce;
      if (isLarge) await pause();
      const interpreted = interpretedOf(columns);
      // The report is drawn in another task than the one that makes the records.
      if (isLarge) await pause();
      return interpreted;
    },
    corrected: (corrections) => call((worker) => worker.corrected(corrections)),
    shared: (settings) => call((worker) => worker.shared(settings)),
    cancel: () => connection.stop(abortError()),
    close: () => connection.stop(abortError()),
  };
}

class Connection {
  readonly #worker: Worker;
  readonly #remote: Remote<ImportWorker>;
  readonly #controller = new AbortController();
  readonly #stopped: Promise<never>;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.#remote = wrap<ImportWorker>(worker);
    this.#stopped = new Promise((_, reject) => this.signal.addEventListener('abort', () => reject(this.signal.reason as Error)));
    // A worker may be stopped while no call is pending.
    this.#stopped.catch(() => {});
    worker.addEventListener('error', ({ message }) => this.stop(new Error(message)));
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** @throws the reason of {@link stop}, because Comlink's promise stays pending when its worker is gone */
  call<T>(ask: (worker: Remote<ImportWorker>) => Promise<T>): Promise<T> {
    return Promise.race([ask(this.#remote), this.#stopped]);
  }

  stop(cause: unknown): void {
    this.#worker.terminate();
    this.#controller.abort(cause);
  }
}
