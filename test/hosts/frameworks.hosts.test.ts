/**
 * Tests of the packed package in frameworks that are installed from npm and built by their own steps: `npm run test:hosts`. Each folder in
 * `frameworks/` is a host. Each that passes writes its row of `docs/hosts.md` with the day, and the others keep theirs.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesAtOnce } from '../bench/part-size.ts';
import { launchOptions } from '../site/launch.ts';
import { openedIn } from './framework-page.ts';

interface Host {
  readonly folder: string;
  readonly name: string;
  /** The folder into which the build writes the pages. */
  readonly output: string;
  /** Whether the server renders the first picture into the page. */
  readonly isRendered: boolean;
  /** The description of the way in the table. */
  readonly way: string;
}

const hosts: readonly Host[] = [
  {
    folder: 'next',
    name: 'Next, app router',
    output: 'out',
    isRendered: true,
    way: '`duikou/server` in a server component, `import "duikou/map"` in a client component',
  },
  {
    folder: 'sveltekit',
    name: 'SvelteKit, prerendered',
    output: 'build',
    isRendered: true,
    way: '`duikou/server` in `load`, `import "duikou/map"` in the page',
  },
  {
    folder: 'vitepress',
    name: 'VitePress',
    output: 'docs/.vitepress/dist',
    isRendered: true,
    way: '`duikou/server` in a data loader, `import "duikou/map"` in the page',
  },
  {
    folder: 'astro',
    name: 'Astro',
    output: 'dist',
    isRendered: true,
    way: '`duikou/server` in the frontmatter, `import "duikou/map"` in a script',
  },
  { folder: 'starlight', name: 'Starlight', output: 'dist', isRendered: true, way: 'a component of Astro in a page of MDX' },
  {
    folder: 'nuxt',
    name: 'Nuxt, generated',
    output: '.output/public',
    isRendered: true,
    way: '`duikou/server` in `useAsyncData`, `import "duikou/map"` in the app',
  },
  {
    folder: 'react',
    name: 'React with Vite and TypeScript',
    output: 'dist',
    isRendered: false,
    way: '`import "duikou/map"`, `import "duikou/jsx"`, strict types',
  },
  {
    folder: 'vue',
    name: 'Vue with Vite and vue-tsc',
    output: 'dist',
    isRendered: false,
    way: '`import "duikou/map"`, `import "duikou/vue"`, strict templates',
  },
  { folder: 'angular', name: 'Angular', output: 'dist/browser', isRendered: false, way: '`import "duikou/map"`, `CUSTOM_ELEMENTS_SCHEMA`' },
  { folder: 'docusaurus', name: 'Docusaurus', output: 'build', isRendered: false, way: '`import "duikou/map"` in a page' },
  {
    folder: 'slidev',
    name: 'Slidev',
    output: 'dist',
    isRendered: false,
    way: '`import "duikou/map"` in a component of a slide',
  },
  {
    folder: 'reveal',
    name: 'reveal.js with Vite',
    output: 'dist',
    isRendered: false,
    way: '`import "duikou/map"`, the element in a slide',
  },
  {
    folder: 'observable',
    name: 'Observable Framework',
    output: 'dist',
    isRendered: false,
    way: 'the one script; its resolver does not find MapLibre’s module',
  },
  {
    folder: 'import-map',
    name: 'an import map, no bundler',
    output: '.',
    isRendered: false,
    way: '`import "duikou/map"`, each dependency by its address',
  },
];

const page = 'docs/hosts.md';
const workshop = join(tmpdir(), 'duikou-hosts');
let browser: Browser;
/** The digest of the packed package. */
let digest = '';
/** The rows of the hosts that have passed, by name. */
const tried = new Map<string, string>();
beforeAll(async () => {
  mkdirSync(workshop, { recursive: true });
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', workshop], '.')) as readonly [
    { readonly filename: string },
  ];
  const packed = join(workshop, 'duikou.tgz');
  renameSync(join(workshop, filename), packed);
  digest = createHash('sha256').update(readFileSync(packed)).digest('hex');
  browser = await chromium.launch(launchOptions([]));
}, 120_000);
afterAll(async () => {
  await browser.close();
  const before = readFileSync(page, 'utf8').split('\n');
  const rowOf = (name: string): string | undefined => tried.get(name) ?? before.find((line) => line.startsWith(`| ${name} `));
  const rows = hosts.flatMap(({ name }) => rowOf(name) ?? []);
  const others = hosts.flatMap(({ name }) => (rowOf(name) === undefined ? [name.replace(/,.*/, '')] : []));
  if (tried.size > 0) writeFileSync(page, pageOf(rows, others, await Promise.all(['figure', 'map', 'index'].map(sizeOf))));
});

