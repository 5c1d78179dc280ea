/** Where MapLibre's worker is, where the page has named a file of its own: not every policy allows a worker from `blob:`. */
let named: string | null = null;

/**
 * Names the file of the map's worker (`duikou/worker.js` of the package, `duikou-worker.js` beside the script), for pages whose Content
 * Security Policy allows no `worker-src blob:`. Without it the worker is text in the bundle. To be called before the first map is drawn.
 *
 * @param address - of the page's own origin; relative to the page
 * @throws TypeError when it is no address
 */
export function setWorkerAddress(address: string | URL): void {
  named = new URL(address, document.baseURI).href;
}

/** The same, from `<script src="duikou.js" data-worker="duikou-worker.js">`: the script that is running now. */
export function takeWorkerAddress(): void {
  const address = document.currentScript?.dataset['worker'];
  if (address !== undefined) setWorkerAddress(address);
}

/** @returns null where none was named, and where none can be used: a page without an origin (sandboxed, `file://`) starts no worker from a file */
export function workerAddress(): string | null {
  return globalThis.origin === 'null' ? null : named;
}
