/** The package's types: what a host can reach from the entries, and no more. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const imported = /(\bfrom |\bimport\()(['"])(\.{1,2}\/[^'"]+)\.ts\2/g;

/**
 * @param folder - of the package's types; emptied first
 * @param entries - source files
 */
export function writeDeclarations(folder: string, entries: readonly string[]): void {
  const emitted = mkdtempSync(join(tmpdir(), 'duikou-types-'));
  try {
    const { status } = spawnSync('npx', ['tsc', '-p', 'tsconfig.types.json', '--outDir', emitted], { stdio: 'inherit' });
    if (status !== 0) throw new Error('the declarations could not be written');
    rmSync(folder, { recursive: true, force: true });
    const wanted = entries.map((entry) => join(emitted, entry.replace(/\.ts$/, '.d.ts')));
    // The list grows while it is read.
    for (const file of wanted) {
      const text = readFileSync(file, 'utf8');
      for (const [, , , path = ''] of text.matchAll(imported)) {
        const next = `${join(dirname(file), path)}.d.ts`;
        if (!wanted.includes(next)) wanted.push(next);
      }
      const target = join(folder, relative(join(emitted, 'src'), file));
      mkdirSync(dirname(target), { recursive: true });
      // Compilers older than ours look for the types of a `.js`, not of a `.ts`.
      writeFileSync(target, text.replaceAll(imported, '$1$2$3.js$2'));
    }
  } finally {
    rmSync(emitted, { recursive: true, force: true });
  }
}