function run(command: string, parameters: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, parameters, {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      CI: '1',
      NEXT_TELEMETRY_DISABLED: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      NUXT_TELEMETRY_DISABLED: '1',
      OBSERVABLE_TELEMETRY_DISABLE: '1',
      NODE_ENV: '',
    },
  });
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')} in ${cwd}: ${stdout.slice(-3000)}\n${stderr.slice(-3000)}`);
  return stdout;
}

test.each(hosts)(
  '$name builds the page, shows the map and receives its events',
  async ({ folder, name, output, isRendered, way }) => {
    const project = join(workshop, folder);
    cpSync(join('test/hosts/frameworks', folder), project, { recursive: true });
    // Installed packages are kept, but the package itself is installed again if it has changed.
    const mark = join(project, 'node_modules', '.duikou');
    if (!existsSync(mark) || readFileSync(mark, 'utf8') !== digest) {
      rmSync(join(project, 'node_modules/duikou'), { recursive: true, force: true });
      rmSync(join(project, 'package-lock.json'), { force: true });
      run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], project);
      writeFileSync(mark, digest);
    }
    run('npm', ['run', 'build'], project);
    const pages = join(project, output);
    const html = readFileSync(join(pages, 'index.html'), 'utf8');
    if (isRendered) expect(html.split('data-arc="').length - 1).toBeGreaterThanOrEqual(7);

    const { renderer, kilobytes, said } = await openedIn(browser, pages, html, folder);
    expect(renderer).toMatch(/^(svg|webgl)$/);
    expect(said).toEqual([]);
    const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { readonly scripts: { readonly build: string } };
    const day = new Date().toISOString().slice(0, 10);
    const cells = [
      `${name} ${versionOf(project, folder)}`.trim(),
      way,
      `\`${scripts.build}\``,
      isRendered ? 'yes' : 'no',
      `${kilobytes} kB`,
    ];
    tried.set(name, `| ${[...cells, renderer, `${day}, Node ${process.versions.node.split('.')[0]}`].join(' | ')} |`);
  },
  900_000,
);

/** The installed version of the framework. */
function versionOf(project: string, folder: string): string {
  const names: Readonly<Record<string, string>> = {
    next: 'next',
    sveltekit: '@sveltejs/kit',
    vitepress: 'vitepress',
    astro: 'astro',
    starlight: '@astrojs/starlight',
    nuxt: 'nuxt',
    react: 'react',
    vue: 'vue',
    angular: '@angular/core',
    docusaurus: '@docusaurus/core',
    slidev: '@slidev/cli',
    reveal: 'reveal.js',
    observable: '@observablehq/framework',
  };
  const file = join(project, 'node_modules', names[folder] ?? '', 'package.json');
  if (names[folder] === undefined || !existsSync(file)) return '';
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}

/** The gzip size of what a page loads at once for an entry of the package. */
async function sizeOf(entry: string): Promise<string> {
  return `${Math.round((await bytesAtOnce('dist/lib', entry)) / 1024)} kB`;
}

/** @param others - hosts for which no run has passed */
function pageOf(lines: readonly string[], others: readonly string[], [figure, map, everything]: readonly string[]): string {
  return `# Hosts

\`npm run test:hosts\` installs other frameworks from npm and builds each by its own documented steps, with the packed package. It writes this page: a row for each host that passed.

The test opens the built page and selects a pairing by the element’s method. The event has to arrive through the framework, and the console has to stay empty. The sources are in
[\`test/hosts/frameworks\`](../test/hosts/frameworks).

| host | the way | built by | map before any script | gzip until the first map | first map | passed |
| --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
${others.length === 0 ? '' : `\n${new Intl.ListFormat('en-GB').format(others)} ${others.length === 1 ? 'has' : 'have'} sources there, and no run of ${others.length === 1 ? 'it' : 'them'} has passed yet.\n`}
A page loads at once, by gzip: ${figure} for \`duikou/figure\`, ${map} for \`duikou/map\`, ${everything} for \`duikou\`. Data, boundaries and MapLibre come after that.

Two hosts have a setting because of faults of their own:

- Nuxt up to 4.4 stores its root page under a key that unstorage 1.17.6 refuses, so the test installs an older unstorage.
- Slidev asks the browser to keep the screen awake. In a browser without a screen that is an error, so the deck switches this off.

\`npm run test:full\` covers other consumers ([\`test/hosts/consumers\`](../test/hosts/consumers)): Vite, webpack, Rollup and esbuild without a framework, TypeScript with both of its
module resolutions, and React rendered on a server and hydrated. It also opens the map in slides of reveal.js.
`;
}

test('every folder is listed as a host', () => {
  expect(readdirSync('test/hosts/frameworks').toSorted()).toEqual(hosts.map(({ folder }) => folder).toSorted());
});
