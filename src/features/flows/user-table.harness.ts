/** An atlas with a reader's own table, for tests in the browser. */
import { readingOf } from '../../app/import-of-store.ts';
import type { SizePx } from '../../geo/projection.ts';
import type { DuikouAtlas } from '../atlas/duikou-atlas.ts';

/** Adds an atlas to the page, in English and drawn by the SVG map. The caller removes it. */
export async function openedAtlas({ width, height }: SizePx): Promise<DuikouAtlas> {
  const atlas = document.createElement('duikou-atlas');
  atlas.setAttribute('renderer', 'svg');
  atlas.setAttribute('lang', 'en');
  atlas.style.cssText = `display: block; width: ${width}px; height: ${height}px`;
  document.body.append(atlas);
  await atlas.ready;
  return atlas;
}

/** Opens a table like a file that is dropped on the atlas. Its flows may be shown later. */
export async function openTable(atlas: DuikouAtlas, text: string): Promise<void> {
  await readingOf(atlas.store).open(new Blob([text]), 'flows.csv');
}
