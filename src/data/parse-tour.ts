/** The door for other people's tours. Brings the schema along, so only a tour of one's own loads it. */
import * as v from 'valibot';
import { tourSchema } from './schema/tour.ts';
import type { Tour } from './tour.ts';

export type ParsedTour = { readonly tour: Tour; readonly fault: null } | { readonly tour: null; readonly fault: string };

/** @returns the tour, or the first thing that is wrong with it, by its place in the file */
export function parseTour(input: unknown): ParsedTour {
  const result = v.safeParse(tourSchema, input);
  if (result.success) return { tour: result.output, fault: null };
  const [issue] = result.issues;
  return { tour: null, fault: `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}` };
}
