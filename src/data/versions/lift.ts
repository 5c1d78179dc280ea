/** Older files are lifted here, step by step, to the newest schema: nothing behind the parsers knows an older one. */
import type { JsonObject } from '../parse/objects.ts';
import { schemaVersion, tourSchemaVersion } from '../vocabulary.ts';
import { liftDraft } from './draft.ts';
import { liftDuikou1 } from './duikou-1.ts';
import { liftTour1 } from './tour-1.ts';

type Lift = (file: JsonObject) => JsonObject;

interface Format {
  /** `name/number`. */
  readonly newest: string;
  /** Converts each older schema to the next one; the `schema` of the result names it. */
  readonly lifts: ReadonlyMap<string, Lift>;
}

const dataSets: Format = {
  newest: schemaVersion,
  lifts: new Map([
    ['duikou-facts/1', liftDraft],
    ['duikou/1', liftDuikou1],
  ]),
};
const tours: Format = { newest: tourSchemaVersion, lifts: new Map([['duikou-tour/1', liftTour1]]) };

export type Lifted =
  | { readonly kind: 'newest'; readonly file: JsonObject }
  /** Written for a newer schema than this build knows. */
  | { readonly kind: 'newer'; readonly found: string }
  | { readonly kind: 'unknown'; readonly found: unknown };

/** Lifts a data set. */
export function liftToNewest(file: JsonObject): Lifted {
  return liftedIn(dataSets, file);
}

/** Lifts a tour. */
export function liftTour(file: JsonObject): Lifted {
  return liftedIn(tours, file);
}

function liftedIn(format: Format, file: JsonObject): Lifted {
  let lifted = file;
  // Each lift leads strictly nearer to the newest, so there are no more steps than lifts.
  for (let step = 0; step <= format.lifts.size; step++) {
    const found = lifted['schema'];
    if (found === format.newest) return { kind: 'newest', file: lifted };
    const lift = typeof found === 'string' ? format.lifts.get(found) : undefined;
    if (!lift) return isNewer(found, format.newest) ? { kind: 'newer', found } : { kind: 'unknown', found };
    lifted = lift(lifted);
  }
  return { kind: 'unknown', found: lifted['schema'] };
}

function isNewer(schema: unknown, newest: string): schema is string {
  return typeof schema === 'string' && nameOf(schema) === nameOf(newest) && numberOf(schema) > numberOf(newest);
}

function nameOf(schema: string): string {
  return schema.slice(0, schema.indexOf('/'));
}

/** NaN if it is not `name/N`; NaN is neither newer nor older than anything. */
function numberOf(schema: string): number {
  return Number(/^[\w-]+\/(\d+)$/.exec(schema)?.[1] ?? Number.NaN);
}
