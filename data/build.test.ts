import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dataSetSchema } from '../src/data/schema.ts';
import { addedText, schemaText, tourSchemaText } from './build.ts';
import { printedDigits } from './checks/text.ts';
import { readReport } from './check.ts';

it('the committed schema.json is the one that schema.ts gives (else: npm run data)', () => {
  expect(readFileSync(new URL('schema.json', import.meta.url), 'utf8')).toBe(schemaText());
});

it('the committed tour-schema.json is the one that schema/tour.ts gives (else: npm run data)', () => {
  expect(readFileSync(new URL('tour-schema.json', import.meta.url), 'utf8')).toBe(tourSchemaText());
});

it('the committed added.json counts what extra.json adds (else: npm run data)', () => {
  expect(readFileSync(new URL('added.json', import.meta.url), 'utf8')).toBe(addedText(readReport()));
});

it('the published schema asks of a file only what the smallest own data set has', () => {
  const schema = JSON.parse(schemaText()) as { required: string[]; properties: object };
  expect(schema.required.toSorted()).toEqual(['dataVersion', 'kind', 'pairings', 'regions', 'schema', 'sources', 'title']);
  expect(Object.keys(schema.properties)).toEqual(Object.keys(dataSetSchema.entries));
});

it('the report prints 37 numbers in digits, and the check looks at each', () => {
  expect(printedDigits(readReport().text)).toHaveLength(37);
});
