/**
 * Puts everything that the first interaction needs into one file of the site. All of it is requested at once anyway, and as separate
 * chunks, the parts shared with later chunks would compress worse, which costs 3 kB of gzip before the map can be used.
 */
import { resolve } from 'node:path';

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Entries of the core. The third and fourth are shared by the words of all languages, the others by every map and the data; as separate
 * files they would add requests.
 */
const entries = [
  'src/features/core.ts',
  'src/features/define.ts',
  'src/i18n/number-words.ts',
  'src/i18n/plural.ts',
  'src/render/svg/ground.ts',
].map((path) => resolve(path));
/**
 * Modules that are never part of the core. The entry of D3 imports all of D3, of which each chunk needs a part. Vite's helper for
 * `import()` belongs to the page's first script, which must not wait for another.
 */
const elsewhere = /\/node_modules\/d3\/|vite\/preload-helper/;
const closures = new WeakMap<ModuleGraph, ReadonlySet<string>>();

/** The name of the chunk for a module that an entry imports statically, directly or not; null for other modules. */
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
  // The set grows during the loop.
  for (const id of found) {
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) if (!elsewhere.test(imported)) found.add(imported);
  }
  return found;
}
