/**
 * `npm run build`: the data are checked first; a failing record stops here, with its id and the reason. Then the four forms:
 * `dist/site/`, `dist/embed/duikou.js`, `dist/lib/`, `dist/one/duikou.html`.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type InlineConfig, type Plugin } from 'vite';
import { assertMore, assertReport, assertTour, readReport } from '../data/check.ts';
import { writeManifest } from './manifest.ts';
import { firstPageOfReport, titleOfReport } from './first-page-plugin.ts';

const { file, text, more, tour } = readReport();
assertReport(file, text);
assertMore(file, more);
assertTour(file, tour);
await build({ configFile: 'vite.config.ts' });
await build(embed());
await build(hostScript());
await build(framePage());
copyFileSync('src/embed/embed.html', 'dist/site/embed.html');
copyFileSync('dist/embed/duikou-host.js', 'dist/site/duikou-host.js');
await build(library());
declareTypes();
writeManifest('dist/lib');
writeOneFile();
// The site's share dialog hands it out.
copyFileSync('dist/one/duikou.html', 'dist/site/duikou.html');

/** One classic script with worker, geometry and data inside: works from another origin, from file:// and in a sandboxed frame. */
function embed(): InlineConfig {
  return {
    ...shared('dist/embed'),
    build: {
      ...shared('dist/embed').build,
      lib: { entry: 'src/index.ts', name: 'Duikou', formats: ['iife'], fileName: () => 'duikou.js' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  };
}

/** The script for the page around a frame. */
function hostScript(): InlineConfig {
  return {
    ...shared('dist/embed'),
    build: {
      ...shared('dist/embed').build,
      emptyOutDir: false,
      lib: { entry: 'src/embed/host.ts', name: 'DuikouHost', formats: ['iife'], fileName: () => 'duikou-host.js' },
    },
  };
}

/** The frame's own script, one classic file: a sandboxed frame has no origin, and modules would need the server's leave. */
function framePage(): InlineConfig {
  return {
    ...shared('dist/site'),
    build: {
      ...shared('dist/site').build,
      emptyOutDir: false,
      lib: { entry: 'src/embed/page.ts', name: 'DuikouFrame', formats: ['iife'], fileName: () => 'embed.js' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  };
}

/** ES modules for bundlers; what they have a package for stays outside. */
function library(): InlineConfig {
  return {
    ...shared('dist/lib'),
    build: {
      ...shared('dist/lib').build,
      lib: { entry: { index: 'src/index.ts', elements: 'src/elements.ts' }, formats: ['es'] },
      rolldownOptions: { external: [/^lit/, /^@lit/, /^d3$/, /^flatbush$/, /^topojson-client$/, /^valibot$/, 'maplibre-gl'] },
    },
  };
}

function shared(outDir: string): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    json: { stringify: true },
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta': '{}' },
    plugins: [workerInside()],
    build: { outDir, emptyOutDir: true, target: 'es2023', reportCompressedSize: false },
  };
}

/** Puts the worker's text where a build with several files has its address. */
function workerInside(): Plugin {
  const inline = resolve('src/map/webgl/worker-url.inline.ts');
  return {
    name: 'duikou-worker-inside',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('/worker-url.ts') ? inline : null),
  };
}

function declareTypes(): void {
  const { status } = spawnSync('npx', ['tsc', '-p', 'tsconfig.types.json'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the declarations could not be written');
}

/** Runs in the page, so it uses nothing from around it. */
async function unpack(): Promise<void> {
  const packed = document.getElementById('duikou-packed');
  const bytes = Uint8Array.from(atob(packed?.textContent ?? ''), (character) => character.charCodeAt(0));
  const script = document.createElement('script');
  script.textContent = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  packed?.replaceWith(script);
}

/** The site's page with the embed's script in it, packed: one file, for a USB stick. The first picture is there before it is unpacked. */
function writeOneFile(): void {
  const { styles, content } = firstPageOfReport();
  const packed = gzipSync(readFileSync('dist/embed/duikou.js'), { level: 9 }).toString('base64');
  mkdirSync('dist/one', { recursive: true });
  writeFileSync(
    'dist/one/duikou.html',
    `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titleOfReport}</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>
<main><duikou-atlas address>${content}</duikou-atlas></main>
<script type="text/plain" id="duikou-packed">${packed}</script>
<script>(${unpack.toString()})()</script>
</body>
</html>
`,
  );
}
