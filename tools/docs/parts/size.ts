/** The size of a file of the site: `3.07 MB, 0.93 MB gzipped`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { html, type TemplateResult } from 'lit';
import { docsWords } from '../words.ts';
import type { PartContext } from './part.ts';

export function sizePart({ language, site }: PartContext, [file]: readonly string[]): TemplateResult {
  const bytes = readFileSync(join(site, file ?? ''));
  const { before, behind } = docsWords[language].zipped;
  return html`${readable(bytes.length)}${before}${readable(gzipSync(bytes, { level: 9 }).length)}${behind}`;
}

function readable(bytes: number): string {
  return bytes < 100_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(2)} MB`;
}
