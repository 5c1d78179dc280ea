/** Compares another program's picture of an export with the browser's: their difference, and the texts that can't be read. */
import type { Page } from 'playwright';
import type { SizePx } from '../../src/geo/projection.ts';

export interface Pixels extends SizePx {
  /** Red, green, blue and opacity of each pixel, row by row. */
  readonly data: Uint8Array;
}

/** A text of a drawing, with its box in the browser. */
export interface DrawnText {
  readonly words: string;
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly colour: string;
  /** The colour of its halo, or of the panel behind it. */
  readonly behind: string;
}

export interface Comparison {
  /** The mean difference of the blocks, as a share of the range of a channel. */
  readonly difference: number;
  /** The largest difference of a block. */
  readonly largest: number;
  /**
   * Texts with less than a quarter of the ink that they have in the browser. A character in another font has a third of it, a text covered
   * by its halo a tenth.
   */
  readonly unreadable: readonly string[];
}

/** The block size, which is larger than the shift of a text by another font's metrics. */
const blockPx = 16;

/**
 * The pixels of an image at an address.
 *
 * @param page - a page without a policy, such as an empty one
 * @throws Error if the size of the image differs
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

/** The texts of a drawing, without those of halos. */
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

/** Compares two pictures of the same drawing and size. */
export function compare(browser: Pixels, other: Pixels, texts: readonly DrawnText[]): Comparison {
  const [here, there] = [blocksOf(browser), blocksOf(other)];
  const differences = Array.from(here, (value, i) => Math.abs(value - (there[i] ?? 0)));
  return {
    difference: differences.reduce((sum, each) => sum + each, 0) / differences.length,
    largest: Math.max(...differences),
    unreadable: texts.filter((text) => inkOf(text, other) < inkOf(text, browser) / 4).map(({ words }) => words),
  };
}

/** The mean of each channel in each block, from 0 to 1. Pixels beyond the last row or column count as black. */
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

/** The number of pixels in the text's colour; those at the edges of its strokes count in part. */
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
