import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Makes the built site load only the language that is read. All other builds include every language: see `src/i18n/languages.ts`. */
export function languagesByNeed(): Plugin {
  return {
    name: 'duikou-languages-by-need',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === './languages.ts' && importer === resolve('src/i18n/messages.ts') ? resolve('src/i18n/languages.by-need.ts') : null,
  };
}
