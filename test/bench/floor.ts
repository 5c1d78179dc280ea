/**
 * Measures the cost of supporting the oldest browsers. The size of the site's first files as built is compared with a build for the newest
 * browser.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { imports, initialScript, sizeOf, type Size } from './sizes.ts';

export interface FloorRow {
  readonly what: string;
  readonly floor: Size;
  /** The size without anything for older browsers. */
  readonly newest: Size;
}

/** Removes code for older browsers that a build does not lower, such as the probe, the message and the two sets of plain colours. */
function withoutStandIns(): Plugin {
  return {
    name: 'without-stand-ins',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('/src/embed/probe.ts')) return 'export const canRunElements = () => true;';
      if (!id.endsWith('/src/scene/palette.ts')) return null;
      const pair = 'var(--_light, ${lightPalette[token]}) var(--_dark, ${darkPalette[token]})';
      if (!code.includes(pair)) throw new Error('the colours are declared in another way');
      return code.replace(pair, 'light-dark(${lightPalette[token]}, ${darkPalette[token]})');
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html
          .replaceAll(/<p class="too-old"[^]*?<\/p>/g, '')
          .replaceAll(/var\(--_light, ?([^)]+)\) var\(--_dark, ?([^)]+)\)/g, 'light-dark($1,$2)'),
    },
  };
}

export async function floorCost(): Promise<readonly FloorRow[]> {
  const [floor, newest] = [await firstFiles('floor', {}), await firstFiles('newest', { target: 'esnext', plugins: [withoutStandIns()] })];
  return Object.keys(floor).map((what) => {
    const [one, other] = [floor[what], newest[what]];
    if (!one || !other) throw new Error(`no ${what}`);
    return { what, floor: one, newest: other };
  });
}

/** Builds the site's pages and scripts, and measures the files that are loaded before the map can be used. */
async function firstFiles(
  name: string,
  { target, plugins = [] }: { readonly target?: string; readonly plugins?: Plugin[] },
): Promise<Readonly<Record<string, Size>>> {
  const outDir = join('.cache/floor', name);
  rmSync(outDir, { recursive: true, force: true });
  await build({
    configFile: 'vite.config.ts',
    logLevel: 'error',
    plugins,
    build: { outDir, emptyOutDir: true, reportCompressedSize: false, ...(target === undefined ? {} : { target }) },
  });
  const assets = readdirSync(join(outDir, 'assets'));
  const closure = (wanted: RegExp, ...more: readonly string[]): readonly string[] => [
    ...new Set(
      [...more, ...assets.filter((file) => wanted.test(file)).map((file) => join(outDir, 'assets', file))].flatMap((file) =>
        imports(file, 'static'),
      ),
    ),
  ];
  const first = closure(/^(?:atlas|words-zh-hans)-.*\.js$/, initialScript(outDir));
  const drawing = closure(/^svg-map-.*\.js$/).filter((file) => !first.includes(file));
  if (first.length < 3 || drawing.length === 0) throw new Error(`${outDir} has other files than these`);
  return {
    'the page, without a script': sizeOf([join(outDir, 'index.html')]),
    'Duikou’s own code before the first answer': sizeOf(first),
    'the code of the SVG map': sizeOf(drawing),
  };
}

/** The difference in bytes, compressed by gzip. */
export function moreBytes(rows: readonly FloorRow[]): number {
  return rows.reduce((sum, { floor, newest }) => sum + floor.gzip - newest.gzip, 0);
}
