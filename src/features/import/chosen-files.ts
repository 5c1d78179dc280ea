/** Fields for files. */

export const acceptedFiles =
  '.csv,.tsv,.txt,.json,.geojson,.ndjson,.jsonl,.xlsx,.xlsm,.xls,.htm,.html,.parquet,text/csv,text/tab-separated-values,application/json';

/** Empties the field too, so that a file that has been corrected can be chosen again. */
export function chosenFiles({ target }: Event): readonly File[] {
  if (!(target instanceof HTMLInputElement)) return [];
  const files = [...(target.files ?? [])];
  target.value = '';
  return files;
}
