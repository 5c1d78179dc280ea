/** Typed access to objects with known keys. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The keys of an object that has no keys beyond its type. `Object.keys` returns `string[]`, because an object may have more. */
export function keysOf<T extends object>(object: T): readonly (keyof T & string)[] {
  return Object.keys(object) as (keyof T & string)[];
}

/** One value for each key, typed by the keys. The type of `Object.fromEntries` loses them. */
export function recordOf<K extends string, T>(keys: readonly K[], valueOf: (key: K) => T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, T>;
}

/** Whether a value is one of a closed list. */
export function isOneOf<T>(list: readonly T[], value: unknown): value is T {
  return list.some((each) => each === value);
}

/** Whether two objects of one type have identical values, apart from the omitted keys. */
export function isSameExcept<T extends object>(a: T, b: T, leftOut: readonly (keyof T)[]): boolean {
  return keysOf(a).every((key) => leftOut.includes(key) || Object.is(a[key], b[key]));
}
