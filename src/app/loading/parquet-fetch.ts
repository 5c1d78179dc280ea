/** A Parquet file by its address: only its end and the columns that are read are fetched, where its server answers requests for ranges of bytes. */
import { DuikouError } from '../../error.ts';
import { loadPart } from '../../load-part.ts';
import type { ByteRange } from '../../import/files/parquet.ts';
import { fetchForLoad, fetchLimits, type FetchedBytes, type LimitedFetch } from './limited-fetch.ts';
import type { Load } from './load.ts';

export interface ParquetFetchSizes {
  /** Asked for first; a file that is smaller comes at once. */
  readonly headBytes: number;
  /** Asked for next; it has the list of columns and where they lie. */
  readonly endBytes: number;
  /** So many bytes that are not needed are fetched rather than asked around. */
  readonly gapBytes: number;
  /** Larger gaps are fetched too where there would be more requests than this. */
  readonly mostRequests: number;
}

/** A request takes about as long as a hundred kilobytes. */
const usualSizes: ParquetFetchSizes = { headBytes: 1 << 16, endBytes: 1 << 18, gapBytes: 1 << 17, mostRequests: 32 };

/** Requests under way together: browsers open six connections to a server at most, and the page may need one. */
const mostAtOnce = 4;

/** So many times as many requests are made where fewer would bring more bytes than a page fetches. */
const timesAsMany = 16;

/** Larger than any file that is meant; what stands in for the rest of a file is a list of blobs. */
const mostFileBytes = 2 ** 35;

type FetchOptions = Pick<LimitedFetch, 'credentials' | 'referrerPolicy'>;

/**
 * The file as a blob of its full size. What is not read of it is zeros, of which only a few are held. A server without ranges sends the whole file, and so
 * is fetched one that lets this page see no size of the file, one that changes meanwhile, and one whose parts do not fit together.
 *
 * @throws DuikouError `data-parts-differ` where what comes is not what was asked for, and the whole file does not come either; else as `fetchWithinLimits`
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

/** @returns null where the whole file has to be asked for */
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
    await parts.fetchAll(bytesOf(few) > fetchLimits.mostBytes ? joined(ranges, gapBytes, mostRequests * timesAsMany) : few);
    return parts.file();
  } catch (cause) {
    // The server has sent the whole file after all.
    if (parts.whole) return parts.whole;
    throw cause;
  }
}

class FetchedParts {
  /** Of the whole file, in bytes. */
  size = 0;
  /** The whole file, where an answer has brought it. */
  whole: Blob | null = null;
  readonly #src: URL;
  readonly #load: Load;
  readonly #options: FetchOptions;
  readonly #parts: (ByteRange & { readonly blob: Blob })[] = [];
  readonly #fetched: FetchedBytes = { bytes: 0, step: -1 };
  /** The headers of the first answer that identify the version of the file. */
  readonly #version = new Map<string, string>();

  constructor(src: URL, load: Load, options: FetchOptions) {
    this.#src = src;
    this.#load = load;
    this.#options = options;
  }

  differ(cause?: unknown): DuikouError {
    return new DuikouError('data-parts-differ', { src: this.#src.href }, { cause });
  }

  /** What the reading of the parts has thrown: what is no error of a fetch, and of no load that is over, comes of parts that do not fit. */
  faultOf(cause: unknown): unknown {
    return cause instanceof DuikouError || !this.#load.isCurrent ? cause : this.differ(cause);
  }

  #tooLarge(): DuikouError {
    return new DuikouError('data-too-large', { src: this.#src.href, megabytes: Math.floor(fetchLimits.mostBytes / 2 ** 20) });
  }

  /** @returns the whole file where no more than it has to be asked for; null where it has to be asked for as a whole */
  async begin(bytes: number): Promise<Blob | 'parts' | null> {
    const { blob, response } = await this.#request({ start: 0, end: bytes });
    if (response.status !== 206) return blob;
    const size = rangeIn(response)?.size ?? (await this.#sizeByHead());
    if (size === null) return null;
    if (size > mostFileBytes) throw this.#tooLarge();
    this.size = size;
    const end = Math.min(bytes, size);
    this.#check({ start: 0, end }, blob, response);
    // What is no Parquet file is read as what it is.
    if ((await blob.slice(0, 4).text()) !== 'PAR1') return null;
    if (end === size) return blob;
    this.#parts.push({ start: 0, end, blob });
    return 'parts';
  }

  async sliceOf({ start, end }: ByteRange): Promise<ArrayBuffer> {
    const { blob, start: from } = await this.#hold({ start, end }, this.#load.signal);
    return blob.slice(start - from, end - from).arrayBuffer();
  }

  /** Fetches a few at once. The first that fails ends the others. */
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

  /** @returns a part that has the range in it */
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

  /** An answer that is another part than the requested one is an error. */
  #check({ start, end }: ByteRange, blob: Blob, response: Response): void {
    const says = rangeIn(response);
    if (blob.size !== end - start || (says && (says.start !== start || says.end !== end || says.size !== this.size))) throw this.differ();
  }

  /** A page sees `Last-Modified` of any server that lets it read, `ETag` only of its own and of those that expose it. */
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
      // An answer that is the whole file is of one version.
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

  /** A page sees `Content-Length` of any server that lets it read, `Content-Range` only of its own and of those that expose it. */
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

/** `bytes 0-3/1234` */
function rangeIn(response: Response): (ByteRange & { readonly size: number }) | null {
  const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+)$/iu.exec(response.headers.get('content-range')?.trim() ?? '') ?? [];
  return first === undefined ? null : { start: Number(first), end: Number(last) + 1, size: Number(size) };
}

function bytesOf(ranges: readonly ByteRange[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** In the order of the file, without overlaps, and across gaps that are small or, the smallest first, make more ranges than `most`. */
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

/** One blob stands for as many as it takes: a list of blobs holds no bytes of its own. */
function zeros(bytes: number): Blob {
  if (bytes === 0) return new Blob([]);
  const one = (zeroBlob ??= new Blob([new Uint8Array(zeroBytes)]));
  return new Blob([...Array.from({ length: Math.floor(bytes / zeroBytes) }, () => one), one.slice(0, bytes % zeroBytes)]);
}
