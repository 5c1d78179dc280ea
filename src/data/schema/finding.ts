import * as v from 'valibot';
import { topicIds } from '../vocabulary.ts';
import { id, localizedTextSchema } from './parts.ts';

/** The sentence that a story begins with. */
export const findingSchema = v.object({
  /** Of this topic; with `pairing` too, of the pairing in this topic. */
  topic: v.optional(v.picklist(topicIds)),
  /** Of this pairing, whatever the topic is. */
  pairing: v.optional(id),
  /** The records whose figures it names. */
  records: v.pipe(v.array(id), v.minLength(1)),
  /** `{record}` and `{record:value}` stand for figures, as in the caption of a tour. */
  text: localizedTextSchema,
});
