/** Packs a small table into a link as deflated text in URL-safe characters. The unpacked text is read like a file. */
import { isObject, isOneOf, recordOf } from '../../data/parse/objects.ts';
import { roles, type Role } from '../columns/column-names.ts';
import { noLevels, type Mapping } from '../columns/columns.ts';
import { placeLevels } from '../places/level.ts';

/** The content of a link, which is sufficient to read the table in the same way. */
export interface PackedSet {
  readonly title: string;
  /** The reader's answer about the unit. */
  readonly unit: string;
  /** The roles of the columns in their order. */
  readonly columns: readonly Role[];
  readonly isDirected: boolean;
  /** Whether the order of the ends is still to be asked; undefined in older links. */
  readonly asksDirection?: boolean;
  /** The ends whose numbers the reader has confirmed as codes of GB/T 2260. */
  readonly confirmedCodes?: Mapping['confirmedCodes'];
  /** The levels of names and the decimal sign, as found in the whole file or answered; undefined in older links. */
  readonly levels?: Mapping['levels'];
  readonly decimalSign?: Mapping['decimalSign'];
  /** The rows as CSV. */
  readonly text: string;
}

/** The largest length of a packed text. Mail and messengers truncate longer links. */
export const maxLinkLength = 8000;
/** The largest size of an unpacked text. A larger one is not a small table but an attack. */
const maxBytes = 4_000_000;
/** The largest text that is tried. A longer one would have to shrink to a sixtieth, which no table does. */
const maxTextLength = 400_000;

/** The smallest length of a row of flows: two ends, a comma and a line end. */
const minRowLength = 4;

/** Whether a table with this number of rows may fit into a link. A longer table need not be packed to find out. */
export function mayBePacked(rows: number): boolean {
  return rows * minRowLength <= maxTextLength;
}

/** @returns null if the text would be longer than {@link maxLinkLength} */
export async function packed(set: PackedSet): Promise<string | null> {
  if (set.text.length > maxTextLength) return null;
  const stream = new Blob([JSON.stringify(set)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  if (bytes.length * (4 / 3) > maxLinkLength) return null;
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/u, '');
}

/** @returns null if the text is truncated, altered or not a packed table */
export async function unpacked(letters: string): Promise<PackedSet | null> {
  try {
    const bytes = Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
    const parsed = lifted(JSON.parse(await limitedText(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')))));
    return isPackedSet(parsed) ? parsed : null;
  } catch {
    // Invalid base64, deflate data and JSON are treated alike.
    return null;
  }
}

async function limitedText(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > maxBytes) throw new RangeError('more than a link may hold');
    text += decoder.decode(value, { stream: true });
  }
}

/** Converts links from before `duikou/2`, which have another name for a column. */
function lifted(value: unknown): unknown {
  if (!isObject(value) || !Array.isArray(value['columns'])) return value;
  return { ...value, columns: value['columns'].map((role: unknown) => (role === 'sumSilent' ? 'sumNotReported' : role)) };
}

function isPackedSet(value: unknown): value is PackedSet {
  if (typeof value !== 'object' || value === null) return false;
  const { title, unit, columns, isDirected, asksDirection, confirmedCodes, levels, decimalSign, text } = value as Readonly<
    Record<keyof PackedSet, unknown>
  >;
  return (
    typeof title === 'string' &&
    typeof unit === 'string' &&
    typeof isDirected === 'boolean' &&
    typeof text === 'string' &&
    Array.isArray(columns) &&
    columns.every((role) => isOneOf(roles, role)) &&
    (asksDirection === undefined || typeof asksDirection === 'boolean') &&
    (confirmedCodes === undefined ||
      (Array.isArray(confirmedCodes) && confirmedCodes.every((end) => end === 'origin' || end === 'destination'))) &&
    (levels === undefined || areLevels(levels)) &&
    (decimalSign === undefined || decimalSign === null || decimalSign === 'point' || decimalSign === 'comma')
  );
}

function areLevels(value: unknown): boolean {
  return isObject(value) && ['origin', 'destination'].every((end) => value[end] === null || isOneOf(placeLevels, value[end]));
}

/** The mapping with which the text of a link is read. */
export function mappingOf({
  columns,
  isDirected,
  asksDirection = false,
  confirmedCodes = [],
  levels = noLevels,
  decimalSign = null,
}: Omit<PackedSet, 'title' | 'unit' | 'text'>): Mapping {
  return {
    columns: recordOf(roles, (role) => (columns.includes(role) ? columns.indexOf(role) : null)),
    isDirected,
    asksDirection,
    confirmedCodes,
    // The text of a link already has the names in blank cells.
    fillsDown: [],
    levels,
    decimalSign,
  };
}
