import { loadPart } from '../load-part.ts';
import type { Tour } from './tour.ts';

/** The ten steps through the report; checked by the build. */
export async function loadBuiltInTour(): Promise<Tour> {
  const { default: tour } = await loadPart('tour', () => import('../../data/tour.json'));
  return tour;
}
