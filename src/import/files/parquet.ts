/**
 * Reads a Parquet file as a table, one row group at a time. Snappy, gzip and Zstandard are supported, which data warehouses write. Other
 * codecs are rare.
 */
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
import { maxHeldCells, TableBuilder, TooLarge, type Table } from '../table.ts';

/** Decompressors for the library, which has its own for Snappy. They must be synchronous, unlike the streams of the platform. */
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
  /** Columns whose values are objects, lists or shapes, which are not read. */
  readonly nested: readonly string[];
}

/**
 * Reads a file. Yields the number of rows read and of all rows.
 *
 * @throws UnreadCodec for other codecs, TooLarge; an error of the library if the file is damaged
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
  // A value that is repeated a thousand million times takes only a few bytes in the file.
  if (metadata.row_groups.some(({ num_rows: count }) => Number(count) * names.length > maxHeldCells)) throw new TooLarge();
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
    // The library does not type its values.
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

/** A range of a file, in bytes from its beginning. */
export interface ByteRange {
  readonly start: number;
  /** The first byte after the range. */
  readonly end: number;
}

/**
 * The ranges of a file that {@link readParquet} reads in addition to its end, for a file that is fetched in parts; empty for other codecs,
 * which are not read.
 *
 * @param endBytes - the length of the end that is read first, which has the list of the ranges
 * @throws an error of the library if the end of the file is damaged
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
  /** Whether the values are objects, lists or shapes, which are not cells of the table. */
  readonly isNested: boolean;
  /** Whether the column is read, i.e. neither nested nor empty. */
  readonly isRead: boolean;
}

/** The top-level columns. Nested columns are part of their values. */
function columnsOf(metadata: FileMetaData): readonly ParquetColumn[] {
  const { schema } = metadata;
  const columns: ParquetColumn[] = [];
  // Chunks are collected once for all columns, because a wide file with many groups has a chunk for each pair.
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

/** @param names - the columns whose chunks are returned; undefined for all */
function chunksOf({ row_groups: groups }: FileMetaData, names?: ReadonlySet<string>): readonly ColumnMetaData[] {
  return groups.flatMap(({ columns }) =>
    columns.flatMap(({ meta_data: chunk }) => (chunk && (names?.has(nameOfChunk(chunk)) ?? true) ? [chunk] : [])),
  );
}

/** The name of the top-level column of a chunk. */
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
  // A text column may contain JSON.
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}
