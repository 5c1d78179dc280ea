import type { DataSet } from '../src/data/schema.ts';

/** `npm run data` checks the file by the schema, without loss, and the build stops where it does not fit. */
declare const report: DataSet;
export default report;
