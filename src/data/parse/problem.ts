/** The problems that the parser reports, as closed lists, so that every case has a sentence and a test. */

/** Each code of a problem with its remedy. `src/i18n/` has a sentence for each code in the reader's language. */
export const remedies = {
  'not-an-object': 'Give a JSON object with schema, dataVersion, title, sources, regions and pairings.',
  'newer-schema': 'Update Duikou, or save the file for the schema that is expected.',
  'unknown-schema': 'Write "schema": "duikou/2" at the top of the file.',
  'nothing-to-show': 'Give at least one pairing with its two regions and its source; the other problems say what stood against it.',
  'missing-field': 'Add the field.',
  'wrong-type': 'Write the value as expected.',
  'unknown-value': 'Use one of the expected words.',
  'bad-date': 'Write 2017, 2017-03 or 2017-03-01, as precisely as it is known.',
  'bad-coordinates': 'Write degrees: lon from -180 to 180, lat from -90 to 90. Are the two exchanged?',
  'no-place': 'Give the region lon and lat, or an anchor: an arc must end somewhere.',
  'duplicate-id': 'Give it an id of its own; the first with this id is kept.',
  'unknown-id': 'Correct the id, or add what it names.',
  'depends-on-skipped': 'Correct what it names first; this one will follow.',
  'self-pairing': 'Name two different regions.',
  'circular-parent': 'Let the parents end somewhere.',
  contradiction: 'Correct the state or the values: they must say the same.',
  'unknown-field': 'Correct the name of the field, or remove it: it is not read.',
} as const satisfies Record<string, string>;

export type ProblemCode = keyof typeof remedies;

/** What happens because of a problem: nothing can be shown, the item is skipped, or the item is shown without the field. */
export type Consequence = 'nothing-shown' | 'skipped' | 'left-out';

export interface Problem {
  readonly code: ProblemCode;
  /** The path in the file, such as `pairings[3].a`; empty for the file itself. */
  readonly path: string;
  /** The item's id, if it has one. */
  readonly id?: string;
  /** The value as found, shortened. */
  readonly found: string;
  readonly expected: string;
  /** The remedy, in English. */
  readonly remedy: string;
  readonly consequence: Consequence;
}

export type Path = readonly (string | number)[];

/** @param id - left out of the problem if it is not a string */
export function problemOf(
  code: ProblemCode,
  consequence: Consequence,
  { path, id, found, expected }: { readonly path: Path; readonly id?: unknown; readonly found: unknown; readonly expected: string },
): Problem {
  return {
    code,
    path: pathText(path),
    ...(typeof id === 'string' ? { id: shortened(id) } : {}),
    found: shown(found),
    expected,
    remedy: remedies[code],
    consequence,
  };
}

function pathText(path: Path): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
}

/** Shows lists and objects only by their kind, because a problem names a place and does not repeat the file. */
function shown(found: unknown): string {
  if (found === undefined) return 'nothing';
  if (Array.isArray(found)) return `a list of ${found.length}`;
  if (typeof found === 'object' && found !== null) return 'an object';
  return typeof found === 'string' ? shortened(found) : String(found);
}

const longest = 80;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
