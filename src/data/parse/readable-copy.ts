/** Copies a host's object whose properties may throw on access, such as getters and revoked proxies. */

/** No data set has this depth. It ends the copy of an endless object, such as a proxy that returns proxies. */
const maxDepth = 64;
/** A set of a hundred thousand records has about three million values. */
const maxValues = 10_000_000;

/** @returns plain objects and lists; a property that throws is left out */
export function readableCopy(input: unknown): unknown {
  let left = maxValues;
  const copied = (value: unknown, levels: number): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (levels === 0) return null;
    const isList = tried(() => Array.isArray(value)) ?? false;
    const copy: Record<string, unknown> = {};
    const items: unknown[] = [];
    for (const key of tried(() => Object.keys(value)) ?? []) {
      if (left-- <= 0) break;
      // Own properties only, whatever their values.
      const item = copied(
        tried(() => (value as Readonly<Record<string, unknown>>)[key]),
        levels - 1,
      );
      if (isList) items.push(item);
      else if (item !== undefined) Object.defineProperty(copy, key, { value: item, enumerable: true, configurable: true, writable: true });
    }
    return isList ? items : copy;
  };
  return copied(input, maxDepth);
}

function tried<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
