/** Reads the files that were chosen in a field. */

export const acceptedFiles =
  '.csv,.tsv,.txt,.json,.geojson,.ndjson,.jsonl,.xlsx,.xlsm,.xls,.htm,.html,.parquet,text/csv,text/tab-separated-values,application/json';

/** The chosen files. The field is emptied, so that the same file can be chosen again after a correction. */
export function chosenFiles({ target }: Event): readonly File[] {
  if (!(target instanceof HTMLInputElement)) return [];
  const files = [...(target.files ?? [])];
  target.value = '';
  return files;
}
