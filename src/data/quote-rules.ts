/**
 * Faults of a quote that cuts off words it needs, as far as its own words show it. The build refuses such a quote; for a host's data the
 * fault is shown at the figure.
 */
import type { ReportRecord } from './schema.ts';

/** Words that join the items of a list. */
const joins = '、|以及|及|和|與|与|或';
/** Matches a quote that ends before a further item of a list. */
export const endsInJoin = new RegExp(`(?:${joins})$`);
/** Matches a quote that begins with an item that is not the first of its list. */
export const beginsWithJoin = new RegExp(`^(?:${joins}|等|其中)`);
const englishJoins = { begins: /^(?:,|and |or )/i, ends: /(?:,| and| or)$/i };

/** Words by which a source qualifies its own numbers, by the value of a record's `statistics`. */
export const reserveWords = { preliminary: /初步[統统][計计]/, incomplete: /不完全[統统][計计]/ } as const;

export type QuoteFault = 'begins-in-list' | 'ends-in-list' | 'reserve';

/** The fault of a quote; null if its words show none. A cut that leaves no trace is not found. */
export function quoteFault({ source: { quote }, statistics }: Pick<ReportRecord, 'source' | 'statistics'>): QuoteFault | null {
  if (beginsWithJoin.test(quote) || englishJoins.begins.test(quote)) return 'begins-in-list';
  if (endsInJoin.test(quote) || englishJoins.ends.test(quote)) return 'ends-in-list';
  const reserve = (['preliminary', 'incomplete'] as const).find((each) => reserveWords[each].test(quote));
  return reserve !== undefined && reserve !== statistics ? 'reserve' : null;
}
