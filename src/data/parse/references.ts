/** The fields of items that name other items. The parser follows them to find every id that does not resolve. */
import { isObject } from './objects.ts';
import type { ListName } from './lists.ts';
import type { Path } from './problem.ts';

/**
 * `needed`: the item is skipped if the reference does not resolve.
 * `spare`: the item is then shown without the reference.
 */
export type Weight = 'needed' | 'spare';

interface Rule {
  /** Field names from the item on; `*` stands for each item of a list, an empty path for the item itself. */
  readonly field: string;
  readonly to: ListName;
  readonly weight: Weight;
}

const needed = (field: string, to: ListName): Rule => ({ field, to, weight: 'needed' });
const spare = (field: string, to: ListName): Rule => ({ field, to, weight: 'spare' });

const evidence = (field: string): readonly Rule[] => [
  needed(`${field}.source`, 'sources'),
  spare(`${field}.p`, 'paragraphs'),
  spare(`${field}.sentence`, 'sentences'),
];

export const referenceRules: Readonly<Record<ListName, readonly Rule[]>> = {
  sources: [],
  chapters: [],
  units: [],
  comparators: [],
  states: [],
  sectors: [],
  statuses: [],
  relations: [],
  paragraphs: [needed('chapter', 'chapters'), spare('sentences.*', 'sentences')],
  sentences: [needed('p', 'paragraphs')],
  regions: [spare('parent', 'regions'), spare('seat', 'regions'), spare('parts.*', 'regions'), spare('anchorHint', 'regions')],
  actors: [spare('base', 'regions')],
  pairings: [
    needed('a', 'regions'),
    needed('b', 'regions'),
    spare('parentPairing', 'pairings'),
    spare('chapter', 'chapters'),
    spare('group', 'pairingGroups'),
    ...evidence('source'),
    ...evidence('sourceMore.*'),
  ],
  pairingGroups: [
    needed('pairing', 'pairings'),
    needed('chapter', 'chapters'),
    needed('values.*.unit', 'units'),
    needed('values.*.of', 'records'),
    spare('named.*', 'pairings'),
    ...evidence('source'),
  ],
  records: [
    needed('chapter', 'chapters'),
    needed('pairing', 'pairings'),
    needed('nested', 'pairings'),
    needed('relatedPairings.*', 'pairings'),
    needed('appliesTo.*', 'pairings'),
    needed('group', 'pairingGroups'),
    needed('regions.*', 'regions'),
    needed('from', 'regions'),
    needed('to', 'regions'),
    needed('via.*', 'regions'),
    needed('fromPlace', 'regions'),
    needed('toPlace', 'regions'),
    needed('place', 'regions'),
    needed('values.*.unit', 'units'),
    needed('values.*.of', 'records'),
    spare('values.*.conflictsWith.*', 'records'),
    needed('sector', 'sectors'),
    needed('sectors.*', 'sectors'),
    needed('status', 'statuses'),
    needed('partners.*', 'actors'),
    needed('actors.*', 'actors'),
    spare('ambiguities.*', 'ambiguities'),
    spare('relatesTo', 'records'),
    spare('coverageKinds.*', 'coverage.kinds'),
    ...evidence('source'),
  ],
  findings: [needed('pairing', 'pairings'), needed('records.*', 'records')],
  'coverage.kinds': [],
  'coverage.cells': [
    needed('pairing', 'pairings'),
    needed('kind', 'coverage.kinds'),
    needed('records.*', 'records'),
    needed('groupRecords.*', 'records'),
  ],
  'coverage.unattached': [needed('', 'records')],
  timeline: [needed('record', 'records')],
  undated: [needed('', 'records')],
  series: [needed('pairing', 'pairings'), needed('points.*.record', 'records')],
  ambiguities: [needed('record', 'records')],
};

export interface Reference {
  readonly path: Path;
  readonly id: string;
  readonly to: ListName;
  readonly weight: Weight;
}

interface Walk extends Pick<Rule, 'to' | 'weight'> {
  readonly keys: readonly string[];
}

const walks = new Map(
  // The cast: `Object.entries` loses the type of the keys.
  (Object.entries(referenceRules) as [ListName, readonly Rule[]][]).map(([list, rules]) => [
    list,
    rules.map(({ field, to, weight }): Walk => ({ keys: field === '' ? [] : field.split('.'), to, weight })),
  ]),
);

/**
 * Every id of this weight that an item refers to, with its path in the item. Nothing is allocated for absent fields, because a data set may
 * have a hundred thousand items.
 */
export function referencesOf(list: ListName, item: unknown, weight: Weight): readonly Reference[] {
  const references: Reference[] = [];
  for (const walk of walks.get(list) ?? []) if (walk.weight === weight) collect(item, walk, [], references);
  return references;
}

function collect(value: unknown, walk: Walk, path: Path, into: Reference[]): void {
  const key = walk.keys[path.length];
  if (key === undefined) {
    if (typeof value === 'string') into.push({ path, id: value, to: walk.to, weight: walk.weight });
  } else if (key === '*') {
    if (Array.isArray(value)) value.forEach((item: unknown, i) => collect(item, walk, [...path, i], into));
  } else if (isObject(value) && value[key] != null) {
    collect(value[key], walk, [...path, key], into);
  }
}

/** A copy of an item without the values at the paths. Fields are removed, and so are items of lists. */
export function without(value: unknown, paths: readonly Path[]): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, i) => {
      const inner = paths.filter(([first]) => first === i).map((path) => path.slice(1));
      return inner.some((path) => path.length === 0) ? [] : [without(item, inner)];
    });
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]) => {
      const inner = paths.filter(([first]) => first === key).map((path) => path.slice(1));
      return inner.some((path) => path.length === 0) ? [] : [[key, without(field, inner)]];
    }),
  );
}
