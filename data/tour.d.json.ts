import type { Tour } from '../src/data/tour.ts';

/** `npm run data` checks the file by the schema and by what the report has. */
declare const tour: Tour;
export default tour;
