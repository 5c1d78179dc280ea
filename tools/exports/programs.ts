/** Programs other than browsers that draw SVG, if they are installed. */
import { execFile, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { pictureSizePx } from '../../src/export/picture-size.ts';

export interface Program {
  readonly name: string;
  /**
   * Draws each file as a PNG of the same name into a folder.
   *
   * @throws Error with the program's error message
   */
  readonly draw: (files: readonly string[], folder: string) => Promise<void>;
}

const run = promisify(execFile);

const all: readonly (Program & { readonly command: string })[] = [
  {
    name: 'rsvg-convert',
    command: 'rsvg-convert',
    draw: async (files, folder) => {
      for (const file of files) {
        const { stderr } = await run('rsvg-convert', ['--output', join(folder, pngName(file)), file]);
        if (stderr.trim() !== '') throw new Error(`${file}: ${stderr}`);
      }
    },
  },
  {
    name: 'Inkscape',
    command: 'inkscape',
    // The program writes next to the files that it reads.
    draw: async (files, folder) => {
      for (const file of files) copyFileSync(file, join(folder, basename(file)));
      const names = files.map((file) => basename(file));
      await run('inkscape', ['--export-type=png', ...names], { cwd: folder });
      for (const name of names) rmSync(join(folder, name));
    },
  },
  {
    name: 'LibreOffice',
    command: 'soffice',
    draw: async (files, folder) => {
      // A separate profile allows it to run while a window is open.
      const profile = mkdtempSync(join(tmpdir(), 'duikou-exports-'));
      const { width, height } = pictureSizePx;
      const size = { PixelWidth: { type: 'long', value: String(width) }, PixelHeight: { type: 'long', value: String(height) } };
      const filter = `png:draw_png_Export:${JSON.stringify(size)}`;
      const places = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', filter, '--outdir', folder];
      try {
        await run('soffice', [...places, ...files]);
      } finally {
        rmSync(profile, { recursive: true, force: true });
      }
    },
  },
];

/** The installed programs, and the names of the others. */
export function findPrograms(): { readonly found: readonly Program[]; readonly missing: readonly string[] } {
  const isThere = ({ command }: (typeof all)[number]): boolean => spawnSync(command, ['--version']).status === 0;
  const found = all.filter(isThere);
  return { found, missing: all.filter((program) => !found.includes(program)).map(({ name }) => name) };
}

export function pngName(file: string): string {
  return `${basename(file, '.svg')}.png`;
}
