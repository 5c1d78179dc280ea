import type { Tour } from './tour.ts';

/** The ten steps through the report; checked by the build. */
export async function loadBuiltInTour(): Promise<Tour> {
  const { default: tour } = await import('../../data/tour.json');
  return tour as unknown as Tour;
}
