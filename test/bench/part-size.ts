/**
 * The size that a page loads immediately for an entry of the package with its static imports, bundled and compressed by gzip. Files of
 * `import()` are not included.
 */
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';

/** @param library - the folder of the package's modules */
export async function bytesAtOnce(library: string, entry: string): Promise<number> {
  const { metafile, outputFiles } = await build({
    entryPoints: [resolve(library, `${entry}.js`)],
    nodePaths: [resolve('node_modules')],
    outdir: 'out',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    write: false,
    metafile: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const first = Object.keys(metafile.outputs).find((path) => metafile.outputs[path]?.entryPoint?.endsWith(`/${entry}.js`));
  if (first === undefined) throw new Error(`${entry} gave no file`);
  const paths = [first];
  // The list grows during the loop.
  for (const path of paths) {
    for (const imported of metafile.outputs[path]?.imports ?? [])
      if (imported.kind === 'import-statement' && imported.path in metafile.outputs && !paths.includes(imported.path))
        paths.push(imported.path);
  }
  return outputFiles
    .filter(({ path }) => paths.some((each) => path === resolve(each)))
    .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}
