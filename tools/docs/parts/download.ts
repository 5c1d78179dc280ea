/**
 * A file that the built site serves, with its size: `This site serves it as duikou.js, 3.07 MB, 0.93 MB gzipped.` The repository does not
 * contain the file, so it can't link to it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { html, type TemplateResult } from 'lit';
import { docsWords } from '../words.ts';
import type { PartContext } from './part.ts';

export function downloadPart({ language, site }: PartContext, [file = '']: readonly string[]): TemplateResult {
  const bytes = readFileSync(join(site, file));
  const { before, beforeSize, beforeGzip, behind } = docsWords[language].download;
  return html`${before}<a href="../../${file}"><code>${file}</code></a>${beforeSize}${readable(bytes.length)}${beforeGzip}${readable(gzipSync(bytes, { level: 9 }).length)}${behind}`;
}

function readable(bytes: number): string {
  return bytes < 100_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(2)} MB`;
}
