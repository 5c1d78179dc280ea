/** MapLibre's worker as text in the bundle: for one script or one file, where no second file can be fetched. */
import source from 'maplibre-gl/dist/maplibre-gl-worker.mjs?raw';

let url: string | null = null;

/** One object URL a page; it lives as long as the page, for each new map starts the worker from it. */
export function workerUrl(): string {
  url ??= URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  return url;
}
