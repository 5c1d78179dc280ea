import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, paintsByProcessor } from './tools/chromium.ts';
import { compactStyles } from './tools/compact-styles.ts';
import { coreChunk } from './tools/core-chunk.ts';
import { oldestEngines } from './tools/engines.ts';
import { frameLoader } from './tools/frame-loader.ts';
import { firstPagePlugin } from './tools/first-page-plugin.ts';
import { languagesByNeed } from './tools/languages-by-need.ts';

/** Tests of whole pages: one server and two browsers for all files. More than two files at once would wait for each other. */
const whole = {
  globalSetup: ['test/site/shared-browsers.ts'],
  testTimeout: 90_000,
  hookTimeout: 120_000,
  // Ends as soon as it holds; only what is wrong, or a machine that does something else as well, takes so long.
  expect: { poll: { timeout: 20_000 } },
  maxWorkers: 2,
  // Nothing of a file stays behind but its modules: pages are in contexts of their own.
  isolate: false,
  sequence: { groupOrder: 1 },
};

/** Tests of functions. */
const inNode = {
  environment: 'node' as const,
  pool: 'threads' as const,
  maxWorkers: 2,
  setupFiles: ['test/fast-check.ts'],
  // Laws with thousands of cases, on machines that do something else as well.
  testTimeout: 60_000,
};

/** The shell has no window to draw, and takes an eighth less of the processor. */
const chromiumPath = process.env['CHROMIUM_HEADLESS_PATH'] ?? process.env['CHROMIUM_PATH'];

/** Tests of elements and maps, in a Chromium that vitest serves. Vitest writes into what it is given: each project has its own. */
const inBrowser = () => ({
  maxWorkers: 2,
  expect: { poll: { timeout: 20_000 } },
  browser: {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({
      launchOptions: {
        ...(chromiumPath ? { executablePath: chromiumPath } : {}),
        args: [...chromiumArguments, paintsByProcessor],
      },
    }),
    instances: [{ browser: 'chromium' as const, viewport: { width: 1000, height: 700 } }],
  },
});

export default defineConfig({
  base: './',
  plugins: [compactStyles(), firstPagePlugin(), frameLoader(), languagesByNeed()],
  json: { stringify: true },
  worker: { format: 'es' },
  // Found only when a panel is first asked for, they would reload a page in the middle of a test.
  optimizeDeps: { include: ['@tanstack/virtual-core', 'd3', 'lit/directives/repeat.js', 'maplibre-gl', 'topojson-client'] },
  // These engines preload modules, or load them when they are imported.
  build: {
    outDir: 'dist/site',
    target: [...oldestEngines],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: coreChunk, includeDependenciesRecursively: false }] } } },
  },
  test: {
    projects: [
      {
        // All files share their modules, for loading them again for each file takes a third of the time.
        extends: true,
        test: {
          name: 'pure',
          ...inNode,
          isolate: false,
          include: ['{src,geo,data,test,tools}/**/*.test.ts'],
          exclude: ['**/*.{browser,full,hosts,isolated}.test.ts', 'test/{site,hosts,faults}/**', '**/node_modules/**'],
        },
      },
      {
        // Files that mock modules or change the words of all elements.
        extends: true,
        test: {
          name: 'isolated',
          ...inNode,
          include: ['{src,geo,data,test,tools}/**/*.isolated.test.ts'],
          exclude: ['**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['{src,test}/**/*.browser.test.ts'],
          exclude: ['**/*.full.browser.test.ts', '**/node_modules/**'],
          ...inBrowser(),
        },
      },
      {
        // The same for elements and maps.
        extends: true,
        test: { name: 'full-browser', include: ['{src,test}/**/*.full.browser.test.ts'], ...inBrowser() },
      },
      {
        extends: true,
        test: {
          name: 'site',
          environment: 'node',
          setupFiles: ['test/fast-check.ts'],
          include: ['test/{site,hosts,faults}/**/*.test.ts'],
          exclude: ['**/*.full.test.ts', '**/*.hosts.test.ts'],
          ...whole,
        },
      },
      {
        // What takes long and seldom breaks: `npm run test:full`.
        extends: true,
        test: {
          name: 'full',
          environment: 'node',
          include: ['{src,geo,data,test,tools}/**/*.full.test.ts'],
          ...whole,
        },
      },
      {
        // Other frameworks, print, and browsers of earlier years: `npm run test:hosts`.
        extends: true,
        test: {
          name: 'hosts',
          environment: 'node',
          include: ['test/**/*.hosts.test.ts'],
          testTimeout: 90_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
