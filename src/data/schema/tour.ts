/** A tour: steps through what an atlas shows, with words for the room, for the presenter and for the ear. */
import * as v from 'valibot';
import { lensIds } from '../vocabulary.ts';
import { id, lat, localizedTextSchema, lon } from './parts.ts';

export const tourSchemaVersion = 'duikou-tour/1';

/** West, south, east, north. */
const boundsSchema = v.pipe(
  v.strictTuple([lon, lat, lon, lat]),
  v.check(([west, south, east, north]) => west < east && south < north, 'west < east and south < north'),
);

export const tourStepSchema = v.object({
  /** Names the step in links: `#step=grain`. */
  id,
  lens: v.optional(v.picklist(lensIds), 'pairings'),
  /** The panel below the caption. */
  panel: v.optional(v.picklist(['pairing', 'projects', 'flows', 'reported', 'timeline', 'table', 'reader'])),
  /** A pairing's or region's id. */
  select: v.optional(v.nullable(id), null),
  /** What the camera holds. */
  view: v.optional(v.union([v.picklist(['home', 'whole', 'pair']), boundsSchema]), 'home'),
  title: localizedTextSchema,
  /** `{record}` and `{record:value}` stand for figures: they are shown as such, in the reader's language, and open their source. */
  caption: localizedTextSchema,
  /** For the presenter alone. */
  notes: v.optional(localizedTextSchema),
  /** Said once to those who hear the page, instead of the caption: what the map shows, too. Figures stand as in the caption and are spoken in full. */
  spoken: v.optional(localizedTextSchema),
});

export const tourSchema = v.object({
  $schema: v.optional(v.string()),
  schema: v.literal(tourSchemaVersion),
  title: localizedTextSchema,
  steps: v.pipe(v.array(tourStepSchema), v.minLength(1)),
});
