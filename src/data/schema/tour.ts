/** A tour: steps through what an atlas shows, with words for the audience, the presenter and screen readers. */
import * as v from 'valibot';
import { topicIds, tourSchemaVersion } from '../vocabulary.ts';
import { boundsSchema, id, localizedTextSchema } from './parts.ts';

export const tourStepSchema = v.object({
  /** Names the step in links: `#step=grain`. */
  id,
  topic: v.optional(v.picklist(topicIds), 'overview'),
  /** The view below the caption. */
  view: v.optional(v.picklist(['story', 'compare', 'timeline', 'table', 'report']), 'story'),
  /** A pairing's or region's id. */
  select: v.optional(v.nullable(id), null),
  /** What the step is about: ids of records, pairings and regions. All else is greyed. Without it nothing is. */
  subject: v.optional(v.array(id)),
  /** What the camera holds. */
  framing: v.optional(v.union([v.picklist(['home', 'whole', 'pair']), boundsSchema]), 'home'),
  title: localizedTextSchema,
  /** `{record}` and `{record:value}` stand for figures: they are shown as such, in the reader's language, and open their source. */
  caption: localizedTextSchema,
  /** For the presenter alone. */
  notes: v.optional(localizedTextSchema),
  /** Announced once to screen readers instead of the caption, so that it can describe the map. Figures are written as in the caption and read in full. */
  description: v.optional(localizedTextSchema),
});

export const tourSchema = v.object({
  $schema: v.optional(v.string()),
  schema: v.literal(tourSchemaVersion),
  title: localizedTextSchema,
  steps: v.pipe(v.array(tourStepSchema), v.minLength(1)),
});
