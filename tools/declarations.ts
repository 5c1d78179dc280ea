/** Writes the package's types: those that a host can reach from the entries, and no others. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const imported = /(\bfrom |\bimport\()(['"])(\.{1,2}\/[^'"]+)\.ts\2/g;

/**
 * @param folder - the folder of the package's types, which is emptied first
 * @param entries - paths of source files
 */
export function writeDeclarations(folder: string, entries: readonly string[]): void {
  const emitted = mkdtempSync(join(tmpdir(), 'duikou-types-'));
  try {
    const { status } = spawnSync('npx', ['tsc', '-p', 'tsconfig.types.json', '--outDir', emitted], { stdio: 'inherit' });
    if (status !== 0) throw new Error('the declarations could not be written');
    rmSync(folder, { recursive: true, force: true });
    const wanted = entries.map((entry) => join(emitted, entry.replace(/\.ts$/, '.d.ts')));
    // The list grows during the loop.
    for (const file of wanted) {
      const text = readFileSync(file, 'utf8');
      for (const [, , , path = ''] of text.matchAll(imported)) {
        const next = `${join(dirname(file), path)}.d.ts`;
        if (!wanted.includes(next)) wanted.push(next);
      }
      const target = join(folder, relative(join(emitted, 'src'), file));
      mkdirSync(dirname(target), { recursive: true });
      // Older compilers look for the types of a `.js` file, not of a `.ts` file.
      writeFileSync(target, text.replaceAll(imported, '$1$2$3.js$2'));
    }
  } finally {
    rmSync(emitted, { recursive: true, force: true });
  }
}
