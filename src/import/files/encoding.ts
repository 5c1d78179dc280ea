/** Which letters the bytes of a file mean: what its byte order mark says; else UTF-8, which may have a few bad bytes; else Big5 or GB18030, whichever gives more usual letters. */

export const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

export type FoundEncoding =
  | { readonly kind: 'text'; readonly encoding: Encoding }
  /** By its first bytes it is something else. */
  | { readonly kind: BinaryKind };

/** `archive`: a workbook may be in it; `compound`: spreadsheets of before 2007, and ones under a password. */
export type BinaryKind = 'archive' | 'compound' | 'parquet' | 'binary';

/** A part of a file that is read at once: a few thousand rows. */
export const sliceBytes = 1 << 20;

const signatures: readonly (readonly [kind: BinaryKind, bytes: readonly number[]])[] = [
  // ZIP: .xlsx and .ods are zipped; compound file: .xls.
  ['archive', [0x50, 0x4b, 0x03, 0x04]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['binary', [0x89, 0x50, 0x4e, 0x47]],
  ['binary', [0xff, 0xd8, 0xff]],
  ['binary', [0x25, 0x50, 0x44, 0x46]],
  ['binary', [0x1f, 0x8b]],
  ['binary', [0x47, 0x49, 0x46, 0x38]],
];

/** What the first bytes tell; null: the whole file has to be looked at. */
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
  // Digits, commas and line ends have a zero byte in UTF-16, all on one side.
  if (odd > head.length / 10 && even * 20 < odd) return { kind: 'text', encoding: 'utf-16le' };
  if (even > head.length / 10 && odd * 20 < even) return { kind: 'text', encoding: 'utf-16be' };
  // A stray NUL is no letter, but no picture either.
  return even + odd > head.length / 20 ? { kind: 'binary' } : null;
}

/** Letters of headers and names of places; what is read in the wrong encoding has few of them. */
const usualLetters: ReadonlySet<string> = new Set(
  '起点點终終出发發到达達目的地来源來去向数數值量单單位吨噸人次万萬亿億元年月日省市县縣区區合计計名称稱北京天津上海重庆慶河山西辽遼宁寧吉林黑龙龍江苏蘇浙安徽福建东東南湖广廣四川贵貴州云雲陕陝甘肃肅青台臺湾灣内內蒙古新疆藏夏香港澳门門大连連沈瀋阳陽长長春哈尔爾滨濱杭武汉漢成都客流旅游遊金额額货貨',
);

function usualIn(bytes: Uint8Array, encoding: Encoding): number {
  const letters = Array.from(new TextDecoder(encoding).decode(bytes)).filter((letter) => letter > '\u007f');
  return letters.length === 0 ? 0 : letters.filter((letter) => usualLetters.has(letter)).length / letters.length;
}

/** Of so many letters beyond ASCII one may be a bad byte. */
const lettersABadByte = 10;
/** So many of both are enough to know the share of bad bytes: the rest of a large file need not be read for it. */
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

/** Reads the file once, without keeping it; a second time where it is not strictly UTF-8. */
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

/** The letters slice by slice, each with how many bytes have been read. A byte order mark is no letter. */
export async function* textOf(file: Blob, encoding: Encoding): AsyncGenerator<{ readonly text: string; readonly bytes: number }> {
  const decoder = new TextDecoder(encoding);
  for (let start = 0; start < file.size; start += sliceBytes) {
    const end = Math.min(file.size, start + sliceBytes);
    yield { text: decoder.decode(await file.slice(start, end).arrayBuffer(), { stream: true }), bytes: end };
  }
  yield { text: decoder.decode(), bytes: file.size };
}
