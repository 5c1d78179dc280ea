/** MapLibre's worker as text in the bundle, for builds of one script or one file, in which no second file can be fetched. */
import source from 'maplibre-gl/dist/maplibre-gl-worker.mjs?raw';

let url: string | null = null;

/** The object URL of the worker. It is created once and kept as long as the page, because each new map starts the worker from it. */
export function workerUrl(): string {
  url ??= URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  return url;
}
