/** What a quote must not leave out, as far as its own words show it. The build refuses such a quote, the screen says it at the figure. */
import type { ReportRecord } from './schema.ts';

/** What joins the items of a list, before an item and behind one. */
const joins = '、|以及|及|和|與|与|或';
/** Before an item that is not the first. */
export const endsInJoin = new RegExp(`(?:${joins})$`);
/** Behind an item that is not the last. */
export const beginsWithJoin = new RegExp(`^(?:${joins}|等|其中)`);
const englishJoins = { begins: /^(?:,|and |or )/i, ends: /(?:,| and| or)$/i };

/** Words of a source about its own numbers, and what a record says for them. */
export const reserveWords = { preliminary: /初步[統统][計计]/, incomplete: /不完全[統统][計计]/ } as const;

export type QuoteFault = 'begins-in-list' | 'ends-in-list' | 'reserve';

/** Null where the words show no fault; a cut that leaves no trace can't be seen. */
export function quoteFault({ source: { quote }, statistics }: Pick<ReportRecord, 'source' | 'statistics'>): QuoteFault | null {
  if (beginsWithJoin.test(quote) || englishJoins.begins.test(quote)) return 'begins-in-list';
  if (endsInJoin.test(quote) || englishJoins.ends.test(quote)) return 'ends-in-list';
  const reserve = (['preliminary', 'incomplete'] as const).find((each) => reserveWords[each].test(quote));
  return reserve !== undefined && reserve !== statistics ? 'reserve' : null;
}
