/** The licences of the built files are complete. Their packages are found in the files themselves, not in a list. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { licences, notedPackages, notesPackages, packagesInMapLibre, packagesInServiceWorker } from './licences.ts';

const nameOf = (folder: string): string => folder.split('/node_modules/').at(-1) ?? '';
const own = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { readonly dependencies: Record<string, string> }).dependencies,
)
  .filter((name) => !name.startsWith('@types/'))
  .map((name) => resolve('node_modules', name));

test('MapLibre’s own packages are found in its bundle', () => {
  expect(packagesInMapLibre().map(nameOf)).toEqual(
    expect.arrayContaining(['maplibre-gl', 'earcut', 'kdbush', 'pbf', '@maplibre/mlt', 'murmurhash-js']),
  );
});

test('Workbox’s packages are found in a service worker, with their dependencies', () => {
  const found = packagesInServiceWorker('self["workbox:core:7.4.0"]&&_();self["workbox:expiration:7.4.0"]').map((folder) =>
    basename(folder),
  );
  expect(found).toEqual(expect.arrayContaining(['workbox-core', 'workbox-expiration', 'idb']));
  expect(() => packagesInServiceWorker('nothing')).toThrow('Workbox');
});

test('every package is listed with its version, its holders and its terms', () => {
  const folders = [...own, ...packagesInMapLibre()];
  const text = licences(folders);
  for (const folder of folders) {
    const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
      readonly name: string;
      readonly version: string;
    };
    expect(text.split('\n'), name).toContain(`${name} ${version}`);
  }
  for (const words of [
    'MapLibre contributors',
    'Mapbox',
    'Gary Court',
    'The Apache Software Foundation',
    'Google LLC',
    'TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION',
    'Permission to use, copy, modify, and/or distribute this software',
    'Permission is hereby granted, free of charge',
    'Redistribution and use in source and binary forms',
  ])
    expect(text.includes(words), words).toBe(true);
  // The text is part of a page.
  expect(/<\/script|<!--/i.test(text)).toBe(false);
});

test('a package without a licence text stops the build, unless the licence is known and its holder named', () => {
  expect(() => licences([resolve('test/hosts/consumers/react')])).toThrow('without the text of its licence');
});

test('terms that several packages share are written once', () => {
  const text = licences(own);
  expect(text.split('Permission to use, copy, modify, and/or distribute this software').length).toBeLessThan(4);
});

test('the packages of a build are listed in a later run too, and a build that never ran stops the list', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duikou-packages-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [notesPackages('script', folder)],
    build: { write: false, lib: { entry: 'src/ui/tabs.ts', formats: ['es'] } },
  });
  expect(notedPackages(['script'], folder).map(nameOf)).toContain('lit-html');
  expect(() => notedPackages(['script', 'frames'], folder)).toThrow('frames');
  rmSync(folder, { recursive: true });
});
