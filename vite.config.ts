import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments } from './tools/chromium.ts';
import { firstPagePlugin } from './tools/first-page-plugin.ts';

export default defineConfig({
  base: './',
  plugins: [firstPagePlugin()],
  json: { stringify: true },
  worker: { format: 'es' },
  // Found only when a panel is first asked for, they would reload a page in the middle of a test.
  optimizeDeps: { include: ['@tanstack/virtual-core', 'd3', 'lit/directives/repeat.js', 'maplibre-gl', 'topojson-client'] },
  build: { outDir: 'dist/site', target: 'es2023', assetsInlineLimit: 0 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          include: ['{src,geo,data,test,tools}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', 'test/{site,hosts}/**', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['{src,test}/**/*.browser.test.ts'],
          exclude: ['**/node_modules/**'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
                args: [...chromiumArguments],
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1000, height: 700 } }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          environment: 'node',
          include: ['test/{site,hosts}/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
