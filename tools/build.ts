/**
 * `npm run build` runs every step below, in order; `npm run build -- NAME …` runs the named ones. The data are checked first: a failing
 * record stops the build, with its id and the reason.
 */
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { build, type InlineConfig, type Plugin } from 'vite';
import { assertMore, assertReport, assertTour, readReport } from '../data/check.ts';
import { compactStyles } from './compact-styles.ts';
import { writeDeclarations } from './declarations.ts';
import { oldestEngines } from './engines.ts';
import { writeDocs } from './docs/write.ts';
import { oneFile } from '../src/export/one-file.ts';
import { writeFrameworkTypes } from './framework-types.ts';
import { licences, notedPackages, notesPackages, packagesInMapLibre, packagesInServiceWorker } from './licences.ts';
import { writeManifest } from './manifest.ts';
import { writeOembed } from './oembed.ts';
import { firstPageOfReport, titleOfReport, writePages } from './first-page-plugin.ts';
import { makeInstallable, writeServiceWorker } from './offline.ts';
import { securePages, withPolicy } from './page-policy.ts';

const shared = {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  json: { stringify: true },
  define: { 'process.env.NODE_ENV': '"production"', 'import.meta': '{}' },
  plugins: [compactStyles(), workerInside()],
  // A worker that is inlined as text can't import a second script, so it contains everything that the site's worker loads on demand.
  worker: { rolldownOptions: { output: { codeSplitting: false } } },
  build: { emptyOutDir: true, target: [...oldestEngines], reportCompressedSize: false },
} satisfies InlineConfig;

const classicScripts = new Map<string, Promise<string>>();

const steps: Readonly<Record<string, () => Promise<void> | void>> = {
  data: checkData,
  site: () => buildWith({ configFile: 'vite.config.ts', plugins: [notesPackages('site')] }),
  embed: writeScripts,
  lib: writeLibrary,
  one: async () => write('dist/one/duikou.html', oneFileOfReport(await classicScript('src/classic-script.ts', 'Duikou'))),
  frames: writeFrames,
  docs: () => writeDocs({ site: 'dist/site', library: 'dist/lib' }),
  oembed: () => writeOembed('dist/site', process.env['SITE_URL']),
  installable: () => makeInstallable('dist/site'),
  pages: () => writePages('dist/site'),
  policy: () => securePages('dist/site'),
  offline: () => writeServiceWorker('dist/site'),
  licences: writeLicences,
};

const asked = process.argv.slice(2);
for (const name of asked) if (!steps[name]) throw new Error(`There is no step “${name}”; the steps are ${Object.keys(steps).join(', ')}.`);
for (const [name, step] of Object.entries(steps)) if (asked.length === 0 || asked.includes(name)) await step();

/** Writes the licences of everything in the built files next to them. */
function writeLicences(): void {
  const built = notedPackages(['site', 'lib', 'Duikou', 'DuikouHost', 'DuikouFrame']);
  const text = licences([
    ...packagesInMapLibre(),
    ...built,
    ...packagesInServiceWorker(readFileSync('dist/site/service-worker.js', 'utf8')),
  ]);
  for (const folder of ['site', 'lib', 'embed', 'one']) write(`dist/${folder}/LICENCES.txt`, text);
}

function checkData(): void {
  const { file, text, more, tour } = readReport();
  assertReport(file, text);
  assertMore(file, more);
  assertTour(file, tour);
}

/** Writes the script that contains everything, its worker as a separate file, and the script for the page around a frame. */
async function writeScripts(): Promise<void> {
  rmSync('dist/embed', { recursive: true, force: true });
  // A host's build may evaluate the script on a server, where it must do nothing. Package checkers mistake an expression in Papa Parse's
  // worker for CommonJS, so it is rewritten.
  const script = (await classicScript('src/classic-script.ts', 'Duikou')).replaceAll('global.IS_PAPA_WORKER', 'global["IS_PAPA_WORKER"]');
  write('dist/embed/duikou.js', `${banner()}if (typeof window !== 'undefined') {\n${script}\n}\n`);
  write('dist/embed/duikou-worker.js', workerFile());
  write('dist/embed/duikou-host.js', await classicScript('src/embed/host.ts', 'DuikouHost'));
}

/** The comment at the start of the script, which may be copied alone, with the place of the licences. */
function banner(): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  return `/*! Duikou ${version}, MIT licence. LICENCES.txt beside this script has the licences of everything in it. */\n`;
}

