/**
 * Detects the encoding of a file: by its byte order mark, then UTF-8 with few invalid bytes, then Big5 or GB18030, whichever gives more
 * common characters.
 */

export const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

export type FoundEncoding =
  | { readonly kind: 'text'; readonly encoding: Encoding }
  /** The first bytes are those of a binary format. */
  | { readonly kind: BinaryKind };

/** `archive` may be a workbook. `compound` is a spreadsheet from before 2007 or one with a password. */
export type BinaryKind = 'archive' | 'compound' | 'parquet' | 'binary';

/** The size of a slice of a file that is read at once, i.e. a few thousand rows. */
export const sliceBytes = 1 << 20;

const signatures: readonly (readonly [kind: BinaryKind, bytes: readonly number[]])[] = [
  // ZIP archives are .xlsx and .ods files, compound files .xls files.
  ['archive', [0x50, 0x4b, 0x03, 0x04]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['binary', [0x89, 0x50, 0x4e, 0x47]],
  ['binary', [0xff, 0xd8, 0xff]],
  ['binary', [0x25, 0x50, 0x44, 0x46]],
  ['binary', [0x1f, 0x8b]],
  ['binary', [0x47, 0x49, 0x46, 0x38]],
];

/** The encoding by the first bytes; null if the whole file has to be examined. */
function encodingOfHead(head: Uint8Array): FoundEncoding | null {
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
  // Digits, commas and line ends have a zero byte in UTF-16, always on the same side.
  if (odd > head.length / 10 && even * 20 < odd) return { kind: 'text', encoding: 'utf-16le' };
  if (even > head.length / 10 && odd * 20 < even) return { kind: 'text', encoding: 'utf-16be' };
  // A few NUL bytes do not make a file binary.
  return even + odd > head.length / 20 ? { kind: 'binary' } : null;
}

/** Common characters of headers and names of places, which are rare in a text that is read in the wrong encoding. */
const commonLetters: ReadonlySet<string> = new Set(
  '起点點终終出发發到达達目的地来源來去向数數值量单單位吨噸人次万萬亿億元年月日省市县縣区區合计計名称稱北京天津上海重庆慶河山西辽遼宁寧吉林黑龙龍江苏蘇浙安徽福建东東南湖广廣四川贵貴州云雲陕陝甘肃肅青台臺湾灣内內蒙古新疆藏夏香港澳门門大连連沈瀋阳陽长長春哈尔爾滨濱杭武汉漢成都客流旅游遊金额額货貨',
);

function usualIn(bytes: Uint8Array, encoding: Encoding): number {
  const letters = Array.from(new TextDecoder(encoding).decode(bytes)).filter((letter) => letter > '\u007f');
  return letters.length === 0 ? 0 : letters.filter((letter) => commonLetters.has(letter)).length / letters.length;
}

/** The number of non-ASCII characters among which one invalid byte is accepted. */
const lettersABadByte = 10;
/** The number of characters after which the share of invalid bytes is known, so that the rest of a large file need not be read. */
const enoughLetters = 10_000;

async function* isNearlyUtf8(file: Blob): AsyncGenerator<number, boolean> {
  const decoder = new TextDecoder('utf-8');
  let [bad, letters] = [0, 0];
  for (let start = 0; start < file.size; start += sliceBytes) {
    for (const letter of decoder.decode(await file.slice(start, start + sliceBytes).arrayBuffer(), { stream: true })) {
      if (letter === '\ufffd') bad++;
      else if (letter > '\u007f') letters++;
    }
    if (bad + letters >= enoughLetters) break;
    yield start;
  }
  return letters >= bad * lettersABadByte;
}

/** Detects the encoding. The file is read once without being kept, and again if it is not strict UTF-8. */
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
    if (yield* isNearlyUtf8(file)) return { kind: 'text', encoding: 'utf-8' };
    const head = new Uint8Array(await file.slice(0, 1 << 16).arrayBuffer());
    return { kind: 'text', encoding: usualIn(head, 'big5') > usualIn(head, 'gb18030') ? 'big5' : 'gb18030' };
  }
}

/** Yields the text slice by slice without the byte order mark, with the number of bytes read. */
export async function* textOf(file: Blob, encoding: Encoding): AsyncGenerator<{ readonly text: string; readonly bytes: number }> {
  const decoder = new TextDecoder(encoding);
  const fetched = (start: number): Promise<ArrayBuffer> => {
    const bytes = file.slice(start, start + sliceBytes).arrayBuffer();
    // The await below throws the error, unless the reading has ended before.
    bytes.catch(() => {});
    return bytes;
  };
  let next = fetched(0);
  for (let start = 0; start < file.size; start += sliceBytes) {
    const bytes = await next;
    const end = Math.min(file.size, start + sliceBytes);
    // The next slice is fetched while this one is worked on.
    if (end < file.size) next = fetched(end);
    yield { text: decoder.decode(bytes, { stream: true }), bytes: end };
  }
  yield { text: decoder.decode(), bytes: file.size };
}
