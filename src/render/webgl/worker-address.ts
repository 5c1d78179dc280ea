/** The address of MapLibre's worker; null unless the page has named a file. Some policies do not allow a worker from `blob:`. */
let named: string | null = null;

/**
 * Sets the file of the map's worker (`duikou/worker.js` of the package, `duikou-worker.js` beside the script), for pages whose Content
 * Security Policy does not allow `worker-src blob:`. By default the worker starts from text in the bundle. Call it before the first map is
 * drawn.
 *
 * @param address - an address on the page's own origin, relative to the page
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

/**
 * Calls {@link setWorkerAddress} with the `data-worker` of the running script, as in `<script src="duikou.js"
 * data-worker="duikou-worker.js">`.
 */
export function takeWorkerAddress(): void {
  const address = document.currentScript?.dataset['worker'];
  if (address !== undefined) setWorkerAddress(address);
}

/**
 * @returns null if no address is set, or if the page has no origin (sandboxed, `file://`), because such a page can't start a worker from a
 *   file
 */
export function workerAddress(): string | null {
  return globalThis.origin === 'null' ? null : named;
}
