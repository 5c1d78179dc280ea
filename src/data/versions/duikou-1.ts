/** Converts `duikou/1` to `duikou/2`: the sides northeast and east become `a` and `b`, lenses become topics, and the set gets a kind. */
import { isObject, type JsonObject } from '../parse/objects.ts';

const sideIds: ReadonlyMap<unknown, string> = new Map([
  ['northeast', 'a'],
  ['east', 'b'],
]);

const topicIds: ReadonlyMap<unknown, string> = new Map([
  ['pairings', 'overview'],
  ['experience', 'reforms'],
]);

/**
 * Converts a data set. Values of an unexpected type are not changed, so that the parser reports them. In `duikou/1` only a set of flows
 * named its sides; every other set was described as one of the northeast and the east. That is not repeated here, because it holds for one
 * report only.
 */
export function liftDuikou1(file: JsonObject): JsonObject {
  const { sides, undrawn, regions, pairings, records, ...rest } = file;
  return {
    ...rest,
    schema: 'duikou/2',
    kind: sides === undefined ? 'report' : 'flows',
    ...(sides === undefined ? {} : { sides: withSides(sides) }),
    ...(undrawn === undefined ? {} : { omitted: isObject(undrawn) ? renamed(undrawn, { setAside: 'skipped' }) : undrawn }),
    ...lifted({ regions }, (region) => replaced(region, 'role', sideIds)),
    ...lifted({ pairings }, withSides),
    ...lifted({ records }, liftRecord),
  };
}

/** A list under its name with each item converted; an empty object if the file has no such list. */
function lifted(list: Readonly<Record<string, unknown>>, lift: (item: JsonObject) => JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(list)
      .filter(([, items]) => items !== undefined)
      .map(([name, items]) => [name, Array.isArray(items) ? items.map((item) => (isObject(item) ? lift(item) : item)) : items]),
  );
}

function liftRecord(record: JsonObject): JsonObject {
  const named = renamed(record, { lens: 'topic', lenses: 'topics' });
  const { topics } = named;
  const more = Array.isArray(topics) ? { ...named, topics: topics.map((topic) => topicIds.get(topic) ?? topic) } : named;
  return replaced(
    replaced(replaced(withoutTotal(more), 'topic', topicIds), 'side', sideIds),
    'direction',
    new Map([['northeast-to-east', 'a-to-b']]),
  );
}

/**
 * In `duikou/1`, words about several pairings were a total without a number. Only rows of a table remain such totals, because their total
 * is in another row.
 */
function withoutTotal(record: JsonObject): JsonObject {
  const { state, values, type } = record;
  const isInWords = state === 'group' && type !== 'flow' && (values === undefined || (Array.isArray(values) && values.length === 0));
  return isInWords ? { ...record, state: 'said-of-all' } : record;
}

function withSides(item: unknown): JsonObject {
  // Other values are left to the parser, which reports them.
  return isObject(item) ? renamed(item, { northeast: 'a', east: 'b' }) : (item as JsonObject);
}

/** Renames some fields and keeps their order. */
function renamed(item: JsonObject, names: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [Object.hasOwn(names, name) ? (names[name] ?? name) : name, value]),
  );
}

function replaced(item: JsonObject, field: string, values: ReadonlyMap<unknown, string>): JsonObject {
  const value = values.get(item[field]);
  return value === undefined ? item : { ...item, [field]: value };
}