/** Writes ES modules for bundlers. Dependencies of the package are not included. */
async function writeLibrary(): Promise<void> {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> };
  // A CommonJS package is included, because not every bundler of a host reads it.
  const outside = Object.keys(dependencies).filter((name) => name !== 'papaparse');
  await buildWith({
    ...shared,
    plugins: [...shared.plugins, notesPackages('lib')],
    build: {
      ...shared.build,
      outDir: 'dist/lib',
      lib: { entry: libraryEntries(), formats: ['es'] },
      // A style sheet or a worker that is imported as text is no module that a host could provide, so it is included.
      rolldownOptions: { external: (id) => !id.includes('?') && outside.some((name) => id === name || id.startsWith(`${name}/`)) },
    },
  });
  write('dist/lib/duikou-worker.js', workerFile());
  writeDeclarations('dist/lib/types', Object.values(libraryEntries()));
  writeFrameworkTypes('dist/lib', writeManifest('dist/lib'));
  write('dist/lib/types/script.d.ts', '/** The types of a script that is imported for its effect and exports nothing. */\nexport {};\n');
}

/** The entries by their names in the package: everything, the entry for servers, and each element. */
function libraryEntries(): Readonly<Record<string, string>> {
  const parts = readdirSync('src/parts').filter((file) => file !== 'shared.ts');
  return {
    index: 'src/index.ts',
    elements: 'src/elements.ts',
    server: 'src/server.ts',
    ...Object.fromEntries(parts.map((file) => [file.replace(/\.ts$/, ''), `src/parts/${file}`])),
  };
}

/**
 * Copies the files that the site offers: the page for frames with its script for an opaque origin, the host script, the one file for the
 * share dialog, the script for the documentation's examples.
 */
async function writeFrames(): Promise<void> {
  copyFileSync('src/embed/embed.html', 'dist/site/embed.html');
  write('dist/site/embed-whole.js', await classicScript('src/embed/whole.ts', 'DuikouFrame'));
  for (const name of ['duikou.js', 'duikou-host.js', 'duikou-worker.js']) copyFileSync(`dist/embed/${name}`, `dist/site/${name}`);
  copyFileSync('dist/one/duikou.html', 'dist/site/duikou.html');
}

/**
 * Builds one classic script with worker, boundaries and data. It works from another origin, from file:// and in a sandboxed frame, where
 * modules would need CORS headers.
 */
function classicScript(entry: string, name: string): Promise<string> {
  let script = classicScripts.get(entry);
  if (!script) {
    script = buildClassicScript(entry, name);
    classicScripts.set(entry, script);
  }
  return script;
}

async function buildClassicScript(entry: string, name: string): Promise<string> {
  const built = await build({
    ...shared,
    plugins: [...shared.plugins, notesPackages(name)],
    build: {
      ...shared.build,
      write: false,
      lib: { entry, name, formats: ['iife'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${entry} gave no script`);
  return output.output[0].code;
}

async function buildWith(config: InlineConfig): Promise<void> {
  await build(config);
}

/** Replaces the workers' addresses, which a build with several files has, by their text. */
function workerInside(): Plugin {
  const inline = new Map([
    ['worker-url.ts', resolve('src/render/webgl/worker-url.inline.ts')],
    ['worker-start.ts', resolve('src/import/worker/worker-start.inline.ts')],
    ['layout-start.ts', resolve('src/app/layout/layout-start.inline.ts')],
  ]);
  return {
    name: 'duikou-worker-inside',
    enforce: 'pre',
    resolveId: (source) => inline.get(source.split('/').at(-1) ?? '') ?? null,
  };
}

/**
 * MapLibre's worker unchanged, for pages whose policy allows no worker from text. The link to its source map, which is not shipped, is
 * removed.
 */
function workerFile(): string {
  return readFileSync('node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs', 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/**
 * The site's page with the packed script in one file, for example for a USB stick. The first picture is shown before the script is
 * unpacked.
 */
function oneFileOfReport(script: string): string {
  const { styles, content } = firstPageOfReport();
  const unpack =
    buildSync({ entryPoints: ['src/embed/unpack.ts'], bundle: true, minify: true, write: false, target: [...oldestEngines] }).outputFiles[0]
      ?.text ?? '';
  const parts = {
    styles,
    packed: gzipSync(script, { level: 9 }).toString('base64'),
    unpack: unpack.trim(),
    still: content,
    licences: licences([...packagesInMapLibre(), ...notedPackages(['Duikou'])]),
    policy: null,
  };
  return withPolicy(oneFile(parts, { title: titleOfReport, fragment: '', userData: null }), 'one-file', [script]);
}
