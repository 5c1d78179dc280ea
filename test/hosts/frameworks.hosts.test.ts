/**
 * The packed package in other people's frameworks, each installed from npm and built by its own steps: `npm run test:hosts`. A folder in
 * `frameworks/` is a host. The table of `docs/hosts.md` is written by a run of all of them.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchOptions } from '../site/launch.ts';
import { serve } from './serve.ts';

interface Host {
  readonly folder: string;
  readonly name: string;
  /** Where its build writes the pages. */
  readonly output: string;
  /** Whether its server writes the first picture into the page. */
  readonly isRendered: boolean;
  /** What the table says of the way. */
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
    folder: 'vue',
    name: 'Vue with Vite and vue-tsc',
    output: 'dist',
    isRendered: false,
    way: '`import "duikou/map"`, `import "duikou/vue"`, strict templates',
  },
  { folder: 'angular', name: 'Angular', output: 'dist/browser', isRendered: false, way: '`import "duikou/map"`, `CUSTOM_ELEMENTS_SCHEMA`' },
  { folder: 'docusaurus', name: 'Docusaurus', output: 'build', isRendered: false, way: '`import "duikou/map"` in a page' },
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

const workshop = join(tmpdir(), 'duikou-hosts');
let browser: Browser;
const rows: string[] = [];
beforeAll(async () => {
  mkdirSync(workshop, { recursive: true });
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', workshop], '.')) as readonly [
    { readonly filename: string },
  ];
  renameSync(join(workshop, filename), join(workshop, 'duikou.tgz'));
  browser = await chromium.launch(launchOptions([]));
}, 120_000);
afterAll(async () => {
  await browser.close();
  if (rows.length === hosts.length) writeFileSync('docs/hosts.md', table(rows));
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
  '$name builds, shows the map and hears it',
  async ({ folder, name, output, isRendered, way }) => {
    const project = join(workshop, folder);
    // What has been installed stays: the package itself is new.
    cpSync(join('test/hosts/frameworks', folder), project, { recursive: true });
    rmSync(join(project, 'node_modules/duikou'), { recursive: true, force: true });
    rmSync(join(project, 'package-lock.json'), { force: true });
    run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], project);
    run('npm', ['run', 'build'], project);
    const pages = join(project, output);
    const html = readFileSync(join(pages, 'index.html'), 'utf8');
    if (isRendered) expect(html.split('data-arc="').length - 1).toBeGreaterThanOrEqual(7);

    const host = await serve({ pages: { '/': html }, folders: [pages] });
    const page = await browser.newPage({ viewport: { width: 1000, height: 700 }, locale: 'en-GB' });
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('console', (message) => {
      // Frameworks ask for icons that nobody has.
      if (message.type() === 'error' && !/404/.test(message.text())) said.push(message.text());
    });
    const bodies: Promise<number>[] = [];
    const count = (response: { body(): Promise<Buffer> }): void =>
      void bodies.push(
        response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      );
    page.on('response', count);
    await page.goto(host.address);
    const renderer = await page.evaluate(async () => {
      await customElements.whenDefined('duikou-map');
      const drawn = await document.querySelector('duikou-map')?.ready;
      return drawn?.renderer;
    });
    page.off('response', count);
    expect(renderer).toMatch(/^(svg|webgl)$/);
    expect(await page.evaluate(() => document.querySelector('duikou-map')?.selection)).toBe('jilin-zhejiang');
    await page.evaluate(() => document.querySelector('duikou-map')?.select('dalian-shanghai'));
    await expect.poll(() => page.locator('output').textContent()).toContain('dalian-shanghai');
    expect(said).toEqual([]);
    const bytes = (await Promise.all(bodies)).reduce((sum, each) => sum + each, 0);
    rows.push(
      `| ${name} ${versionOf(project, folder)} | ${way} | ${isRendered ? 'yes' : 'no'} | ${Math.round(bytes / 1024)} kB | ${renderer} |`,
    );
    if (process.env['PICTURES']) await page.screenshot({ path: join(process.env['PICTURES'], `host-${folder}.png`) });
    await page.close();
    host.close();
  },
  900_000,
);

/** The framework's own, as it was installed. */
function versionOf(project: string, folder: string): string {
  const names: Readonly<Record<string, string>> = {
    next: 'next',
    sveltekit: '@sveltejs/kit',
    vitepress: 'vitepress',
    astro: 'astro',
    starlight: '@astrojs/starlight',
    nuxt: 'nuxt',
    vue: 'vue',
    angular: '@angular/core',
    docusaurus: '@docusaurus/core',
    observable: '@observablehq/framework',
  };
  const file = join(project, 'node_modules', names[folder] ?? '', 'package.json');
  if (names[folder] === undefined || !existsSync(file)) return '';
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}

function table(lines: readonly string[]): string {
  return `# Hosts

The packed package in other frameworks, each installed from npm and built by its own documented steps: \`npm run test:hosts\`, which writes this page. A page opens it, selects a pairing by
the element's method, and hears the event by the framework's own means; nothing may be said in the console. The sources are in [\`test/hosts/frameworks\`](../test/hosts/frameworks).

${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}.

| host | the way | map before any script | gzip until the first map | first map |
| --- | --- | --- | --- | --- |
${lines.join('\n')}

Vite, webpack, Rollup and esbuild without a framework, TypeScript by both of its resolutions, and React rendered on a server and hydrated, are in \`npm run test:full\`:
[\`test/hosts/consumers\`](../test/hosts/consumers). \`npm run test:full\` also opens the map in slides of reveal.js.
`;
}

test('every folder is a host of the table', () => {
  expect(readdirSync('test/hosts/frameworks').toSorted()).toEqual(hosts.map(({ folder }) => folder).toSorted());
});
