/** Tours as data: their captions in parts, and the built-in one. */
import type * as v from 'valibot';
import type { DataIndex } from './data-set.ts';
import type { tourSchema, tourStepSchema } from './schema/tour.ts';

export type Tour = v.InferOutput<typeof tourSchema>;
export type TourStep = v.InferOutput<typeof tourStepSchema>;

/** A piece of a caption: words, or a figure by its record and, of several values, by its key. */
export type CaptionPart =
  { readonly kind: 'words'; readonly text: string } | { readonly kind: 'figure'; readonly record: string; readonly value: string | null };

const placeholder = /\{([^{}:]+)(?::([^{}]+))?\}/g;

export function captionParts(caption: string): readonly CaptionPart[] {
  const parts: CaptionPart[] = [];
  let at = 0;
  for (const match of caption.matchAll(placeholder)) {
    if (match.index > at) parts.push({ kind: 'words', text: caption.slice(at, match.index) });
    parts.push({ kind: 'figure', record: match[1] ?? '', value: match[2] ?? null });
    at = match.index + match[0].length;
  }
  if (at < caption.length) parts.push({ kind: 'words', text: caption.slice(at) });
  return parts;
}

/** What a tour names and the data set does not have: regions, pairings, records, values. */
export function unknownParts(tour: Tour, index: DataIndex): readonly { readonly step: string; readonly unknown: string }[] {
  return tour.steps.flatMap((step) => {
    const unknown = [...Object.values(step.caption), ...Object.values(step.description ?? {})].flatMap(captionParts).flatMap((part) => {
      if (part.kind === 'words') return [];
      const record = index.record(part.record);
      return record && (part.value === null || record.values.some(({ key }) => key === part.value))
        ? []
        : [part.value === null ? part.record : `${part.record}:${part.value}`];
    });
    if (step.select !== null && !index.pairing(step.select) && !index.hasRegion(step.select)) unknown.push(step.select);
    return [...new Set(unknown)].map((each) => ({ step: step.id, unknown: each }));
  });
}
