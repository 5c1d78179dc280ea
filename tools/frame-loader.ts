/** Writes `embed.js` with the addresses of the site's first script and of the modules of the frame. */
import { buildSync } from 'esbuild';
import type { Plugin } from 'vite';
import { oldestEngines } from './engines.ts';

export function frameLoader(): Plugin {
  return {
    name: 'duikou-frame-loader',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file : []));
      const first = chunks.find(({ isEntry, name }) => isEntry && name === 'index');
      const frame = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/src/embed/parts.ts'));
      if (!first || !frame) return;
      const modules = [first.fileName, frame.fileName];
      // The list grows during the loop.
      for (const fileName of modules) {
        const imports = chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? [];
        modules.push(...imports.filter((each) => !modules.includes(each)));
      }
      this.emitFile({ type: 'asset', fileName: 'embed.js', source: loaderOf(modules) });
    },
  };
}

function loaderOf(modules: readonly string[]): string {
  const [output] = buildSync({
    entryPoints: ['src/embed/loader.ts'],
    bundle: true,
    minify: true,
    write: false,
    target: [...oldestEngines],
    define: { frameModules: JSON.stringify(modules) },
  }).outputFiles;
  if (!output) throw new Error('src/embed/loader.ts gave no script');
  return output.text;
}
