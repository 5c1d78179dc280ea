import type { FileMetaData } from 'hyparquet';
import { expect, test, vi } from 'vitest';
import { rangesOfParquet, readParquet } from './parquet.ts';

let metadata: unknown = null;
vi.mock('hyparquet', () => ({ parquetMetadataAsync: () => Promise.resolve(metadata) }));

/** @returns the number of visits to the chunks of a group in a file with this number of columns */
async function readsOfGroup(columns: number): Promise<number> {
  let reads = 0;
  const names = Array.from({ length: columns }, (_, i) => `c${i}`);
  const chunks = names.map((name, i) => ({
    meta_data: {
      path_in_schema: [name],
      codec: 'SNAPPY',
      num_values: 3n,
      // Every second column is empty.
      statistics: { null_count: i % 2 === 0 ? 3n : 0n },
      data_page_offset: BigInt(4 + i),
      total_compressed_size: 1n,
    },
  }));
  metadata = {
    schema: [{ name: 'root', num_children: columns }, ...names.map((name) => ({ name, type: 'INT32', repetition_type: 'OPTIONAL' }))],
    row_groups: [
      {
        get columns() {
          reads++;
          return chunks;
        },
        num_rows: 3n,
      },
    ],
    num_rows: 3n,
  } satisfies Pick<FileMetaData, 'num_rows'> & Record<string, unknown>;
  const ranges = await rangesOfParquet({ byteLength: 0, slice: () => new ArrayBuffer(0) }, 0);
  expect(ranges).toHaveLength(columns / 2);
  return reads;
}

test('the chunks of a file are visited equally often for few and many columns', async () => {
  expect(await readsOfGroup(200)).toBe(await readsOfGroup(2));
});

test.each(['BROTLI', 'LZ4', 'LZ4_RAW', 'LZO'])(
  'a file that is packed by %s is not read, not fetched in parts, and its method is named',
  async (codec) => {
    const chunk = { path_in_schema: ['c'], codec, num_values: 3n, data_page_offset: 4n, total_compressed_size: 1n };
    metadata = {
      schema: [
        { name: 'root', num_children: 1 },
        { name: 'c', type: 'INT32', repetition_type: 'OPTIONAL' },
      ],
      row_groups: [{ columns: [{ meta_data: chunk }], num_rows: 3n }],
      num_rows: 3n,
    };
    await expect(readParquet(new Blob(['PAR1'])).next()).rejects.toMatchObject({ codec });
    expect(await rangesOfParquet({ byteLength: 0, slice: () => new ArrayBuffer(0) }, 0)).toEqual([]);
  },
);
