/** The address of MapLibre's worker, if the page has named a file: not every policy allows a worker from `blob:`. */
let named: string | null = null;

/**
 * Names the file of the map's worker (`duikou/worker.js` of the package, `duikou-worker.js` beside the script), for pages whose Content
 * Security Policy allows no `worker-src blob:`. Without it the worker starts from text in the bundle. Call it before the first map is drawn.
 *
 * @param address - on the page's own origin; relative to the page
 * @throws TypeError for an invalid address
 * @example
 * ```js
 * import { setWorkerAddress } from 'duikou';
 * import worker from 'duikou/worker.js?url'; // Vite
 *
 * setWorkerAddress(worker);
 * ```
 */
export function setWorkerAddress(address: string | URL): void {
  named = new URL(address, document.baseURI).href;
}

/** Does the same with the `data-worker` of the running script: `<script src="duikou.js" data-worker="duikou-worker.js">`. */
export function takeWorkerAddress(): void {
  const address = document.currentScript?.dataset['worker'];
  if (address !== undefined) setWorkerAddress(address);
}

/** @returns null if none was named, or if none can be used: a page without an origin (sandboxed, `file://`) can't start a worker from a file */
export function workerAddress(): string | null {
  return globalThis.origin === 'null' ? null : named;
}
