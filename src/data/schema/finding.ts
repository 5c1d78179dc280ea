import * as v from 'valibot';
import { topicIds } from '../vocabulary.ts';
import { id, localizedTextSchema } from './parts.ts';

/** The sentence that a story begins with. */
export const findingSchema = v.object({
  /** The topic of the finding; with `pairing` too, the finding is about that pairing in this topic. */
  topic: v.optional(v.picklist(topicIds)),
  /** The pairing of the finding; without `topic`, it is used in every topic. */
  pairing: v.optional(id),
  /** The records whose figures the text names. */
  records: v.pipe(v.array(id), v.minLength(1)),
  /** `{record}` and `{record:value}` stand for figures, as in the caption of a tour. */
  text: localizedTextSchema,
});
