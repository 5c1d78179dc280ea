/** Fetches a Parquet file. If its server answers range requests, only the end of the file and the columns that are read are fetched. */
import { DuikouError } from '../../error.ts';
import { loadPart } from '../../load-part.ts';
import type { ByteRange } from '../../import/files/parquet.ts';
import { fetchForLoad, fetchLimits, type FetchedBytes, type LimitedFetch } from './limited-fetch.ts';
import type { Load } from './load.ts';

export interface ParquetFetchSizes {
  /** The length of the first request. A smaller file is complete after it. */
  readonly headBytes: number;
  /** The length of the second request, for the end of the file with the list of columns and their positions. */
  readonly endBytes: number;
  /** Ranges with gaps of at most this many bytes between them are fetched by one request. */
  readonly gapBytes: number;
  /** The largest number of requests. If there would be more, ranges with larger gaps are joined too. */
  readonly mostRequests: number;
}

/** The default sizes. They assume that a request takes about as long as a hundred kilobytes. */
const usualSizes: ParquetFetchSizes = { headBytes: 1 << 16, endBytes: 1 << 18, gapBytes: 1 << 17, mostRequests: 32 };

/** The largest number of parallel requests. Browsers open at most six connections to a server, and the page may need one. */
const mostAtOnce = 4;

/**
 * If `mostRequests` requests would fetch more than the size limit, this many times as many are allowed, so that fewer unneeded bytes are
 * fetched.
 */
const extraRequestFactor = 16;

/** The largest size of a file, of which most is not fetched. It limits the list of blobs that stands for the rest of the file. */
const mostFileBytes = 2 ** 35;

type FetchOptions = Pick<LimitedFetch, 'credentials' | 'referrerPolicy'>;

/**
 * Fetches a file as a blob of its full size, in which the parts that are not read are zeros that take little memory. The whole file is
 * fetched if the server does not support ranges or hides the size of the file, if the file changes meanwhile, or if its parts do not belong
 * together.
 *
 * @throws DuikouError `data-parts-differ` if the parts are not the requested ones and the whole file can't be fetched either; otherwise as
 *   `fetchWithinLimits`
 */
export async function fetchParquet(src: URL, load: Load, options: FetchOptions, sizes: ParquetFetchSizes = usualSizes): Promise<Blob> {
  const parts = new FetchedParts(src, load, options);
  const found = await inParts(parts, sizes).catch((cause: unknown) => {
    if (cause instanceof DuikouError && (cause.code === 'data-parts-differ' || cause.code === 'data-unreachable')) return cause;
    throw cause;
  });
  if (found instanceof Blob) return found;
  return parts.fetchWhole().catch((cause: unknown) => {
    const isKnown = cause instanceof DuikouError && cause.code !== 'data-too-large';
    throw isKnown && found?.code === 'data-parts-differ' ? found : cause;
  });
}

/** @returns null if the whole file has to be requested */
async function inParts(parts: FetchedParts, { headBytes, endBytes, gapBytes, mostRequests }: ParquetFetchSizes): Promise<Blob | null> {
  const first = await parts.begin(headBytes);
  if (first !== 'parts') return first;
  const { rangesOfParquet } = await loadPart('userData', () => import('../../import/files/parquet.ts'));
  try {
    const ranges = await rangesOfParquet(
      { byteLength: parts.size, slice: (start, end = parts.size) => parts.sliceOf({ start, end }) },
      endBytes,
    ).catch((cause: unknown) => {
      throw parts.faultOf(cause);
    });
    if (ranges.some(({ start, end }) => !(start >= 0 && start <= end && end <= parts.size))) throw parts.differ();
    const few = joined(ranges, gapBytes, mostRequests);
    await parts.fetchAll(bytesOf(few) > fetchLimits.mostBytes ? joined(ranges, gapBytes, mostRequests * extraRequestFactor) : few);
    return parts.file();
  } catch (cause) {
    // A later response may have been the whole file.
    if (parts.whole) return parts.whole;
    throw cause;
  }
}

