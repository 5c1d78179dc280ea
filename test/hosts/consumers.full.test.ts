/**
 * Tests of the package as hosts get it: packed by npm, installed for their bundlers, built by each and opened. Each folder in `consumers/`
 * is a host, whose `build` script is run and whose pages are opened.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesAtOnce } from '../bench/part-size.ts';
import { newPage, openSite, type Site } from '../site/site.ts';
import { jilinOnWebgl, noteViolations, partnerOnMap, violations } from './map-page.ts';
import { policiesOf } from './policies.ts';
import { serve, type Served } from './serve.ts';

const committed = 'test/hosts/consumers';
/** A folder inside the project, so that the dependencies of the package are found above it. */
const workshop = resolve('.cache/consumers');
const packed = join(workshop, 'node_modules/duikou');
const names = readdirSync(committed);
const pages = names.flatMap((name) =>
  readdirSync(join(committed, name))
    .filter((file) => file.endsWith('.html'))
    .map((file) => [name, file] as const),
);

let site: Site;
let embed: Served;
let shipped: readonly string[] = [];
let tarball = '';
beforeAll(async () => {
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(packed, { recursive: true });
  const { files, filename } = (
    JSON.parse(run('npm', ['pack', '--json', '--pack-destination', workshop], '.')) as readonly [
      { readonly filename: string; readonly files: readonly { readonly path: string }[] },
    ]
  )[0];
  shipped = files.map(({ path }) => path);
  tarball = join(workshop, filename);
  run('tar', ['-xzf', tarball, '--strip-components=1', '-C', packed], '.');
  for (const name of names) cpSync(join(committed, name), join(workshop, name), { recursive: true });
  site = await openSite();
  // The script of a script tag is on another origin without CORS.
  embed = await serve({ folders: [join(packed, 'dist/embed')] });
});
afterAll(async () => {
  embed.close();
  await site.close();
});

function run(command: string, parameters: readonly string[], cwd: string): string {
  // The test runner sets NODE_ENV to `test`, with which bundlers would use development builds.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync(command, parameters, { cwd, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')} in ${cwd}: ${stdout}\n${stderr}`);
  return stdout;
}

