/** The address of MapLibre's worker: a file of Duikou, because MapLibre can't find it after bundling. A single-file build replaces this module. */
import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

export function workerUrl(): string {
  return url;
}