class FetchedParts {
  /** The size of the whole file in bytes. */
  size = 0;
  /** The whole file if a response has contained it, otherwise null. */
  whole: Blob | null = null;
  readonly #src: URL;
  readonly #load: Load;
  readonly #options: FetchOptions;
  readonly #parts: (ByteRange & { readonly blob: Blob })[] = [];
  readonly #fetched: FetchedBytes = { bytes: 0, step: -1 };
  /** The headers of the first response that identify the version of the file. */
  readonly #version = new Map<string, string>();

  constructor(src: URL, load: Load, options: FetchOptions) {
    this.#src = src;
    this.#load = load;
    this.#options = options;
  }

  differ(cause?: unknown): DuikouError {
    return new DuikouError('data-parts-differ', { src: this.#src.href }, { cause });
  }

  /**
   * Maps an exception of the Parquet reader to an error. Fetch errors, and any error of a superseded load, are returned unchanged. Every
   * other exception means that the parts do not belong together (`data-parts-differ`).
   */
  faultOf(cause: unknown): unknown {
    return cause instanceof DuikouError || !this.#load.isCurrent ? cause : this.differ(cause);
  }

  #tooLarge(): DuikouError {
    return new DuikouError('data-too-large', { src: this.#src.href, megabytes: Math.floor(fetchLimits.mostBytes / 2 ** 20) });
  }

  /**
   * @returns the whole file if the first request has fetched it, `parts` if more parts are needed, or null if the whole file has to be
   * requested
   */
  async begin(bytes: number): Promise<Blob | 'parts' | null> {
    const { blob, response } = await this.#request({ start: 0, end: bytes });
    if (response.status !== 206) return blob;
    const size = rangeIn(response)?.size ?? (await this.#sizeByHead());
    if (size === null) return null;
    if (size > mostFileBytes) throw this.#tooLarge();
    this.size = size;
    const end = Math.min(bytes, size);
    this.#check({ start: 0, end }, blob, response);
    // A file of another format is fetched whole and then recognized by its content.
    if ((await blob.slice(0, 4).text()) !== 'PAR1') return null;
    if (end === size) return blob;
    this.#parts.push({ start: 0, end, blob });
    return 'parts';
  }

  async sliceOf({ start, end }: ByteRange): Promise<ArrayBuffer> {
    const { blob, start: from } = await this.#hold({ start, end }, this.#load.signal);
    return blob.slice(start - from, end - from).arrayBuffer();
  }

  /** Fetches ranges, several at a time. The first failure ends the others. */
  async fetchAll(ranges: readonly ByteRange[]): Promise<void> {
    if (bytesOf(ranges) > fetchLimits.mostBytes) throw this.#tooLarge();
    const giveUp = new AbortController();
    const passOn = (): void => giveUp.abort(this.#load.signal.reason);
    if (!this.#load.isCurrent) passOn();
    this.#load.signal.addEventListener('abort', passOn, { once: true });
    const left = [...ranges];
    const work = async (): Promise<void> => {
      for (let range = left.shift(); range; range = left.shift()) await this.#hold(range, giveUp.signal);
    };
    try {
      await Promise.all(Array.from({ length: mostAtOnce }, work));
    } finally {
      this.#load.signal.removeEventListener('abort', passOn);
      giveUp.abort();
    }
  }

  fetchWhole(): Promise<Blob> {
    return fetchForLoad(this.#src, this.#load, this.#options, this.#fetched);
  }

  file(): Blob {
    if (this.whole) return this.whole;
    const pieces: Blob[] = [];
    let at = 0;
    for (const { start, end, blob } of [...this.#parts].sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (end <= at) continue;
      if (start > at) pieces.push(zeros(start - at));
      pieces.push(blob.slice(Math.max(0, at - start)));
      at = end;
    }
    return new Blob([...pieces, zeros(this.size - at)]);
  }

  /** @returns a part that contains the range */
  async #hold(range: ByteRange, signal: AbortSignal): Promise<ByteRange & { readonly blob: Blob }> {
    const { start, end } = range;
    const held = this.#parts.find((part) => part.start <= start && end <= part.end);
    if (held) return held;
    if (end - start > fetchLimits.mostBytes) throw this.#tooLarge();
    const { blob, response } = await this.#request(range, signal);
    const isWhole = response.status !== 206;
    if (isWhole) this.whole = blob;
    else this.#check(range, blob, response);
    const part = isWhole ? { start: 0, end: this.size, blob } : { ...range, blob };
    this.#parts.push(part);
    return part;
  }

  /** Throws if the response is not the requested part. */
  #check({ start, end }: ByteRange, blob: Blob, response: Response): void {
    const says = rangeIn(response);
    if (blob.size !== end - start || (says && (says.start !== start || says.end !== end || says.size !== this.size))) throw this.differ();
  }

  /**
   * Throws if the version of the file has changed. A page can read `Last-Modified` of any readable response, but `ETag` only if the server
   * exposes it.
   */
  #checkVersion({ headers }: Response): void {
    for (const name of ['etag', 'last-modified']) {
      const [current, first] = [headers.get(name), this.#version.get(name)];
      if (current === null) continue;
      if (first === undefined) this.#version.set(name, current);
      else if (first !== current) throw this.differ();
    }
  }

  async #request(
    { start, end }: ByteRange,
    signal: AbortSignal = this.#load.signal,
  ): Promise<{ readonly blob: Blob; readonly response: Response }> {
    let response = Response.error();
    const answered = (answer: Response): void => {
      response = answer;
      // A response with the whole file needs no check of the version.
      if (answer.status === 206) this.#checkVersion(answer);
    };
    const mostBytesOf = ({ status }: Response): number => (status === 206 ? end - start : Infinity);
    const options = { ...this.#options, signal, headers: { range: `bytes=${start}-${end - 1}` }, answered, mostBytesOf };
    const blob = await fetchForLoad(this.#src, this.#load, options, this.#fetched).catch((cause: unknown) => {
      const isLongPart = cause instanceof DuikouError && cause.code === 'data-too-large' && response.status === 206;
      throw isLongPart ? this.differ(cause) : cause;
    });
    return { blob, response };
  }

  /**
   * The size from a HEAD request. A page can read `Content-Length` of any readable response, but `Content-Range` only if the server exposes
   * it.
   */
  async #sizeByHead(): Promise<number | null> {
    let size = 0;
    const answered = (answer: Response): void => {
      this.#checkVersion(answer);
      size = Number(answer.headers.get('content-length'));
    };
    await fetchForLoad(this.#src, this.#load, { ...this.#options, method: 'HEAD', answered }, this.#fetched).catch((cause: unknown) => {
      if (!(cause instanceof DuikouError && cause.code === 'data-unreachable')) throw cause;
    });
    return Number.isSafeInteger(size) && size > 0 ? size : null;
  }
}

/** Reads a header such as `Content-Range: bytes 0-3/1234`; null if it is missing or hidden. */
function rangeIn(response: Response): (ByteRange & { readonly size: number }) | null {
  const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+)$/iu.exec(response.headers.get('content-range')?.trim() ?? '') ?? [];
  return first === undefined ? null : { start: Number(first), end: Number(last) + 1, size: Number(size) };
}

function bytesOf(ranges: readonly ByteRange[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

/**
 * Sorts ranges and joins those that overlap or have small gaps. If there are still more than `most`, the smallest gaps are joined first.
 */
function joined(ranges: readonly ByteRange[], gapBytes: number, most: number): readonly ByteRange[] {
  const inOrder = ranges.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  const gaps: { readonly before: number; readonly bytes: number }[] = [];
  let at = inOrder[0]?.start ?? 0;
  inOrder.forEach(({ start, end }, before) => {
    if (start > at + gapBytes) gaps.push({ before, bytes: start - at });
    at = Math.max(at, end);
  });
  const kept = new Set(
    gaps
      .sort((a, b) => b.bytes - a.bytes)
      .slice(0, most - 1)
      .map(({ before }) => before),
  );
  const runs: { start: number; end: number }[] = [];
  inOrder.forEach(({ start, end }, i) => {
    const last = runs.at(-1);
    if (last && !kept.has(i)) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  });
  return runs;
}

const zeroBytes = 1 << 23;
let zeroBlob: Blob | null = null;

/** A blob of zeros that repeats one shared blob, because a list of blobs takes no memory for their bytes. */
function zeros(bytes: number): Blob {
  if (bytes === 0) return new Blob([]);
  const one = (zeroBlob ??= new Blob([new Uint8Array(zeroBytes)]));
  return new Blob([...Array.from({ length: Math.floor(bytes / zeroBytes) }, () => one), one.slice(0, bytes % zeroBytes)]);
}
