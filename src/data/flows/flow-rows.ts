/** Reads the columns of a flow table row by row. */
import type { FlowTable, TextColumn } from './flow-table.ts';
import { pairingId } from '../pairing-id.ts';
import { recordIds } from './record-ids.ts';
import type { Region, ReportRecord } from '../schema.ts';
import type { ChangeText, SumParts } from '../views.ts';

/** A table, with the values that all views of it share. */
export class FlowRows {
  readonly table: FlowTable;
  readonly changeText: ChangeText;
  readonly kindLists: readonly string[][];
  readonly pairingIds: readonly string[];
  /** The parts that the rows are sums of; null if the rows are the table's own. */
  readonly parts: SumParts | null;
  readonly #quotes = new Map<number, string>();
  #ids: readonly string[] | null = null;

  constructor(table: FlowTable, changeText: ChangeText, parts: SumParts | null = null) {
    this.table = table;
    this.changeText = changeText;
    this.parts = parts;
    this.kindLists = table.kinds.map(({ id }) => [id]);
    this.pairingIds = Array.from(table.pairings.a, (a, i) => pairingId(regionAt(table, a).id, regionAt(table, table.pairings.b[i]).id));
  }

  /** The ids of all rows. They are kept, because every list of records reads them. */
  ids(): readonly string[] {
    const { id, line } = this.table;
    return (this.#ids ??= recordIds(line, (row) => textAt(id, row), this.parts?.level ?? 'row'));
  }

  evidenceAt(row: number): ReportRecord['source'] {
    const { source, sources } = this.table;
    const { parts } = this;
    if (!parts) return evidenceAt(this.table, row);
    const quote = (): string => this.#quoteOfSum(parts, row);
    return {
      source: sources[source[row] ?? 0]?.id ?? '',
      // A getter, because many callers read only the source.
      get quote() {
        return quote();
      },
      marks: [],
    };
  }

  /** The quote of a sum is the quotes of its largest parts, because the sum itself is printed nowhere. */
  #quoteOfSum({ places, partsOf }: SumParts, sum: number): string {
    const known = this.#quotes.get(sum);
    if (known !== undefined) return known;
    const { quote, summed } = this.table;
    const rows = partsOf(sum, quotedParts);
    const quoted = rows.reduce((all, row) => all + (places.summed[row] ?? 1), 0);
    const all = summed[sum] ?? 1;
    const texts = Array.from(rows, (row) => textAt(places.quote, row));
    const found = textAt(quote, sum) || `${texts.join(' + ')}${all > quoted ? ` + … (${all})` : ''}`;
    this.#quotes.set(sum, found);
    return found;
  }
}

/** The number of parts that the quote of a sum includes. */
const quotedParts = 5;

export function textAt({ text, ends }: TextColumn, row: number): string {
  return text.slice(row === 0 ? 0 : ends[row - 1], ends[row]);
}

export function regionAt({ regions }: FlowTable, i: number | undefined): Region {
  const region = regions[i ?? -1];
  if (!region) throw new RangeError(`no region ${i}`);
  return region;
}

function evidenceAt({ sources, source, quote, printed, summed }: FlowTable, row: number): ReportRecord['source'] {
  const [words, number] = [textAt(quote, row), textAt(printed, row)];
  return {
    source: sources[source[row] ?? 0]?.id ?? '',
    quote: words,
    marks: summed[row] === 1 && number !== '' && words.includes(number) ? [number] : [],
  };
}
