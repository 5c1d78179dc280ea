/** Reads the columns of a flow table row by row. */
import type { FlowTable, TextColumn } from './flow-table.ts';
import type { Region, ReportRecord } from '../schema.ts';
import type { ChangeText } from '../views.ts';

/** A table and what all views of it share. */
export class FlowRows {
  readonly table: FlowTable;
  readonly changeText: ChangeText;
  readonly kindLists: readonly string[][];
  readonly pairingIds: readonly string[];
  #ids: readonly string[] | null = null;

  constructor(table: FlowTable, changeText: ChangeText) {
    this.table = table;
    this.changeText = changeText;
    this.kindLists = table.kinds.map(({ id }) => [id]);
    this.pairingIds = Array.from(table.pairings.a, (a, i) => pairingId(regionAt(table, a).id, regionAt(table, table.pairings.b[i]).id));
  }

  /** Each is asked for by every list of records, so they are kept. */
  ids(): readonly string[] {
    const { id, line } = this.table;
    return (this.#ids ??= Array.from(line, (number, row) => textAt(id, row) || `row-${number}`));
  }
}

/** A pairing id must be no region's: it has two of them in it. */
export function pairingId(a: string, b: string): string {
  return `${a}~${b}`;
}

export function textAt({ text, ends }: TextColumn, row: number): string {
  return text.slice(row === 0 ? 0 : ends[row - 1], ends[row]);
}

export function regionAt({ regions }: FlowTable, i: number | undefined): Region {
  const region = regions[i ?? -1];
  if (!region) throw new RangeError(`no region ${i}`);
  return region;
}

export function evidenceAt({ sources, source, quote, printed, summed }: FlowTable, row: number): ReportRecord['source'] {
  const [words, number] = [textAt(quote, row), textAt(printed, row)];
  return {
    source: sources[source[row] ?? 0]?.id ?? '',
    quote: words,
    marks: summed[row] === 1 && number !== '' && words.includes(number) ? [number] : [],
  };
}
