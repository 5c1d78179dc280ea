/** The built-in report for figures of a page without a map, which share one index. */
import { builtInOnce } from '../../app/loading/report-data.ts';
import { shownIndex } from '../../app/loading/shown-index.ts';
import type { DataIndex } from '../../data/data-set.ts';
import { onWordsChanged } from '../../i18n/message-tables.ts';

let index: DataIndex | null = null;

/** @throws DuikouError if the report could not be loaded; the next call tries again */
export async function standaloneIndex(): Promise<DataIndex> {
  const { report } = await builtInOnce();
  index ??= shownIndex(report);
  return index;
}

/** Drops the index when a host overrides words, so that its texts are prepared again. Figures register later and are called after this. */
onWordsChanged(() => (index = null));
