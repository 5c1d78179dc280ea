/** The report for the figures of a page without a map: one index for all of them. */
import { builtInOnce } from '../../app/loading/report-data.ts';
import { shownIndex } from '../../app/loading/shown-index.ts';
import type { DataIndex } from '../../data/data-set.ts';
import { onWordsChanged } from '../../i18n/message-tables.ts';

let index: DataIndex | null = null;

/** @throws DuikouError when the report could not be loaded; the next call tries again */
export async function standaloneIndex(): Promise<DataIndex> {
  const { report } = await builtInOnce();
  index ??= shownIndex(report);
  return index;
}

/** A host has overridden words: the texts are prepared again. Figures that listen too have been created later, so they are called later. */
onWordsChanged(() => (index = null));
