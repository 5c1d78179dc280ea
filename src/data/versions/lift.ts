/** Converts older files step by step to the newest schema, so that only the parsers meet older ones. */
import type { JsonObject } from '../parse/objects.ts';
import { schemaVersion, tourSchemaVersion } from '../vocabulary.ts';
import { liftDraft } from './draft.ts';
import { liftDuikou1 } from './duikou-1.ts';
import { liftTour1 } from './tour-1.ts';

type Lift = (file: JsonObject) => JsonObject;

interface Format {
  /** The schema as `name/number`. */
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
  /** The file has a newer schema than this build supports. */
  | { readonly kind: 'newer'; readonly found: string }
  | { readonly kind: 'unknown'; readonly found: unknown };

/** Converts a data set. */
export function liftToNewest(file: JsonObject): Lifted {
  return liftedIn(dataSets, file);
}

/** Converts a tour. */
export function liftTour(file: JsonObject): Lifted {
  return liftedIn(tours, file);
}

function liftedIn(format: Format, file: JsonObject): Lifted {
  let lifted = file;
  // Each lift leads to a newer schema, so there are at most as many steps as lifts.
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

/** The number in `name/N`; otherwise NaN, which is neither newer nor older than any number. */
function numberOf(schema: string): number {
  return Number(/^[\w-]+\/(\d+)$/.exec(schema)?.[1] ?? Number.NaN);
}
