/** Fetches a file from another server within limits: one that sends nothing, next to nothing or without end is aborted with an error. */
import { DuikouError } from '../../error.ts';
import type { Load } from './load.ts';

export interface FetchLimits {
  /** So long a server may take to answer, and then to send `leastBytes`. */
  readonly idleTimeoutMs: number;
  /** What a connection that is slow but works sends in that time: some 340 bytes a second. */
  readonly leastBytes: number;
  readonly mostBytes: number;
}

/** A million rows take some 22 MB. */
export const fetchLimits: FetchLimits = { idleTimeoutMs: 12_000, leastBytes: 4096, mostBytes: 256 * 2 ** 20 };

export interface LimitedFetch {
  /** Aborting it ends the fetch; the promise is rejected with its reason. */
  readonly signal?: AbortSignal;
  /** Called with the number of bytes that have come. */
  readonly progress?: (bytes: number) => void;
  readonly credentials?: RequestCredentials;
  readonly referrerPolicy?: ReferrerPolicy;
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  /** Called with the answer before its body is read; what it throws ends the fetch. */
  readonly answered?: (response: Response) => void;
  /** The most bytes that the body of this answer may have; the limit of every fetch holds all the same. */
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
  /** The reason of the abort is more precise than the exception that follows from it. */
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
    // A body that is not read is fetched no further.
    giveUp.abort();
  }
}

/** A tenth of a megabyte: no reader sees a smaller step. */
const progressStepBytes = 100_000;
const longestName = 60;

/** What all requests for parts of one file have brought, of which several may be under way. */
export interface FetchedBytes {
  bytes: number;
  /** What the reader has been shown last, in steps; −1: nothing. */
  step: number;
}

/**
 * The same for a load: the reader sees what is fetched and from where, and the fetch ends with the load.
 *
 * @param options - its `signal` stands in for that of the load, and has to follow it
 * @param fetched - shared by the requests for parts of one file
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

/** Whether an address is of another site than the page. */
export function isOfAnotherSite({ host }: URL): boolean {
  return host !== globalThis.location?.host;
}

/** What a file is called by its address. */
export function nameOf({ pathname }: URL): string {
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last).slice(0, longestName);
  } catch {
    // Not UTF-8: as it is written.
    return last.slice(0, longestName);
  }
}
