/** Where MapLibre's worker is: a file of our own, since MapLibre can't know it after bundling. A single-file build puts another module here. */
import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

export function workerUrl(): string {
  return url;
}
