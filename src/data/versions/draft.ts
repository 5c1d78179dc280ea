/** Converts `duikou-facts/1`, the draft in which the report's facts were first collected, to `duikou/1`. */
import { isObject, type JsonObject } from '../parse/objects.ts';

/**
 * Renames the one field that differs: the draft called the report "seed". Values of an unexpected type are not changed, so that the parser
 * reports them.
 */
export function liftDraft(file: JsonObject): JsonObject {
  const { regions } = file;
  return { ...file, schema: 'duikou/1', ...(Array.isArray(regions) ? { regions: regions.map(liftRegion) } : {}) };
}

function liftRegion(region: unknown): unknown {
  if (!isObject(region) || !Object.hasOwn(region, 'mentionedInSeed')) return region;
  const { mentionedInSeed, ...rest } = region;
  return { ...rest, mentionedInReport: mentionedInSeed };
}
