/** Reads the files of a ZIP archive. The directory at its end has their positions, and the platform unpacks them piece by piece. */
import { TooLarge } from '../../table.ts';

export interface ZipEntry {
  /** The method: 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly start: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly checksum: number;
}

/** Thrown if the file is damaged or not a ZIP archive. */
export class BrokenArchive extends Error {}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const maxCommentLength = 0xffff;
/** The largest number of files in a workbook. */
const maxEntries = 10_000;
const maxDirectoryBytes = 2 ** 24;
/** @throws BrokenArchive if the directory is missing or damaged */
export async function zipEntries(file: Blob): Promise<ReadonlyMap<string, ZipEntry>> {
  const tailStart = Math.max(0, file.size - endBytes - maxCommentLength);
  const tail = await viewOf(file, tailStart, file.size);
  let end = tail.byteLength - endBytes;
  while (end >= 0 && tail.getUint32(end, true) !== endSignature) end--;
  if (end < 0) throw new BrokenArchive('no directory');
  const [count, length, start] = [tail.getUint16(end + 10, true), tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  if (count > maxEntries || length > maxDirectoryBytes || start + length > file.size) throw new BrokenArchive('the directory is damaged');
  const directory = await viewOf(file, start, start + length);
  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  let read = 0;
  for (let at = 0; at + 46 <= directory.byteLength && directory.getUint32(at, true) === entrySignature;) {
    if (++read > count) break;
    const nameLength = directory.getUint16(at + 28, true);
    const name = decoder.decode(new Uint8Array(directory.buffer, at + 46, Math.min(nameLength, directory.byteLength - at - 46)));
    entries.set(name.replaceAll('\\', '/'), {
      method: directory.getUint16(at + 10, true),
      checksum: directory.getUint32(at + 16, true),
      packedBytes: directory.getUint32(at + 20, true),
      bytes: directory.getUint32(at + 24, true),
      start: directory.getUint32(at + 42, true),
    });
    at += 46 + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  }
  if (read !== count) throw new BrokenArchive('the directory has more or fewer files than it says');
  return entries;
}

/**
 * Yields the text of a file in UTF-8, piece by piece.
 *
 * @param maxBytes - the largest unpacked size, because a megabyte may unpack to a gigabyte, whatever the directory states
 * @throws BrokenArchive if the file can't be unpacked or its checksum is wrong; TooLarge beyond `maxBytes`
 */
export async function* unpackedText(
  file: Blob,
  { method, start, packedBytes, checksum }: ZipEntry,
  maxBytes: number,
): AsyncGenerator<string> {
  const head = await viewOf(file, start, start + 30);
  if (head.byteLength < 30 || (method !== 0 && method !== 8)) throw new BrokenArchive('an unknown method of packing');
  const from = start + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = file.slice(from, from + packedBytes);
  const reader = (method === 0 ? packed.stream() : packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let sum = 0xffffffff;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.byteLength;
      if (bytes > maxBytes) throw new TooLarge();
      sum = checksumWith(sum, value);
      yield decoder.decode(value, { stream: true });
    }
    // Without this check, a damaged file could give a wrong number.
    if ((sum ^ 0xffffffff) >>> 0 !== checksum) throw new BrokenArchive('changed after it was packed');
    yield decoder.decode();
  } catch (cause) {
    throw cause instanceof BrokenArchive || cause instanceof TooLarge ? cause : new BrokenArchive('damaged', { cause });
  } finally {
    void reader.cancel().catch(() => {});
  }
}

/** The table of CRC-32 for each byte. */
const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function checksumWith(sum: number, bytes: Uint8Array): number {
  let next = sum;
  for (const byte of bytes) next = (checksums[(next ^ byte) & 0xff] ?? 0) ^ (next >>> 8);
  return next;
}

async function viewOf(file: Blob, start: number, end: number): Promise<DataView> {
  return new DataView(await file.slice(start, end).arrayBuffer());
}
