/** Older files are lifted here, step by step, to the newest schema: nothing behind the parser knows an older one. */
import type { JsonObject } from '../objects.ts';
import { schemaVersion } from '../vocabulary.ts';
import { liftDraft } from './draft.ts';
import { liftDuikou1 } from './duikou-1.ts';

type Lift = (file: JsonObject) => JsonObject;

/** Converts each older schema to the next one; the `schema` of the result names it. */
const lifts: ReadonlyMap<string, Lift> = new Map([
  ['duikou-facts/1', liftDraft],
  ['duikou/1', liftDuikou1],
]);

export type Lifted =
  | { readonly kind: 'newest'; readonly file: JsonObject }
  /** Written for a newer schema than this build knows. */
  | { readonly kind: 'newer'; readonly found: string }
  | { readonly kind: 'unknown'; readonly found: unknown };

export function liftToNewest(file: JsonObject): Lifted {
  let lifted = file;
  // Each lift leads strictly nearer to the newest, so there are no more steps than lifts.
  for (let step = 0; step <= lifts.size; step++) {
    const found = lifted['schema'];
    if (found === schemaVersion) return { kind: 'newest', file: lifted };
    const lift = typeof found === 'string' ? lifts.get(found) : undefined;
    if (!lift) return isNewer(found) ? { kind: 'newer', found } : { kind: 'unknown', found };
    lifted = lift(lifted);
  }
  return { kind: 'unknown', found: lifted['schema'] };
}

function isNewer(schema: unknown): schema is string {
  return typeof schema === 'string' && numberOf(schema) > numberOf(schemaVersion);
}

/** NaN if it is not `duikou/N`; NaN is neither newer nor older than anything. */
function numberOf(schema: string): number {
  return Number(/^duikou\/(\d+)$/.exec(schema)?.[1] ?? Number.NaN);
}
