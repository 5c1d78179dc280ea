/** Reads the parts of a workbook and the relations between them. */
import { attributeOf, XmlReader, type XmlHandler } from './xml.ts';
import { unpackedText, type ZipEntry } from './zip.ts';

/** The largest size of a part. Real lists of sheets and styles have at most a tenth of it. */
const maxBytes = 2 ** 26;

/** Reads a part that may be missing. */
export async function readPart(
  file: Blob,
  entry: ZipEntry | undefined,
  handler: Partial<XmlHandler>,
  most: number = maxBytes,
): Promise<void> {
  if (!entry) return;
  const xml = new XmlReader({ open: () => {}, close: () => {}, text: () => {}, ...handler });
  for await (const piece of unpackedText(file, entry, most)) xml.read(piece);
}

/** The paths of the parts that a part refers to, by the ids that it uses. */
export async function relations(file: Blob, entries: ReadonlyMap<string, ZipEntry>, path: string): Promise<ReadonlyMap<string, string>> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const found = new Map<string, string>();
  await readPart(file, entries.get(`${folder}_rels/${path.slice(folder.length)}.rels`), {
    open: (name, attributes) => {
      const [id, target] = [attributeOf(attributes, 'Id'), attributeOf(attributes, 'Target')];
      if (name === 'Relationship' && id !== null && target !== null) found.set(id, resolved(folder, target));
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
