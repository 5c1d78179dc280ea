/** Fetches a file within limits. A server that sends nothing, too little or too much is given up with an error. */
import { DuikouError } from '../../error.ts';
import type { Load } from './load.ts';

export interface FetchLimits {
  /** Time limit for the response, and then for each further `leastBytes` bytes. */
  readonly idleTimeoutMs: number;
  /** The bytes that a slow but working connection sends in that time, at some 340 bytes a second. */
  readonly leastBytes: number;
  readonly mostBytes: number;
}

/** The limits of every fetch. For comparison, a million rows take some 22 MB. */
export const fetchLimits: FetchLimits = { idleTimeoutMs: 12_000, leastBytes: 4096, mostBytes: 256 * 2 ** 20 };

export interface LimitedFetch {
  /** Aborts the fetch, which then rejects with its reason. */
  readonly signal?: AbortSignal;
  /** Called with the number of bytes received so far. */
  readonly progress?: (bytes: number) => void;
  readonly credentials?: RequestCredentials;
  readonly referrerPolicy?: ReferrerPolicy;
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  /** Called with the response before its body is read. An exception that it throws ends the fetch. */
  readonly answered?: (response: Response) => void;
  /** The largest size of the body of this response, in addition to the limit of every fetch. */
  readonly mostBytesOf?: (response: Response) => number;
}

/** @throws DuikouError `data-unreachable`, `data-cut-off`, `data-silent` or `data-too-large` */
export async function fetchWithinLimits(
  { href: src }: URL,
  { signal, progress = () => {}, answered = () => {}, mostBytesOf = () => Infinity, ...options }: LimitedFetch = {},
  { idleTimeoutMs, leastBytes, mostBytes: mostOfAny }: FetchLimits = fetchLimits,
): Promise<Blob> {
  let mostBytes = mostOfAny;
  const giveUp = new AbortController();
  const stop = giveUp.signal;
  // `AbortSignal.any` would join the two, but only since Chrome 116, Firefox 124 and Safari 17.4.
  const passOn = (): void => giveUp.abort(signal?.reason);
  if (signal?.aborted) passOn();
  else signal?.addEventListener('abort', passOn, { once: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let bytes = 0;
  let bytesAtLastWait = 0;
  const wait = (): void => {
    clearTimeout(timer);
    bytesAtLastWait = bytes;
    timer = setTimeout(() => giveUp.abort(new DuikouError('data-silent', { src, seconds: idleTimeoutMs / 1000 })), idleTimeoutMs);
  };
  const tooLarge = (): DuikouError => new DuikouError('data-too-large', { src, megabytes: Math.floor(mostBytes / 2 ** 20) });
  /** The reason of the abort if there is one, because it is more precise than the exception that follows from it. */
  const failure = (otherwise: DuikouError): unknown => (stop.aborted ? stop.reason : otherwise);
  try {
    wait();
    const response = await fetch(src, { ...options, signal: stop }).catch((cause: unknown) => {
      throw failure(new DuikouError('data-unreachable', { src, status: 0 }, { cause }));
    });
    if (!response.ok) throw new DuikouError('data-unreachable', { src, status: response.status });
    answered(response);
    mostBytes = Math.min(mostBytesOf(response), mostOfAny);
    if (options.method !== 'HEAD' && Number(response.headers.get('content-length')) > mostBytes) throw tooLarge();
    if (!response.body) return new Blob([]);
    wait();
    const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes > mostBytes) {
          giveUp.abort(tooLarge());
          controller.error(stop.reason);
          return;
        }
        if (bytes - bytesAtLastWait >= leastBytes) wait();
        progress(bytes);
        controller.enqueue(chunk);
      },
    });
    return await new Response(response.body.pipeThrough(counted)).blob().catch((cause: unknown) => {
      throw failure(new DuikouError('data-cut-off', { src }, { cause }));
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', passOn);
    // Aborting stops the transfer of a body that is not read.
    giveUp.abort();
  }
}

/** The step in which the reader sees the progress: a tenth of a megabyte. */
const progressStepBytes = 100_000;
const longestName = 60;

/** The bytes that all requests for parts of one file have received. Several may be running. */
export interface FetchedBytes {
  bytes: number;
  /** The progress that was shown last, in steps of {@link progressStepBytes}; −1 if none was. */
  step: number;
}

/**
 * Fetches a file for a load within the same limits. The reader sees the name of the file and its server, and the end of the load aborts the
 * fetch.
 *
 * @param options - a `signal` replaces that of the load, and has to be aborted together with it
 * @param fetched - the counter that the requests for parts of one file share
 */
export function fetchForLoad(
  src: URL,
  load: Load,
  options: Omit<LimitedFetch, 'progress'> = {},
  fetched: FetchedBytes = { bytes: 0, step: -1 },
): Promise<Blob> {
  const name = nameOf(src);
  if (isOfAnotherSite(src)) load.elsewhere = src.host;
  let before = 0;
  const progress = (bytes: number): void => {
    fetched.bytes += bytes - before;
    before = bytes;
    const step = Math.floor(fetched.bytes / progressStepBytes);
    if (step === fetched.step) return;
    fetched.step = step;
    load.setProgress({ stage: 'fetching', name, host: src.host, bytes: fetched.bytes });
  };
  progress(0);
  return fetchWithinLimits(src, { signal: load.signal, ...options, progress });
}

/** Whether an address belongs to another site than the page. */
export function isOfAnotherSite({ host }: URL): boolean {
  return host !== globalThis.location?.host;
}

/** The name of a file: the last part of its address. */
export function nameOf({ pathname }: URL): string {
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last).slice(0, longestName);
  } catch {
    // A name that is not UTF-8 is shown undecoded.
    return last.slice(0, longestName);
  }
}
