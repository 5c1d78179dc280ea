import { getWorkerUrl, setWorkerUrl } from 'maplibre-gl';
import { afterEach, expect, test } from 'vitest';
import { setWorker } from './maplibre-workarounds.ts';
import { setWorkerAddress, takeWorkerAddress, workerAddress } from './worker-address.ts';

const originalUrl = getWorkerUrl();
afterEach(() => setWorkerUrl(originalUrl));

test('the worker is Duikou’s own, unless the page’s MapLibre has one, unless one is named', () => {
  setWorkerUrl('');
  expect(setWorker()).toMatch(/worker/);
  setWorkerUrl('https://host.example/worker.mjs');
  expect(setWorker()).toBe('https://host.example/worker.mjs');
  setWorkerAddress('/duikou-worker.js');
  expect(setWorker()).toBe(new URL('/duikou-worker.js', location.href).href);
  // Where the browser knows trusted types, MapLibre has it vouched for.
  expect(String(getWorkerUrl())).toBe(workerAddress());
});

test('what is no address is refused, and the one before it stays', () => {
  setWorkerAddress('/one.js');
  expect(() => setWorkerAddress('http://[')).toThrow(TypeError);
  // Not in a script tag: nothing to take.
  takeWorkerAddress();
  expect(workerAddress()).toBe(new URL('/one.js', location.href).href);
});