describe('the package', () => {
  const { exports, customElements: manifest } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
    readonly customElements: string;
  };

  test('ships every file that it names', () => {
    const named = [
      manifest,
      ...Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target))),
    ];
    expect(named.filter((path) => !shipped.includes(path.replace(/^\.\//, '')))).toEqual([]);
  });

  test('is resolved with its types by every module resolution for ES modules', () => {
    // The entry point of the page is excluded, because it is not a module.
    run('npx', ['attw', tarball, '--profile', 'esm-only', '--exclude-entrypoints', 'duikou.html'], '.');
  }, 120_000);

  test('causes no warning of publint', async () => {
    const { messages } = await publint({ pkgDir: packed, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  test('needs at most 40 kB for a figure at once, and for a map at most half of everything', async () => {
    const [figure, map, everything] = await Promise.all(
      ['figure', 'map', 'index'].map((part) => bytesAtOnce(join(packed, 'dist/lib'), part)),
    );
    expect(figure).toBeLessThan(40 * 1024);
    expect(map).toBeLessThan((everything ?? 0) / 2);
  });

  test('ships the licences of all bundled packages and the files that NOTICE names', () => {
    const named = readFileSync('NOTICE', 'utf8').match(/\bgeo\/[\w.-]+\.txt/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    const folders = ['lib', 'embed', 'one'].map((folder) => `dist/${folder}/LICENCES.txt`);
    expect([...named, ...folders].filter((path) => !shipped.includes(path))).toEqual([]);
    const licences = readFileSync(join(packed, 'dist/embed/LICENCES.txt'), 'utf8');
    for (const name of ['maplibre-gl', 'earcut', 'lit-html', 'd3-geo', 'papaparse', 'comlink', 'workbox-core', 'idb'])
      expect(licences, name).toMatch(new RegExp(`^${name} \\d`, 'm'));
    const [, within = ''] = /id="duikou-licences">([^]*?)<\/script>/.exec(readFileSync(join(packed, 'dist/one/duikou.html'), 'utf8')) ?? [];
    expect(within).toMatch(/^maplibre-gl \d/m);
  });

  test('declares each module that its code or its types import as a dependency', () => {
    const { dependencies: own, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<
      Record<'dependencies' | 'peerDependencies', Readonly<Record<string, string>>>
    >;
    const dependencies = { ...own, ...peerDependencies };
    const imported = new Set<string>();
    for (const path of shipped.filter((file) => /^dist\/lib\/.*\.(js|d\.ts)$/.test(file) && !file.endsWith('duikou-worker.js'))) {
      // The examples in doc comments import the package itself.
      const code = readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
      for (const [, name = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*\(?["']((?:@[\w-]+\/)?[a-z][\w-]*)[\w./-]*["']/g))
        imported.add(path.endsWith('.d.ts') && !(name in dependencies) ? `@types/${name}` : name);
    }
    expect([...imported].filter((name) => !(name in dependencies))).toEqual([]);
  });
});

describe('on a server', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly exports: Readonly<Record<string, unknown>> };
  const worker = './worker.js';
  const forPages = Object.entries(exports)
    .filter(([name, target]) => name !== worker && JSON.stringify(target).includes('.js"'))
    .map(([name]) => name.replace(/^\./, 'duikou'));
  const evaluated = (script: string): string => run(process.execPath, ['--input-type=module', '--eval', script], workshop).trim();

  test.each(forPages)('%s can be imported, registers no element and lets the process end', (name) => {
    expect(
      evaluated(`await import(${JSON.stringify(name)}); console.log(typeof window, globalThis.customElements?.get('duikou-map'));`),
    ).toBe('undefined undefined');
  });

  test('`defineElements` registers no element, and each element can be constructed', () => {
    const classes = evaluated(`
      const { defineElements, ...exported } = await import('duikou/elements');
      defineElements();
      const constructed = Object.entries(exported).filter(([, value]) => 'elementProperties' in value && new value() instanceof value);
      console.log(constructed.map(([name]) => name).join(' '), globalThis.customElements?.get('duikou-map'));`);
    expect(classes).toBe(
      'DuikouAtlas DuikouCompare DuikouFigure DuikouFlows DuikouLegend DuikouMap DuikouMatrix DuikouPairing DuikouProjects DuikouReport DuikouTable DuikouTimeline DuikouTour undefined',
    );
  });
});

describe.each(names.filter((name) => existsSync(join(committed, name, 'package.json'))))('%s', (name) => {
  test('builds against the package', () => {
    run('npm', ['run', '--silent', 'build'], join(workshop, name));
  }, 180_000);
});

describe('a page that a server has rendered with React', () => {
  let html: string;
  beforeAll(() => {
    html = readFileSync(join(workshop, 'react/dist/index.html'), 'utf8');
  });

  test('contains the picture of the map before any script', () => {
    const map = /<duikou-map[^>]*>(.*)<\/duikou-map>/s.exec(html)?.[1] ?? '';
    expect(map.match(/data-arc="/g)?.length).toBeGreaterThanOrEqual(7);
    expect(html.indexOf('<duikou-map')).toBeLessThan(html.indexOf('<script'));
  });

  test('is hydrated without a warning, keeps the picture until the map is drawn, and receives its events', async () => {
    const host = await serve({ folders: [join(workshop, 'react/dist')] });
    const page = await newPage(site, { viewport: { width: 640, height: 480 } });
    const said: string[] = [];
    page.on('console', (message) => {
      // WebGL in software logs messages about its speed.
      const isOfDriver = message.text().includes('GL Driver');
      if ((message.type() === 'error' || message.type() === 'warning') && !isOfDriver) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));
    let letIn = (): void => {};
    const allowed = new Promise<void>((done) => (letIn = done));
    await page.route('**/*.js', async (route) => {
      await allowed;
      await route.continue();
    });
    await page.goto(`${host.address}index.html`, { waitUntil: 'commit' });
    const still = page.locator('duikou-map .duikou-first');
    await still.waitFor();
    const box = await page.locator('duikou-map').boundingBox();
    if (process.env['PICTURES']) await page.screenshot({ path: join(process.env['PICTURES'], 'react-before.png') });
    letIn();
    await page.evaluate(async () => {
      await customElements.whenDefined('duikou-map');
      await document.querySelector('duikou-map')?.ready;
    });
    await expect.poll(() => still.isVisible()).toBe(false);
    if (process.env['PICTURES']) await page.screenshot({ path: join(process.env['PICTURES'], 'react-after.png') });
    expect(await page.locator('duikou-map').boundingBox()).toEqual(box);
    await page.evaluate(() => document.querySelector('duikou-map')?.select('heilongjiang-guangdong'));
    await expect.poll(() => page.locator('output').textContent()).toBe('heilongjiang-guangdong');
    expect(said).toEqual([]);
    await page.context().close();
    host.close();
  });
});

describe.each(pages)('%s/%s', (name, file) => {
  test('shows seven arcs in WebGL and the partner of a selection under a strict policy', async () => {
    const html = readFileSync(join(workshop, name, file), 'utf8').replaceAll('https://atlas.example/', embed.address);
    const host = await serve({
      pages: name === 'vite' ? {} : { [`/${file}`]: html },
      folders: [join(workshop, name, 'dist'), join(workshop, name)],
      headersOf: () => ({ 'content-security-policy': policyFor(name, file) }),
    });
    const page = await newPage(site, { viewport: { width: 640, height: 420 } });
    await noteViolations(page);
    await page.goto(`${host.address}${file}`);
    if (name === 'pure') await registersWhenTold(page);
    expect(await partnerOnMap(page)).toEqual(jilinOnWebgl);
    expect(await violations(page)).toEqual([]);
    if (process.env['PICTURES']) await page.screenshot({ path: join(process.env['PICTURES'], `consumer-${name}-${file}.png`) });
    await page.context().close();
    host.close();
  });
});

/** The documented policy for this way. */
function policyFor(name: string, file: string): string {
  const [script, , bundled, withFile] = policiesOf('A page with the elements').map(({ policy }) => policy);
  if (name === 'script') return (script ?? '').replace("script-src 'self'", `script-src ${embed.address}`);
  return (file === 'strict.html' ? withFile : bundled) ?? '';
}

async function registersWhenTold(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  expect(await page.evaluate(() => customElements.get('duikou-map'))).toBeUndefined();
  await page.getByRole('button', { name: 'Register' }).click();
  expect(await page.title()).toBe('registered');
}
