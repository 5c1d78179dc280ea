import { loadPart } from '../load-part.ts';
import type { Tour } from './tour.ts';

/** The tour of the report in ten steps. The build checks it. */
export async function loadBuiltInTour(): Promise<Tour> {
  const { default: tour } = await loadPart('tour', () => import('../../data/tour.json'));
  return tour;
}
