/** A Parquet file by its address: only its end and the columns that are read are fetched, where its server answers requests for ranges of bytes. */
import { DuikouError } from '../../error.ts';
import { loadPart } from '../../load-part.ts';
import type { ByteRange } from '../../import/files/parquet.ts';
import { fetchForLoad, fetchLimits, type LimitedFetch } from './limited-fetch.ts';
import type { Load } from './load.ts';

export interface ParquetFetchSizes {
  /** Asked for first; a file that is smaller comes at once. */
  readonly headBytes: number;
  /** Asked for next; it has the list of columns and where they lie. */
  readonly endBytes: number;
  /** So many bytes that are not needed are fetched rather than asked around. */
  readonly gapBytes: number;
}

/** A request takes about as long as a hundred kilobytes. */
const usualSizes: ParquetFetchSizes = { headBytes: 1 << 16, endBytes: 1 << 18, gapBytes: 1 << 17 };

/** Larger than any file that is meant; what stands in for the rest of a file is a list of blobs. */
const mostFileBytes = 2 ** 35;

/**
 * The file as a blob of its full size. What is not read of it is zeros, of which only a few are held. A server without ranges sends the whole file, and so
 * is fetched one that lets this page see no size of the file.
 *
 * @throws DuikouError `data-parts-differ` where what comes is not what was asked for; else as `fetchWithinLimits`
 */
export async function fetchParquet(
  src: URL,
  load: Load,
  options: Pick<LimitedFetch, 'credentials' | 'referrerPolicy'>,
  { headBytes, endBytes, gapBytes }: ParquetFetchSizes = usualSizes,
): Promise<Blob> {
  const parts = new FetchedParts(src, load, options);
  const whole = await parts.begin(headBytes);
  if (whole) return whole;
  const { rangesOfParquet } = await loadPart('userData', () => import('../../import/files/parquet.ts'));
  const ranges = await rangesOfParquet(
    { byteLength: parts.size, slice: (start, end = parts.size) => parts.sliceOf({ start, end }) },
    endBytes,
  ).catch((cause: unknown) => {
    throw cause instanceof DuikouError ? cause : parts.differ(cause);
  });
  const wanted = joined(ranges, gapBytes);
  if (wanted.some(({ start, end }) => !(start >= 0 && start <= end && end <= parts.size))) throw parts.differ();
  if (wanted.reduce((sum, { start, end }) => sum + end - start, 0) > fetchLimits.mostBytes) throw parts.tooLarge();
  for (const range of wanted) await parts.sliceOf(range);
  return parts.file();
}

class FetchedParts {
  /** Of the whole file, in bytes. */
  size = 0;
  readonly #src: URL;
  readonly #load: Load;
  readonly #options: Pick<LimitedFetch, 'credentials' | 'referrerPolicy'>;
  readonly #parts: (ByteRange & { readonly blob: Blob })[] = [];
  #fetched = 0;

  constructor(src: URL, load: Load, options: Pick<LimitedFetch, 'credentials' | 'referrerPolicy'>) {
    this.#src = src;
    this.#load = load;
    this.#options = options;
  }

  differ(cause?: unknown): DuikouError {
    return new DuikouError('data-parts-differ', { src: this.#src.href }, { cause });
  }

  tooLarge(): DuikouError {
    return new DuikouError('data-too-large', { src: this.#src.href, megabytes: Math.floor(fetchLimits.mostBytes / 2 ** 20) });
  }

  /** @returns the whole file where no more than it has to be asked for */
  async begin(bytes: number): Promise<Blob | null> {
    const first = await this.#request({ start: 0, end: bytes }).catch(unlessUnreachable);
    // A server may refuse what asks for a range, or all that a page of another site asks for in a way of its own.
    if (first === null) return this.#whole();
    const { blob, response } = first;
    if (response.status !== 206) return blob;
    const size = rangeIn(response)?.size ?? (await this.#sizeByHead());
    if (size === null) return this.#whole();
    if (size > mostFileBytes) throw this.tooLarge();
    this.size = size;
    const end = Math.min(bytes, size);
    this.#check({ start: 0, end }, blob, response);
    // What is no Parquet file is read as what it is.
    if ((await blob.slice(0, 4).text()) !== 'PAR1') return this.#whole();
    if (end === size) return blob;
    this.#parts.push({ start: 0, end, blob });
    return null;
  }

  async sliceOf(range: ByteRange): Promise<ArrayBuffer> {
    const { start, end } = range;
    const held = this.#parts.find((part) => part.start <= start && end <= part.end);
    if (held) return held.blob.slice(start - held.start, end - held.start).arrayBuffer();
    const { blob, response } = await this.#request(range);
    if (response.status !== 206) {
      // It has sent the whole file after all.
      if (blob.size !== this.size) throw this.differ();
      this.#parts.push({ start: 0, end: this.size, blob });
      return blob.slice(start, end).arrayBuffer();
    }
    this.#check(range, blob, response);
    this.#parts.push({ ...range, blob });
    return blob.arrayBuffer();
  }

  file(): Blob {
    const whole = this.#parts.find(({ start, end }) => start === 0 && end === this.size);
    if (whole) return whole.blob;
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

  /** A server that sends another part than it was asked for is not believed. */
  #check({ start, end }: ByteRange, blob: Blob, response: Response): void {
    const says = rangeIn(response);
    if (blob.size !== end - start || (says && (says.start !== start || says.end !== end || says.size !== this.size))) throw this.differ();
  }

  #whole(): Promise<Blob> {
    return fetchForLoad(this.#src, this.#load, this.#options, this.#fetched);
  }

  async #request({ start, end }: ByteRange): Promise<{ readonly blob: Blob; readonly response: Response }> {
    let response = Response.error();
    const blob = await fetchForLoad(
      this.#src,
      this.#load,
      {
        ...this.#options,
        headers: { range: `bytes=${start}-${end - 1}` },
        answered: (answer) => (response = answer),
      },
      this.#fetched,
    );
    this.#fetched += blob.size;
    return { blob, response };
  }

  /** A page sees `Content-Length` of any server that lets it read, `Content-Range` only of its own and of those that expose it. */
  async #sizeByHead(): Promise<number | null> {
    let size = 0;
    await fetchForLoad(
      this.#src,
      this.#load,
      { ...this.#options, method: 'HEAD', answered: ({ headers }) => (size = Number(headers.get('content-length'))) },
      this.#fetched,
    ).catch(unlessUnreachable);
    return Number.isSafeInteger(size) && size > 0 ? size : null;
  }
}

/** `bytes 0-3/1234` */
function rangeIn(response: Response): (ByteRange & { readonly size: number }) | null {
  const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+)$/iu.exec(response.headers.get('content-range')?.trim() ?? '') ?? [];
  return first === undefined ? null : { start: Number(first), end: Number(last) + 1, size: Number(size) };
}

function unlessUnreachable(cause: unknown): null {
  if (cause instanceof DuikouError && cause.code === 'data-unreachable') return null;
  throw cause;
}

/** In the order of the file, without overlaps, and across small gaps. */
function joined(ranges: readonly ByteRange[], gapBytes: number): readonly ByteRange[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    if (last && start <= last.end + gapBytes) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
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
