/** The printed sheet after the map: rows of records, and the sources that they refer to by number. */
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues } from '../../data/figure.ts';
import type { Language, Source } from '../../data/schema.ts';
import { figureText } from '../figure/figure-text.ts';
import { tableRow, type TableRow } from '../table/compute.ts';

/** Largest number of printed rows; the download has all of them. */
export const maxPrinted = 500;

export interface PrintedRow extends TableRow {
  /** Figures as text, with their qualifiers. */
  readonly figures: readonly string[];
  /** Number of the source in the list, from 1. */
  readonly sourceNumber: number;
  /** Number of the paragraph, from 1; null if the source has no paragraphs. */
  readonly paragraph: number | null;
}

export interface PrintedSource {
  readonly source: Source;
  /** Paragraphs of the printed rows, each once, in ascending order. */
  readonly paragraphs: readonly number[];
}

export interface PrintedSheet {
  readonly rows: readonly PrintedRow[];
  readonly sources: readonly PrintedSource[];
}

export function printedSheet(index: DataIndex, shown: readonly string[], language: Language): PrintedSheet {
  const places = new Map<Source, Set<number>>();
  const rows = shown.slice(0, maxPrinted).flatMap((id) => {
    const record = index.record(id);
    const source = record && index.source(record.source.source);
    if (!record || !source) return [];
    const known = places.get(source) ?? new Set();
    places.set(source, known);
    const paragraph = Number(record.source.p?.replace(/\D/g, '') ?? '') || null;
    if (paragraph !== null) known.add(paragraph);
    return [
      {
        ...tableRow(index, record, language),
        figures: figureValues(record).map((value) => figureText(index, value, language)),
        sourceNumber: [...places.keys()].indexOf(source) + 1,
        paragraph,
      },
    ];
  });
  return { rows, sources: Array.from(places, ([source, paragraphs]) => ({ source, paragraphs: [...paragraphs].sort((a, b) => a - b) })) };
}
