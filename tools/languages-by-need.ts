import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** The built site loads the language that is read. Everything else has every language from the start: see `src/i18n/languages.ts`. */
export function languagesByNeed(): Plugin {
  return {
    name: 'duikou-languages-by-need',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === './languages.ts' && importer === resolve('src/i18n/messages.ts') ? resolve('src/i18n/languages.by-need.ts') : null,
  };
}
