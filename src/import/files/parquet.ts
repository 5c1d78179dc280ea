/** A Parquet file as a table, group of rows by group of rows. Snappy and Zstandard are unpacked; other methods are rare. */
import { decompress } from 'fzstd';
import { parquetMetadataAsync, parquetReadObjects, type FileMetaData } from 'hyparquet';
import { mostHeldCells, TableBuilder, TooLarge, type Table } from '../table.ts';

const readCodecs: ReadonlySet<string> = new Set(['UNCOMPRESSED', 'SNAPPY', 'ZSTD']);

export class UnreadCodec extends Error {
  readonly codec: string;

  constructor(codec: string) {
    super(codec);
    this.codec = codec;
  }
}

export interface ParquetTable {
  readonly table: Table;
  /** Columns whose values are objects or lists. */
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
  const codec = codecsOf(metadata).find((each) => !readCodecs.has(each));
  if (codec !== undefined) throw new UnreadCodec(codec);
  const names = columnsOf(metadata);
  // One value repeated a thousand million times takes a few bytes.
  if (metadata.row_groups.some(({ num_rows: count }) => Number(count) * names.length > mostHeldCells)) throw new TooLarge();
  const builder = new TableBuilder(names);
  const nested = new Set<string>();
  const of = Number(metadata.num_rows);
  let rowStart = 0;
  for (const { num_rows: count } of metadata.row_groups) {
    const rowEnd = rowStart + Number(count);
    const rows = await parquetReadObjects({
      file: buffer,
      metadata,
      rowStart,
      rowEnd,
      compressors: { ZSTD: (input, length) => decompress(input, new Uint8Array(length)) },
    });
    for (const row of rows) {
      const cells = names.map((name) => {
        // The library doesn't type its values.
        const value: unknown = row[name];
        if (typeof value === 'object' && value !== null && !(value instanceof Date)) nested.add(name);
        return cellText(value);
      });
      builder.push(cells, builder.rowCount + 1, null);
    }
    rowStart = rowEnd;
    yield { rows: rowStart, of };
  }
  return { table: builder.table(), nested: [...nested] };
}

/** The columns of the table itself; what lies within one of them is a part of its value. */
function columnsOf({ schema }: FileMetaData): readonly string[] {
  const names: string[] = [];
  let at = 1;
  const skip = (): void => {
    const children = schema[at++]?.num_children ?? 0;
    for (let i = 0; i < children; i++) skip();
  };
  while (at < schema.length) {
    names.push(schema[at]?.name ?? '');
    skip();
  }
  return names;
}

function codecsOf({ row_groups: groups }: FileMetaData): readonly string[] {
  return [...new Set(groups.flatMap(({ columns }) => columns.flatMap(({ meta_data: column }) => column?.codec ?? [])))];
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/T00:00:00\.000Z$/u, '');
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (typeof value === 'object') return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
  return String(value);
}
