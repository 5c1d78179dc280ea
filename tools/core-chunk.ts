/**
 * All that the first interaction needs goes into one file of the site. It is asked for at once in any case, and the parts that later chunks share
 * with it would each be packed alone, which costs 3 kB of gzip before the map can be used.
 */
import { resolve } from 'node:path';

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** The third and fourth are what the words of every language share, the others what every map and the data need: files of their own would be requests more. */
const entries = [
  'src/features/core.ts',
  'src/features/define.ts',
  'src/i18n/number-words.ts',
  'src/i18n/plural.ts',
  'src/render/svg/ground.ts',
].map((path) => resolve(path));
/** D3's entry imports all of D3, of which each chunk takes its part; Vite's helper for `import()` is the page's first script's, which waits for no other. */
const elsewhere = /\/node_modules\/d3\/|vite\/preload-helper/;
const closures = new WeakMap<ModuleGraph, ReadonlySet<string>>();

/** The chunk's name for a module that an entry imports, directly or not; null for the others. What is imported later by `import()` is not meant. */
export function coreChunk(id: string, graph: ModuleGraph): string | null {
  let core = closures.get(graph);
  if (!core) {
    core = closure(graph);
    closures.set(graph, core);
  }
  return core.has(id) ? 'core' : null;
}

function closure(graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set(entries);
  // The set grows while it is walked.
  for (const id of found) {
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) if (!elsewhere.test(imported)) found.add(imported);
  }
  return found;
}
