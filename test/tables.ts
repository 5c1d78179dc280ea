/** A reader's table as a data set. */
import { runToCompletion } from '../src/data/parse/run-to-completion.ts';
import type { DataSet } from '../src/data/schema.ts';
import { noCorrections } from '../src/import/corrections.ts';
import { FileImport } from '../src/import/files/file-import.ts';
import { runToCompletionAsync } from './run-to-completion.ts';
import { gazetteer } from './gazetteer.ts';

const file = new FileImport(gazetteer);

/** @returns null if no row can be drawn */
export async function flowsOfTable(text: string, unit = ''): Promise<DataSet | null> {
  const opened = await runToCompletionAsync(file.open(new Blob([text]), { hasHeader: true }));
  if (opened.kind !== 'table') throw new Error(`no table but ${opened.kind}`);
  const { result } = runToCompletion(file.interpret({ mapping: opened.guess, unit, corrections: noCorrections }, 'table.csv'));
  return result?.dataSet ?? null;
}

/** {@link flowsOfTable} for a table with a row that can be drawn. @throws Error if there is none */
export async function readTable(text: string, unit = ''): Promise<DataSet> {
  const dataSet = await flowsOfTable(text, unit);
  if (!dataSet) throw new Error('nothing was read');
  return dataSet;
}
