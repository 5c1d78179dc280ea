/** Draws exports by each installed program, and compares the pictures with the browser's. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import type { Language } from '../../src/data/schema.ts';
import type { topicIds } from '../../src/data/vocabulary.ts';
import { pictureSizePx } from '../../src/export/picture-size.ts';
import { compare, pixelsOf, textsOf, type Comparison } from './compare.ts';
import { pngName, type Program } from './programs.ts';

export interface ExportState {
  readonly topic: (typeof topicIds)[number];
  readonly lang: Language;
  readonly theme: 'light' | 'dark';
  /** The id of a selection, or an empty text. */
  readonly select: string;
}

/** Exports a state of the page's atlas as SVG. */
export function exportedSvg(page: Page, state: ExportState): Promise<string> {
  return page.evaluate(async ({ topic, lang, theme, select }) => {
    const atlas = document.querySelector('duikou-atlas');
    if (!atlas) throw new Error('no atlas');
    Object.assign(atlas, { topic, lang, theme, selection: select });
    return atlas.toSVG();
  }, state);
}

export interface DrawnExport extends Comparison {
  readonly state: ExportState;
  readonly program: string;
  /** The number of texts in the export. */
  readonly texts: number;
}

/**
 * Saves the exports in a folder, draws each by each program and compares the pictures.
 *
 * @param reader - a page without a policy, such as an empty one
 * @throws Error with a program's error message, or for a file that it has not drawn
 */
export async function drawnByPrograms(
  reader: Page,
  programs: readonly Program[],
  folder: string,
  exports: readonly (readonly [ExportState, string])[],
): Promise<readonly DrawnExport[]> {
  mkdirSync(folder, { recursive: true });
  const files = exports.map(([state, svg]) => {
    const file = resolve(folder, `${Object.values(state).filter(Boolean).join('-')}.svg`);
    writeFileSync(file, svg);
    return { state, svg, file };
  });
  for (const { name, draw } of programs) {
    mkdirSync(join(folder, name), { recursive: true });
    await draw(
      files.map(({ file }) => file),
      resolve(folder, name),
    );
  }
  const drawn: DrawnExport[] = [];
  for (const { state, svg, file } of files) {
    const texts = await textsOf(reader, svg);
    const here = await pixelsOf(reader, addressOf('image/svg+xml', svg), pictureSizePx);
    for (const { name } of programs) {
      const png = readFileSync(join(folder, name, pngName(file)));
      const there = await pixelsOf(reader, addressOf('image/png', png), pictureSizePx);
      drawn.push({ state, program: name, texts: texts.length, ...compare(here, there, texts) });
    }
  }
  return drawn;
}

function addressOf(type: string, content: string | Buffer): string {
  return `data:${type};base64,${Buffer.from(content).toString('base64')}`;
}
