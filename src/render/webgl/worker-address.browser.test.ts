import { getWorkerUrl, setWorkerUrl } from 'maplibre-gl';
import { afterEach, expect, test } from 'vitest';
import { setWorker } from './maplibre-workarounds.ts';
import { setWorkerAddress, takeWorkerAddress, workerAddress } from './worker-address.ts';

const originalUrl = getWorkerUrl();
afterEach(() => setWorkerUrl(originalUrl));

test('a named worker is used first, then that of the page’s MapLibre, then Duikou’s own', () => {
  setWorkerUrl('');
  expect(setWorker()).toMatch(/worker/);
  setWorkerUrl('https://host.example/worker.mjs');
  expect(setWorker()).toBe('https://host.example/worker.mjs');
  setWorkerAddress('/duikou-worker.js');
  expect(setWorker()).toBe(new URL('/duikou-worker.js', location.href).href);
  // If the browser supports trusted types, MapLibre's address is a `TrustedScriptURL`.
  expect(String(getWorkerUrl())).toBe(workerAddress());
});

test('an invalid address throws, and the previous one stays', () => {
  setWorkerAddress('/one.js');
  expect(() => setWorkerAddress('http://[')).toThrow(TypeError);
  // There is no address to read outside of a script tag.
  takeWorkerAddress();
  expect(workerAddress()).toBe(new URL('/one.js', location.href).href);
});
