/** A tour: steps through the views of an atlas, with words for the audience, the presenter and screen readers. */
import * as v from 'valibot';
import { topicIds, tourSchemaVersion } from '../vocabulary.ts';
import { boundsSchema, id, localizedTextSchema } from './parts.ts';

export const tourStepSchema = v.object({
  /** The id of the step in links: `#step=grain`. */
  id,
  topic: v.optional(v.picklist(topicIds), 'overview'),
  /** The view below the caption. */
  view: v.optional(v.picklist(['story', 'compare', 'timeline', 'table', 'report']), 'story'),
  /** The id of a pairing or region. */
  select: v.optional(v.nullable(id), null),
  /** Ids of the records, pairings and regions that the step is about; all others are greyed. Without it nothing is greyed. */
  subject: v.optional(v.array(id)),
  /** The view of the camera. */
  framing: v.optional(v.union([v.picklist(['home', 'whole', 'pair']), boundsSchema]), 'home'),
  title: localizedTextSchema,
  /** The caption. `{record}` and `{record:value}` stand for figures, which are shown in the reader's language and open their source. */
  caption: localizedTextSchema,
  /** Words for the presenter only. */
  notes: v.optional(localizedTextSchema),
  /**
   * Announced once by screen readers instead of the caption, so that it can describe the map. Placeholders for figures are the same as in
   * the caption, and are read in full.
   */
  description: v.optional(localizedTextSchema),
});

export const tourSchema = v.object({
  $schema: v.optional(v.string()),
  schema: v.literal(tourSchemaVersion),
  title: localizedTextSchema,
  steps: v.pipe(v.array(tourStepSchema), v.minLength(1)),
});
