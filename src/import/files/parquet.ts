/** A Parquet file as a table, group of rows by group of rows. Snappy, gzip and Zstandard are unpacked, which is what warehouses write; other methods are rare. */
import { gunzipSync } from 'fflate';
import { decompress } from 'fzstd';
import {
  parquetMetadataAsync,
  parquetReadObjects,
  type AsyncBuffer,
  type ColumnMetaData,
  type Compressors,
  type FileMetaData,
} from 'hyparquet';
import { mostHeldCells, TableBuilder, TooLarge, type Table } from '../table.ts';

/** The library unpacks Snappy itself, and takes functions that answer at once, as the platform's own streams do not. */
const compressors: Compressors = {
  GZIP: (input, length) => gunzipSync(input, { out: new Uint8Array(length) }),
  ZSTD: (input, length) => decompress(input, new Uint8Array(length)),
};

const readCodecs: ReadonlySet<string> = new Set(['UNCOMPRESSED', 'SNAPPY', ...Object.keys(compressors)]);

export class UnreadCodec extends Error {
  readonly codec: string;

  constructor(codec: string) {
    super(codec);
    this.codec = codec;
  }
}

export interface ParquetTable {
  readonly table: Table;
  /** Columns whose values are objects, lists or shapes: they are not read. */
  readonly nested: readonly string[];
}

/**
 * Yields how many rows have been read, of how many.
 *
 * @throws UnreadCodec where it is packed in another way, TooLarge; an error of the library where the file is damaged
 */
export async function* readParquet(file: Blob): AsyncGenerator<{ readonly rows: number; readonly of: number }, ParquetTable> {
  const buffer = {
    byteLength: file.size,
    slice: (start: number, end: number = file.size) => file.slice(start, end).arrayBuffer(),
  };
  const metadata = await parquetMetadataAsync(buffer);
  const columns = columnsOf(metadata);
  const names = columns.filter(({ isNested }) => !isNested).map(({ name }) => name);
  const read = namesRead(columns);
  const codec = codecsOf(metadata, read).find((each) => !readCodecs.has(each));
  if (codec !== undefined) throw new UnreadCodec(codec);
  // One value repeated a thousand million times takes a few bytes.
  if (metadata.row_groups.some(({ num_rows: count }) => Number(count) * names.length > mostHeldCells)) throw new TooLarge();
  const builder = new TableBuilder(names);
  const of = Number(metadata.num_rows);
  let rowStart = 0;
  for (const { num_rows: count } of metadata.row_groups) {
    const rowEnd = rowStart + Number(count);
    const rows = await parquetReadObjects({
      file: buffer,
      metadata,
      rowStart,
      rowEnd,
      columns: [...read],
      compressors,
    });
    // The library doesn't type its values.
    for (const row of rows)
      builder.push(
        names.map((name) => cellText(row[name] as unknown)),
        builder.rowCount + 1,
        null,
      );
    rowStart = rowEnd;
    yield { rows: rowStart, of };
  }
  return { table: builder.table(), nested: columns.filter(({ isNested }) => isNested).map(({ name }) => name) };
}

/** A stretch of a file, in bytes from its beginning. */
export interface ByteRange {
  readonly start: number;
  /** The first byte behind it. */
  readonly end: number;
}

/**
 * The stretches of a file that {@link readParquet} reads besides its end, for a file that is fetched in parts. None where it is packed in another way, for
 * then nothing is read.
 *
 * @param endBytes - so much of the end is asked for at first; it holds the list of the stretches
 * @throws an error of the library where the end of the file is damaged
 */
export async function rangesOfParquet(file: AsyncBuffer, endBytes: number): Promise<readonly ByteRange[]> {
  const metadata = await parquetMetadataAsync(file, { initialFetchSize: endBytes });
  const names = namesRead(columnsOf(metadata));
  if (codecsOf(metadata, names).some((each) => !readCodecs.has(each))) return [];
  return chunksOf(metadata, new Set(names)).map((chunk) => {
    const start = Number(chunk.dictionary_page_offset || chunk.data_page_offset);
    return { start, end: start + Number(chunk.total_compressed_size) };
  });
}

function namesRead(columns: readonly ParquetColumn[]): readonly string[] {
  return columns.filter(({ isRead }) => isRead).map(({ name }) => name);
}

interface ParquetColumn {
  readonly name: string;
  /** Its values are objects, lists or shapes: it is no column of the table. */
  readonly isNested: boolean;
  /** Neither nested nor without any value: cells are made of it. */
  readonly isRead: boolean;
}

/** The columns of the table itself; what lies within one of them is a part of its value. */
function columnsOf(metadata: FileMetaData): readonly ParquetColumn[] {
  const { schema } = metadata;
  const columns: ParquetColumn[] = [];
  // Once for all columns: a wide file of many groups has a chunk for each of both.
  const chunks = new Map<string, ColumnMetaData[]>();
  for (const chunk of chunksOf(metadata)) {
    const known = chunks.get(nameOfChunk(chunk));
    if (known) known.push(chunk);
    else chunks.set(nameOfChunk(chunk), [chunk]);
  }
  let at = 1;
  const skip = (): void => {
    const children = schema[at++]?.num_children ?? 0;
    for (let i = 0; i < children; i++) skip();
  };
  while (at < schema.length) {
    const { name = '', num_children: children = 0, repetition_type: repetition, logical_type: logical } = schema[at] ?? {};
    const isNested = children > 0 || repetition === 'REPEATED' || logical?.type === 'GEOMETRY' || logical?.type === 'GEOGRAPHY';
    columns.push({ name, isNested, isRead: !isNested && !isWithoutValue(chunks.get(name) ?? []) });
    skip();
  }
  return columns;
}

function isWithoutValue(chunks: readonly ColumnMetaData[]): boolean {
  return chunks.length > 0 && chunks.every(({ statistics, num_values: count }) => statistics?.null_count === count);
}

/** @param names - undefined: of all columns */
function chunksOf({ row_groups: groups }: FileMetaData, names?: ReadonlySet<string>): readonly ColumnMetaData[] {
  return groups.flatMap(({ columns }) =>
    columns.flatMap(({ meta_data: chunk }) => (chunk && (names?.has(nameOfChunk(chunk)) ?? true) ? [chunk] : [])),
  );
}

/** Of the column of the table that it is in. */
function nameOfChunk({ path_in_schema: [name = ''] }: ColumnMetaData): string {
  return name;
}

function codecsOf(metadata: FileMetaData, names: readonly string[]): readonly string[] {
  return [...new Set(chunksOf(metadata, new Set(names)).map(({ codec }) => codec))];
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/T00:00:00\.000Z$/u, '');
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  // JSON in a text column.
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}
