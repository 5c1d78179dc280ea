/** Which letters the bytes of a file mean: a byte order mark says so; else strict UTF-8; else GB18030, in which old Chinese tables are. */

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export type FoundEncoding =
  | { readonly kind: 'text'; readonly encoding: Encoding }
  /** By its first bytes it is something else. */
  | { readonly kind: 'spreadsheet' | 'binary' };

/** A part of a file that is read at once: a few thousand rows. */
export const sliceBytes = 1 << 20;

const signatures: readonly (readonly [kind: 'spreadsheet' | 'binary', bytes: readonly number[]])[] = [
  // ZIP: .xlsx and .ods are zipped; compound file: .xls.
  ['spreadsheet', [0x50, 0x4b, 0x03, 0x04]],
  ['spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['binary', [0x89, 0x50, 0x4e, 0x47]],
  ['binary', [0xff, 0xd8, 0xff]],
  ['binary', [0x25, 0x50, 0x44, 0x46]],
  ['binary', [0x1f, 0x8b]],
  ['binary', [0x47, 0x49, 0x46, 0x38]],
];

/** What the first bytes tell; null: the whole file has to be looked at. */
export function encodingOfHead(head: Uint8Array): FoundEncoding | null {
  const begins = (bytes: readonly number[]): boolean => bytes.every((byte, i) => head[i] === byte);
  if (begins([0xef, 0xbb, 0xbf])) return { kind: 'text', encoding: 'utf-8' };
  if (begins([0xff, 0xfe])) return { kind: 'text', encoding: 'utf-16le' };
  if (begins([0xfe, 0xff])) return { kind: 'text', encoding: 'utf-16be' };
  const signature = signatures.find(([, bytes]) => begins(bytes));
  if (signature) return { kind: signature[0] };
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Digits, commas and line ends have a zero byte in UTF-16, all on one side.
  if (odd > head.length / 10 && even * 20 < odd) return { kind: 'text', encoding: 'utf-16le' };
  if (even > head.length / 10 && odd * 20 < even) return { kind: 'text', encoding: 'utf-16be' };
  // A stray NUL is no letter, but no picture either.
  return even + odd > head.length / 20 ? { kind: 'binary' } : null;
}

/** Reads the file once, without keeping it: UTF-8 that is not strictly so is GB18030. */
export async function* encodingOf(file: Blob): AsyncGenerator<number, FoundEncoding> {
  const found = encodingOfHead(new Uint8Array(await file.slice(0, 4096).arrayBuffer()));
  if (found) return found;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let start = 0; start < file.size; start += sliceBytes) {
      decoder.decode(await file.slice(start, start + sliceBytes).arrayBuffer(), { stream: true });
      yield start;
    }
    decoder.decode();
    return { kind: 'text', encoding: 'utf-8' };
  } catch {
    return { kind: 'text', encoding: 'gb18030' };
  }
}

/** The letters slice by slice, each with how many bytes have been read. A byte order mark is no letter. */
export async function* textOf(file: Blob, encoding: Encoding): AsyncGenerator<{ readonly text: string; readonly bytes: number }> {
  const decoder = new TextDecoder(encoding);
  for (let start = 0; start < file.size; start += sliceBytes) {
    const end = Math.min(file.size, start + sliceBytes);
    yield { text: decoder.decode(await file.slice(start, end).arrayBuffer(), { stream: true }), bytes: end };
  }
  yield { text: decoder.decode(), bytes: file.size };
}
