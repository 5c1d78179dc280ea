/** Validates data sets that are not built in. It takes any input and returns what can be shown, with a list of problems. */
import * as v from 'valibot';
import { readableCopy } from './readable-copy.ts';
import { runToCompletion } from './run-to-completion.ts';
import { isObject, recordOf, type JsonObject } from './objects.ts';
import { listNames, readList, schemaProblem, unknownFields, type ListName, type ReadList } from './lists.ts';
import { problemOf, type Problem } from './problem.ts';
import { resolveReferences } from './resolve-references.ts';
import { dataSetSchema, type DataSet } from '../schema.ts';
import { schemaVersion } from '../vocabulary.ts';
import { liftToNewest } from '../versions/lift.ts';

export interface Count {
  readonly read: number;
  readonly shown: number;
  /** Always `read - shown`. */
  readonly skipped: number;
}

export interface Parsed extends Count {
  /** Null if nothing can be shown. */
  readonly dataSet: DataSet | null;
  /** The problems by consequence: nothing shown, then skipped, then left out. */
  readonly problems: readonly Problem[];
  /** The number of items by list. `read`, `shown` and `skipped` of the result are the sums over the lists. */
  readonly counts: Readonly<Record<ListName, Count>>;
}

/**
 * Reads a data set. Valid items are kept; invalid ones, and items that need them, are skipped with a problem.
 * An older schema is converted first. Never throws: a property whose getter throws is missing.
 *
 * @param input - the result of `JSON.parse`, or a host's object; it is copied and never changed
 */
export function parseDataSet(input: unknown): Parsed {
  return runToCompletion(parsingDataSet(input));
}

/** {@link parseDataSet} in steps of a few frames at most, for any number of items. */
export function* parsingDataSet(input: unknown): Generator<undefined, Parsed> {
  try {
    return yield* parsing(input);
  } catch {
    return yield* parsing(readableCopy(input));
  }
}

function* parsing(input: unknown): Generator<undefined, Parsed> {
  if (!isObject(input)) return refused(problemOf('not-an-object', 'nothing-shown', { path: [], found: input, expected: 'an object' }));
  const lifted = liftToNewest(input);
  switch (lifted.kind) {
    case 'newer':
      return refused(problemOf('newer-schema', 'nothing-shown', { path: ['schema'], found: lifted.found, expected: schemaVersion }));
    case 'unknown':
      return refused(problemOf('unknown-schema', 'nothing-shown', { path: ['schema'], found: lifted.found, expected: schemaVersion }));
    case 'newest':
      return yield* parseNewest(lifted.file);
  }
}

function* parseNewest(file: JsonObject): Generator<undefined, Parsed> {
  const problems: Problem[] = [];
  const head = readHead(file, problems);
  const lists = emptyLists();
  for (const name of listNames) lists[name] = yield* readList(file, name, problems);
  yield* resolveReferences(lists, problems);
  const nothing = lists.pairings.items.length === 0;
  if (nothing) {
    for (const list of Object.values(lists)) list.items = [];
    problems.push(
      problemOf('nothing-to-show', 'nothing-shown', {
        path: ['pairings'],
        found: file['pairings'],
        expected: 'a pairing that can be shown',
      }),
    );
  }
  return { dataSet: nothing ? null : assembled(head, lists), problems: sorted(problems), ...countsOf(lists) };
}

type Head = Pick<DataSet, 'schema' | 'kind' | 'dataVersion' | 'title' | 'lead' | 'sides' | 'topics' | 'bounds' | 'omitted'> & {
  readonly $schema?: string;
};

/** Defaults for a name or version that a file lacks, so that the rest of the file can be shown. */
const fallBack = {
  schema: schemaVersion,
  kind: 'report',
  dataVersion: '?',
  title: { 'zh-Hans': '（未命名的数据集）', 'zh-Hant': '（未命名的資料集）', en: '(untitled data set)' },
} as const satisfies Head;

function readHead(file: JsonObject, problems: Problem[]): Head {
  const { $schema, kind, dataVersion, title, lead, sides, topics, bounds, omitted } = dataSetSchema.entries;
  for (const key of Object.keys(file)) {
    if (!Object.hasOwn(dataSetSchema.entries, key)) {
      problems.push(problemOf('unknown-field', 'left-out', { path: [key], found: file[key], expected: 'a field that the schema knows' }));
    }
  }
  if (file['coverage'] !== undefined && !isObject(file['coverage'])) {
    problems.push(problemOf('wrong-type', 'left-out', { path: ['coverage'], found: file['coverage'], expected: 'an object' }));
  } else if (isObject(file['coverage'])) {
    const empty = { kinds: [], cells: [], unattached: [] };
    problems.push(...unknownFields(file['coverage'], empty, ['coverage'], null));
  }
  const read = <T>(key: string, entry: v.GenericSchema<unknown, T>, otherwise: T): T => {
    const result = v.safeParse(entry, file[key]);
    if (result.success) {
      problems.push(...unknownFields(file[key], result.output, [key], null));
      return result.output;
    }
    problems.push(...result.issues.map((issue) => schemaProblem(issue, [key], null, 'left-out')));
    return otherwise;
  };
  return {
    ...present('$schema', read('$schema', $schema, undefined)),
    schema: schemaVersion,
    kind: read('kind', kind, fallBack.kind),
    dataVersion: read('dataVersion', dataVersion, fallBack.dataVersion),
    title: read('title', title, fallBack.title),
    ...present('lead', read('lead', lead, undefined)),
    ...present('sides', read('sides', sides, undefined)),
    ...present('topics', read('topics', topics, undefined)),
    ...present('bounds', read('bounds', bounds, undefined)),
    ...present('omitted', read('omitted', omitted, undefined)),
  };
}

function present<Key extends string, T>(key: Key, value: T | undefined): { [key in Key]?: T } {
  // The object has one key with a value of its type, or none.
  return value === undefined ? {} : ({ [key]: value } as { [key in Key]?: T });
}

function assembled(head: Head, lists: Readonly<Record<ListName, ReadList>>): DataSet {
  const dataSet: Record<string, unknown> = { ...head };
  const coverage: Record<string, unknown> = {};
  for (const name of listNames) {
    const [outer = '', inner] = name.split('.');
    const values = lists[name].items.map(({ value }) => value);
    if (inner === undefined) dataSet[outer] = values;
    else coverage[inner] = values;
  }
  // The cast: each list holds items that its own schema has accepted.
  return { ...dataSet, coverage } as unknown as DataSet;
}

function count(read: number, shown: number): Count {
  return { read, shown, skipped: read - shown };
}

function countsOf(lists: Readonly<Record<ListName, ReadList>>): Omit<Parsed, 'dataSet' | 'problems'> {
  const counts = recordOf(listNames, (name) => count(lists[name].read, lists[name].items.length));
  const total = Object.values(counts).reduce((sum, { read, shown }) => count(sum.read + read, sum.shown + shown), count(0, 0));
  return { ...total, counts };
}

function emptyLists(): Record<ListName, ReadList> {
  return recordOf(listNames, () => ({ read: 0, items: [], lost: new Set<string>() }));
}

function refused(problem: Problem): Parsed {
  return { dataSet: null, problems: [problem], ...countsOf(emptyLists()) };
}

const gravity = { 'nothing-shown': 0, skipped: 1, 'left-out': 2 } as const;

function sorted(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => gravity[a.consequence] - gravity[b.consequence]);
}
