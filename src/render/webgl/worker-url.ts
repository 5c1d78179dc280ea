/**
 * The address of MapLibre's worker, which is a file of Duikou because MapLibre can't find its own after bundling. A build of a single file
 * replaces this module.
 */
import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

export function workerUrl(): string {
  return url;
}
