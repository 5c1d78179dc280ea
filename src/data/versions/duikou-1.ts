/** `duikou/1` → `duikou/2`: sides are `a` and `b` instead of the northeast and the east, lenses are topics, and a set says of what kind it is. */
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
 * What has an unexpected shape is handed on as it is, for the parser to judge. Only a set of flows named its sides in `duikou/1`: every other set was
 * described as one of the northeast and the east. That is not repeated here, for it is true of one report only.
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

/** A list under its name, each item lifted; nothing where the file has no such list. */
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

/** What was said of several pairings in words was a total without a number. Only a row of a table may be one: its total stands elsewhere. */
function withoutTotal(record: JsonObject): JsonObject {
  const { state, values, type } = record;
  const isInWords = state === 'group' && type !== 'flow' && (values === undefined || (Array.isArray(values) && values.length === 0));
  return isInWords ? { ...record, state: 'said-of-all' } : record;
}

function withSides(item: unknown): JsonObject {
  // The parser reports what is not an object.
  return isObject(item) ? renamed(item, { northeast: 'a', east: 'b' }) : (item as JsonObject);
}

/** The same fields in their order, some of them by another name. */
function renamed(item: JsonObject, names: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [Object.hasOwn(names, name) ? (names[name] ?? name) : name, value]),
  );
}

function replaced(item: JsonObject, field: string, values: ReadonlyMap<unknown, string>): JsonObject {
  const value = values.get(item[field]);
  return value === undefined ? item : { ...item, [field]: value };
}
