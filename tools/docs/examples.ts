/** The examples are files of `docs/examples/`, which are displayed and run unchanged. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { Language } from '../../src/data/schema.ts';
import { docsLanguages, folderOf } from './pages.ts';

const folder = 'docs/examples';

/** Files in another folder, where a test reads them. */
const elsewhere: Readonly<Record<string, string>> = { 'data-set.json': 'test/fixtures/data-sets/valid-minimal.json' };

/** The text of an example. It has `lang="en"`, and `lang=en` in addresses, which are replaced by the language of the reader. */
export function exampleText(file: string, language: Language): string {
  return readFileSync(elsewhere[file] ?? join(folder, file), 'utf8').replace(/\blang=("?)en\b/g, `lang=$1${language}`);
}

/** The address of an example, relative to a page of the documentation. */
export function exampleAddress(file: string, language: Language): string {
  return `../../examples/${file.replace(/\.html$/, `.${folderOf(language)}.html`)}`;
}

/** @param site - the folder of the built site */
export async function writeExamples(site: string): Promise<void> {
  const out = join(site, 'examples');
  mkdirSync(out, { recursive: true });
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.html')) {
      for (const language of docsLanguages)
        writeFileSync(join(out, file.replace(/\.html$/, `.${folderOf(language)}.html`)), exampleText(file, language));
    } else if (file.endsWith('.json')) copyFileSync(join(folder, file), join(out, file));
  }
  for (const [file, path] of Object.entries(elsewhere)) copyFileSync(path, join(out, file));
  await bundlePackageExample(out);
}

/** Resolves `import 'duikou'` as a host's bundler does: by the exports of package.json, from `dist/lib`. */
async function bundlePackageExample(out: string): Promise<void> {
  await build({
    configFile: false,
    base: './',
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: out,
      emptyOutDir: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: join(folder, 'package.js'),
        preserveEntrySignatures: false,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'package/[name]-[hash].js',
          assetFileNames: 'package/[name]-[hash][extname]',
        },
      },
    },
  });
}
