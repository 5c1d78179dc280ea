/** Tours as data. */
import type * as v from 'valibot';
import type { DataIndex } from './data-set.ts';
import { captionParts } from './caption.ts';
import type { tourSchema, tourStepSchema } from './schema/tour.ts';

export type Tour = v.InferOutput<typeof tourSchema>;
export type TourStep = v.InferOutput<typeof tourStepSchema>;

/** The regions, pairings, records and values that a tour names and the data set lacks. */
export function unknownParts(tour: Tour, index: DataIndex): readonly { readonly step: string; readonly unknown: string }[] {
  return tour.steps.flatMap((step) => {
    const unknown = [...Object.values(step.caption), ...Object.values(step.description ?? {})].flatMap(captionParts).flatMap((part) => {
      if (part.kind === 'words') return [];
      const record = index.record(part.record);
      return record && (part.value === null || record.values.some(({ key }) => key === part.value))
        ? []
        : [part.value === null ? part.record : `${part.record}:${part.value}`];
    });
    unknown.push(...(step.subject ?? []).filter((each) => !index.record(each) && !index.pairing(each) && !index.hasRegion(each)));
    if (step.select !== null && !index.pairing(step.select) && !index.hasRegion(step.select)) unknown.push(step.select);
    return [...new Set(unknown)].map((each) => ({ step: step.id, unknown: each }));
  });
}
