/**
 * `npm run build`: the data are checked first; a failing record stops here, with its id and the reason. Then the four forms:
 * `dist/site/`, `dist/embed/duikou.js`, `dist/lib/`, `dist/one/duikou.html`.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { assertReport, readReport } from '../data/check.ts';
import { firstPageOfReport, titleOfReport } from './first-page-plugin.ts';

const { file, text } = readReport();
assertReport(file, text);
await build({ configFile: 'vite.config.ts' });
await build(embed());
await build(hostScript());
await build(framePage());
copyFileSync('src/embed/embed.html', 'dist/site/embed.html');
await build(library());
declareTypes();
writeOneFile();

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

/** The site's page with the embed's script in it: one file, for a USB stick. */
function writeOneFile(): void {
  const { styles, content } = firstPageOfReport();
  // A script ends at the first `</script`, wherever it stands.
  const script = readFileSync('dist/embed/duikou.js', 'utf8').replaceAll('</script', '<\\/script');
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
<duikou-atlas address>${content}</duikou-atlas>
<script>${script}</script>
</body>
</html>
`,
  );
}
