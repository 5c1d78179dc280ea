/** The report and the number of records that other sources add to it, in one file of the build. */
import addedRecords from '../../data/added.json' with { type: 'json' };
import type { AddedRecords } from './added-records.ts';

export { default as report } from '../../data/report.json';
export const added: AddedRecords = addedRecords;
