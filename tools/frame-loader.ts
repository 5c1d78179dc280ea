/** Builds the frame with the site, so that both share their parts, and writes `embed.js`, which knows the addresses of the frame's first ones. */
import { buildSync } from 'esbuild';
import type { Plugin } from 'vite';
import { oldestEngines } from './engines.ts';

const name = 'frame';

/** For the input of the build. */
export const frameEntry = { [name]: 'src/embed/parts.ts' } as const;

export function frameLoader(): Plugin {
  return {
    name: 'duikou-frame-loader',
    apply: 'build',
    generateBundle(_, bundle) {
      const importsOf = (fileName: string): readonly string[] => {
        const file = bundle[fileName];
        return file?.type === 'chunk' ? file.imports : [];
      };
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry && file.name === name);
      if (!entry) return;
      const modules = [entry.fileName];
      // The list grows while it is read.
      for (const fileName of modules) modules.push(...importsOf(fileName).filter((each) => !modules.includes(each)));
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
