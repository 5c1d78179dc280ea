/** `duikou-facts/1`, the draft in which the report's facts were first collected → `duikou/1`. */
import { isObject, type JsonObject } from '../parse/objects.ts';

/**
 * The draft called the report "seed" in one field name; everything else is the same. Values of an unexpected shape are not changed, so that
 * the parser reports them.
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
