/** A small set in a link: its text, deflated, in letters that an address may have. What comes out of a link is read like any file. */
import { isObject, isOneOf, recordOf } from '../../data/parse/objects.ts';
import { roles, type Role } from '../columns/column-names.ts';
import { noLevels, type Mapping } from '../columns/columns.ts';
import { placeLevels } from '../places/level.ts';

/** What a link needs to read the same again. */
export interface PackedSet {
  readonly title: string;
  /** What the reader said of the unit. */
  readonly unit: string;
  /** What each column says, in the order of the columns. */
  readonly columns: readonly Role[];
  readonly isDirected: boolean;
  /** Whether it has still to be asked which end comes first; older links do not say. */
  readonly asksDirection?: boolean;
  /** The ends whose numbers somebody has said to be codes of GB/T 2260. */
  readonly confirmedCodes?: Mapping['confirmedCodes'];
  /** Levels of names and the sign before decimals, as the whole file or somebody said; older links do not say. */
  readonly levels?: Mapping['levels'];
  readonly decimalSign?: Mapping['decimalSign'];
  /** CSV. */
  readonly text: string;
}

/** Letters of a link: mail and messengers cut longer ones. */
export const longestLink = 8000;
/** Bytes that a link may unfold to: more is no small set, but a trick. */
const mostBytes = 4_000_000;
/** A longer text would have to shrink to a sixtieth to go into a link; no table does, and to try takes a page's time. */
const longestText = 400_000;

/** So few letters a row of flows has at least: two ends, a comma and the end of its line. */
const leastLettersARow = 4;

/** Whether a table of so many rows may be one that a link holds: a longer one need not be written to know. */
export function mayBePacked(rows: number): boolean {
  return rows * leastLettersARow <= longestText;
}

/** @returns null where it would be longer than {@link longestLink} */
export async function packed(set: PackedSet): Promise<string | null> {
  if (set.text.length > longestText) return null;
  const stream = new Blob([JSON.stringify(set)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  if (bytes.length * (4 / 3) > longestLink) return null;
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/u, '');
}

/** @returns null where it is none: cut, changed, or made by something else */
export async function unpacked(letters: string): Promise<PackedSet | null> {
  try {
    const bytes = Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
    const parsed = lifted(JSON.parse(await limitedText(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')))));
    return isPackedSet(parsed) ? parsed : null;
  } catch {
    // Whether it is not base64, not deflated or not JSON makes no difference.
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
    if (bytes > mostBytes) throw new RangeError('more than a link may hold');
    text += decoder.decode(value, { stream: true });
  }
}

/** Links of before `duikou/2` call a column otherwise. */
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

/** The columns of a set's text as they were read. */
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
    // The text of a link is written with the names in the blank cells.
    fillsDown: [],
    levels,
    decimalSign,
  };
}
