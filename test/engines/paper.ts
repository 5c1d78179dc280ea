/** The first sheet of a PDF as rendered by Poppler: its words and its pixels. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from './packages.ts';

export interface Sheet {
  readonly words: string;
  readonly width: number;
  readonly height: number;
  /** Three bytes for each pixel, row by row. */
  readonly rgb: Uint8Array;
}

const dotsPerInch = 50;

/** Whether Poppler is installed or can be installed. */
export function canReadPaper(): boolean {
  return existsSync('/usr/bin/pdftoppm') || installPackages('poppler-utils');
}

export function firstSheet(pdf: Buffer): Sheet {
  const folder = mkdtempSync(join(tmpdir(), 'duikou-paper-'));
  const file = join(folder, 'paper.pdf');
  try {
    writeFileSync(file, pdf);
    const one = ['-f', '1', '-l', '1'];
    run('pdftotext', [...one, file, join(folder, 'words.txt')]);
    run('pdftoppm', [...one, '-singlefile', '-r', String(dotsPerInch), file, join(folder, 'sheet')]);
    return {
      words: readFileSync(join(folder, 'words.txt'), 'utf8').replace(/\s+/g, ' '),
      ...pixelsOf(readFileSync(join(folder, 'sheet.ppm'))),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(command: string, parameters: readonly string[]): void {
  const { status, stderr } = spawnSync(command, parameters, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed with ${status}: ${stderr}`);
}

/**
 * Reads a PPM (https://netpbm.sourceforge.net/doc/ppm.html): "P6", width, height and 255, each followed by a white space, then the pixels.
 */
function pixelsOf(ppm: Buffer): Omit<Sheet, 'words'> {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 60).toString('latin1'));
  if (!head) throw new Error('no picture of the kind that pdftoppm writes');
  const [width, height] = [Number(head[1]), Number(head[2])];
  return { width, height, rgb: ppm.subarray(head[0].length) };
}

/** The share of a sheet's pixels with approximately this colour. */
export function shareOf({ rgb, width, height }: Sheet, [red, green, blue]: readonly [number, number, number], tolerance = 40): number {
  let count = 0;
  for (let i = 0; i < rgb.length; i += 3) {
    const isNear = [red, green, blue].every((value, channel) => Math.abs((rgb[i + channel] ?? 0) - value) <= tolerance);
    if (isNear) count++;
  }
  return count / (width * height);
}

/**
 * The share of squares of 8 × 8 pixels that differ between two sheets. Squares are compared because each engine sets letters differently.
 */
export function differenceOf(a: Sheet, b: Sheet): number {
  const [one, other] = [squares(a), squares(b)];
  const [columns, rows] = [Math.min(one.columns, other.columns), Math.min(one.rows, other.rows)];
  let different = 0;
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) if (Math.abs(one.at(x, y) - other.at(x, y)) > 24) different++;
  }
  return different / (columns * rows);
}

function squares({ rgb, width, height }: Sheet): { readonly columns: number; readonly rows: number; at(x: number, y: number): number } {
  const side = 8;
  return {
    columns: Math.floor(width / side),
    rows: Math.floor(height / side),
    at(x, y) {
      let sum = 0;
      for (let j = 0; j < side; j++) {
        for (let i = 0; i < side; i++) sum += rgb[3 * ((y * side + j) * width + x * side + i) + 1] ?? 0;
      }
      return sum / side ** 2;
    },
  };
}
