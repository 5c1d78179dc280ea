/** `npm run words` writes the Traditional Chinese of every table of words from its Simplified Chinese. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'oxfmt';
import { everyTable, everywhere, ofTable } from './exceptions.ts';
import { traditionalConverter } from './traditional.ts';

const root = resolve(import.meta.dirname, '../..');
const simplified = 'zh-hans.ts';
const header =
  '// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.\n';

/** The folders that contain a table of words, one file for each language. */
export function tableFolders(): readonly string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(`/${simplified}`))
    .map((path) => join('src', dirname(path)))
    .sort();
}

/** The text of a folder's `zh-hant.ts`. Only words change, because the code contains no Chinese. */
export async function traditionalSource(folder: string): Promise<string> {
  const convert = traditionalConverter(everywhere, everyTable, ofTable[folder] ?? []);
  const source = readFileSync(join(root, folder, simplified), 'utf8');
  const table = convert(source).replace('export const zhHans:', 'export const zhHant:');
  if (!table.includes('export const zhHant:')) throw new Error(`${folder}/${simplified} has no table named zhHans`);
  const { code, errors } = await format(
    traditionalFile(folder),
    header + table,
    JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8')),
  );
  if (errors.length > 0) throw new Error(`${folder}/${simplified} can’t be formatted: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
}

export function traditionalFile(folder: string): string {
  return join(root, folder, 'zh-hant.ts');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const folder of tableFolders()) writeFileSync(traditionalFile(folder), await traditionalSource(folder));
}
