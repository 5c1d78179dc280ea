/** What a page loads at once for an entry of the package, with all that it imports: as a bundler makes it, by gzip. What comes later by `import()` is apart. */
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
  // The list grows while it is read.
  for (const path of paths) {
    for (const imported of metafile.outputs[path]?.imports ?? [])
      if (imported.kind === 'import-statement' && imported.path in metafile.outputs && !paths.includes(imported.path))
        paths.push(imported.path);
  }
  return outputFiles
    .filter(({ path }) => paths.some((each) => path === resolve(each)))
    .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}
