/** Reads the number formats of a workbook. */
import { numberFormat, type NumberFormat } from './number-format.ts';
import { readPart } from './parts.ts';
import { attributeOf } from './xml.ts';
import type { ZipEntry } from './zip.ts';

/** The number formats by the style numbers of cells. */
export async function formatsOf(file: Blob, entry: ZipEntry | undefined): Promise<readonly NumberFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isOfCells = false;
  await readPart(file, entry, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') isOfCells = true;
      else if (name === 'xf' && isOfCells) ids.push(Number(attributeOf(attributes, 'numFmtId') ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return ids.map((id) => numberFormat(id, codes.get(id)));
}
