/** Mutated data sets: the shortened report with arbitrary values at arbitrary places. */
import * as fc from 'fast-check';
import report from '../../data/report.json';

const pairings = report.pairings.filter(({ id }) => ['jilin-zhejiang', 'shenyang-beijing', 'yanbian-ningbo'].includes(id));
const mayStay = new Set<string | null>([null, ...pairings.map(({ id }) => id)]);
const kinds = new Map(
  report.records.filter(({ pairing }) => mayStay.has(pairing)).map((record) => [`${record.type} ${record.topic}`, record]),
);
const records = [...kinds.values()].map((record) => ({
  ...record,
  relatesTo: undefined,
  ambiguities: [],
  appliesTo: pairings.slice(0, 2).map(({ id }) => id),
  ...('nested' in record && !mayStay.has(record.nested ?? null) ? { nested: undefined } : {}),
}));
const named = JSON.stringify([pairings, records]);

/** The report with a record of each kind of two pairings. It is read quickly, and every branch of a scene has something to draw. */
export const shortReport: unknown = {
  ...report,
  pairings,
  records,
  regions: report.regions.filter(({ id }) => named.includes(`"${id}"`)),
  paragraphs: report.paragraphs.slice(0, 2).map((paragraph) => ({ ...paragraph, sentences: [] })),
  sentences: [],
  coverage: { ...report.coverage, cells: report.coverage.cells.filter(({ pairing }) => mayStay.has(pairing)).slice(0, 8), unattached: [] },
  pairingGroups: [],
  timeline: [],
  undated: [],
  ambiguities: [],
};

type Step = string | number;

/** The paths of all values in a JSON value. */
function placesOf(value: unknown, at: readonly Step[] = []): (readonly Step[])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [at, ...inner.flatMap(([key, item]) => placesOf(item, [...at, key]))];
}

const places = placesOf(shortReport);
const gone = Symbol('gone');

/** Texts that are markup, code, formats, controls or not text at all. */
export const hostileTexts = [
  '<img src=x onerror="globalThis.ran = true">',
  '</title></text></style><script>globalThis.ran = true</script>',
  '"><svg onload="globalThis.ran = true">',
  '${globalThis.ran = true}{{ran}}<!--?lit$0$-->',
  '\u202Egnirts\u202E',
  '\u2067\u2067\u2069\u2069\u2069 stray',
  'a\u200B\u200C\u200D\uFEFFb\u00AD',
  'Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334a\u0332\u0323\u0353l\u035C\u0489g\u0321o',
  '\u0301starts with an accent',
  '\uD800 half a pair',
  '\u0000\u0001\u001B[31m\u0085\u2028\u2029',
  '=1+1',
  'عربي',
  'x'.repeat(3000),
  ' ',
  '',
] as const;

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    0,
    -0,
    -1,
    1e308,
    -1e308,
    5e-324,
    2 ** 53,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    181,
    90.1,
    '2017-13',
    '9999-12-31',
    '0000',
    [],
    {},
    [[]],
    gone,
    gone,
    gone,
  ),
  fc.constantFrom<unknown>(
    '220000',
    'jilin-zhejiang',
    'report',
    'project',
    'flow',
    'CNY',
    'exact',
    'reported',
    '__proto__',
    'constructor',
    'toString',
  ),
  fc.constantFrom<unknown>(...hostileTexts),
  fc.constantFrom<unknown>({ __proto__: null }, { 'zh-Hans': 1, 'zh-Hant': 'x', en: 'y' }, { 'zh-Hans': '', 'zh-Hant': '', en: '' }),
  fc.nat(places.length - 1).map((i) => valueAt(shortReport, places[i] ?? [])),
  fc.jsonValue({ maxDepth: 2 }),
);

function valueAt(value: unknown, at: readonly Step[]): unknown {
  return at.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Record<Step, unknown>)[step] : undefined),
    value,
  );
}

function changedAt(value: unknown, [first, ...rest]: readonly Step[], change: unknown): unknown {
  if (first === undefined) return change === gone ? undefined : change;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list: unknown[] = [...value];
    if (rest.length === 0 && change === gone) list.splice(Number(first), 1);
    else list[Number(first)] = changedAt(list[Number(first)], rest, change);
    return list;
  }
  const copy = { ...value } as Record<Step, unknown>;
  if (rest.length === 0 && change === gone) delete copy[first];
  else copy[first] = changedAt(copy[first], rest, change);
  return copy;
}

/** The changes of a data set, short enough to be read in a counterexample. */
export interface Mutation {
  readonly changes: readonly { readonly at: string; readonly to: unknown }[];
  readonly doubled: string | null;
}

const change = fc.record({ at: fc.nat(places.length - 1).map((i) => JSON.stringify(places[i])), to: odd });

/** One to four changed values, and sometimes a list in duplicate. */
export const mutation: fc.Arbitrary<Mutation> = fc.record({
  changes: fc.array(change, { minLength: 1, maxLength: 4 }),
  doubled: fc.constantFrom(null, null, null, 'regions', 'pairings', 'records', 'units'),
});

export function mutated({ changes, doubled }: Mutation): unknown {
  const changed = changes.reduce<unknown>((value, { at, to }) => changedAt(value, JSON.parse(at) as readonly Step[], to), shortReport);
  const list = doubled === null ? undefined : valueAt(changed, [doubled]);
  return doubled !== null && Array.isArray(list)
    ? changedAt(changed, [doubled], [...(list as unknown[]), ...(list as unknown[])])
    : changed;
}
