/** `duikou-facts/1`, the draft in which the report's facts were first collected → `duikou/1`. */
import { isObject, type JsonObject } from '../objects.ts';

/**
 * The draft called the report "seed" in one field name. All else is as it is now; what has an unexpected shape is handed on
 * as it is, for the parser to judge.
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
