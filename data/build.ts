/** `npm run data`: checks the report and the tour; writes `schema.json` and `tour-schema.json` from their one definition, how much other sources add, and the report as a table. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { dataSetSchema, type DataSet } from '../src/data/schema.ts';
import { tourSchema } from '../src/data/schema/tour.ts';
import { reportTable } from './starters.ts';
import { addedRecords } from '../src/data/added-records.ts';
import type { MoreData } from '../src/data/append-sources.ts';
import { assertMore, assertReport, assertTour, readReport } from './check.ts';

/** The JSON Schema of a data set, as text: what a file may contain, before defaults are filled in. */
export function schemaText(): string {
  // JSON has no infinite numbers, so JSON Schema has no word for `finite`; nor can it say that west is less than east (`check`).
  const schema = toJsonSchema(dataSetSchema, { target: 'draft-07', typeMode: 'input', ignoreActions: ['finite', 'check'] });
  return `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', title: 'Duikou data set', ...schema }, null, 1)}\n`;
}

/** The same for a tour. That west is less than east JSON Schema can't say. */
export function tourSchemaText(): string {
  const schema = toJsonSchema(tourSchema, { target: 'draft-07', typeMode: 'input', ignoreActions: ['check'] });
  return `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', title: 'Duikou tour', ...schema }, null, 1)}\n`;
}

/** How much the other sources add, as text: what a page shows before it fetches them. */
export function addedText({ file, more }: Pick<ReturnType<typeof readReport>, 'file' | 'more'>): string {
  // Both are checked before they are written or shown.
  return `${JSON.stringify(addedRecords(file as DataSet, more as MoreData), null, 1)}\n`;
}

/**
 * Checks first: nothing is written for data that do not hold.
 *
 * @throws Error naming each record at fault
 */
export function buildData(): void {
  const { file, text, more, tour } = readReport();
  assertReport(file, text);
  assertMore(file, more);
  assertTour(file, tour);
  writeFileSync(new URL('schema.json', import.meta.url), schemaText());
  writeFileSync(new URL('tour-schema.json', import.meta.url), tourSchemaText());
  writeFileSync(new URL('added.json', import.meta.url), addedText({ file, more }));
  // Checked above, and the parser adds nothing to it.
  writeFileSync(new URL('starters/report.csv', import.meta.url), reportTable(file as DataSet));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    buildData();
  } catch (error) {
    // The message is the list of records; where in this code it arose helps nobody.
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
