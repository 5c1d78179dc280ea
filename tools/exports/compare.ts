/** An export's picture by another program beside the browser's: how much they differ, and which texts cannot be read. */
import type { Page } from 'playwright';
import type { SizePx } from '../../src/geo/projection.ts';

export interface Pixels extends SizePx {
  /** Red, green, blue and opacity of each, row by row. */
  readonly data: Uint8Array;
}

/** A text of a drawing, where it stands in the browser. */
export interface DrawnText {
  readonly words: string;
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly colour: string;
  /** The colour of its halo, or of the panel that it stands on. */
  readonly behind: string;
}

export interface Comparison {
  /** Mean difference of blocks, as a share of the range of a channel. */
  readonly difference: number;
  /** That of the block that differs most. */
  readonly largest: number;
  /** Texts with less than a quarter of the ink that they have in the browser: a sign from another font has a third, a halo that covers its text leaves a tenth. */
  readonly unreadable: readonly string[];
}

/** Larger than what the metrics of another font move a text by. */
const blockPx = 16;

/**
 * An image of an address as pixels.
 *
 * @param page - one without a policy, such as an empty one
 * @throws when its size is another
 */
export async function pixelsOf(page: Page, address: string, { width, height }: SizePx): Promise<Pixels> {
  const data = await page.evaluate(
    async ([src, w, h]) => {
      const image = new Image(w, h);
      image.src = src;
      await image.decode();
      if (image.naturalWidth !== w || image.naturalHeight !== h) throw new Error(`${image.naturalWidth} × ${image.naturalHeight} px`);
      const canvas = document.createElement('canvas');
      canvas.width = w;
      canvas.height = h;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0, w, h);
      const reader = new FileReader();
      const read = new Promise((resolve) => reader.addEventListener('load', resolve));
      reader.readAsDataURL(new Blob([context.getImageData(0, 0, w, h).data]));
      await read;
      return String(reader.result);
    },
    [address, width, height] as const,
  );
  return { width, height, data: Buffer.from(data.slice(data.indexOf(',') + 1), 'base64') };
}

/** The texts of a drawing that are not halos. */
export async function textsOf(page: Page, svg: string): Promise<readonly DrawnText[]> {
  return page.evaluate((drawing) => {
    document.body.replaceChildren(document.importNode(new DOMParser().parseFromString(drawing, 'image/svg+xml').documentElement, true));
    const root = document.querySelector('svg');
    if (!root) throw new Error('no drawing');
    const { left, top } = root.getBoundingClientRect();
    const panel = root.querySelector('rect')?.getAttribute('fill') ?? '#ffffff';
    return Array.from(root.querySelectorAll('text:not([aria-hidden])'), (text) => {
      const box = text.getBoundingClientRect();
      const halo = text.previousElementSibling;
      return {
        words: text.textContent ?? '',
        box: { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top },
        colour: text.getAttribute('fill') ?? '#000000',
        behind: (halo?.matches('text[aria-hidden]') ? halo.getAttribute('stroke') : null) ?? panel,
      };
    });
  }, svg);
}

/** Compares the pictures of one drawing, of one size. */
export function compare(browser: Pixels, other: Pixels, texts: readonly DrawnText[]): Comparison {
  const [here, there] = [blocksOf(browser), blocksOf(other)];
  const differences = Array.from(here, (value, i) => Math.abs(value - (there[i] ?? 0)));
  return {
    difference: differences.reduce((sum, each) => sum + each, 0) / differences.length,
    largest: Math.max(...differences),
    unreadable: texts.filter((text) => inkOf(text, other) < inkOf(text, browser) / 4).map(({ words }) => words),
  };
}

/** The mean of each channel in each block, from 0 to 1. What a last row or column lacks counts as black. */
function blocksOf({ width, height, data }: Pixels): Float64Array {
  const columns = Math.ceil(width / blockPx);
  const blocks = new Float64Array(columns * Math.ceil(height / blockPx) * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const block = 3 * (Math.floor(y / blockPx) * columns + Math.floor(x / blockPx));
      for (let c = 0; c < 3; c += 1) blocks[block + c] = (blocks[block + c] ?? 0) + (data[4 * (y * width + x) + c] ?? 0);
    }
  }
  return blocks.map((sum) => sum / (255 * blockPx * blockPx));
}

/** How many pixels the text's colour covers, those at the edges of its strokes in part. */
function inkOf({ box, colour, behind }: DrawnText, { width, data }: Pixels): number {
  const ink = channelsOf(colour);
  const contrast = distance(ink, channelsOf(behind));
  let covered = 0;
  for (let y = Math.floor(box.top); y < box.bottom; y += 1) {
    for (let x = Math.floor(box.left); x < box.right; x += 1) {
      const at = 4 * (y * width + x);
      covered += Math.max(0, 1 - distance(ink, data.subarray(at, at + 3)) / contrast);
    }
  }
  return covered;
}

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function distance(one: readonly number[], other: ArrayLike<number>): number {
  return Math.hypot(...one.map((value, i) => value - (other[i] ?? 0)));
}
