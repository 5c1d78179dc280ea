import type { MoreData } from '../src/data/append-sources.ts';

/** `npm run data` checks the file by the schema, together with the report. */
declare const extra: MoreData;
export default extra;
