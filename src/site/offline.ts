/**
 * Offline use: registers the service worker once the map can be used and the browser is idle. A page that can't register it (storage
 * denied, no secure context) works online. A newer version waits until the reader accepts it.
 */
import { Workbox } from 'workbox-window';
import type { DuikouAtlas } from '../features/atlas/duikou-atlas.ts';
import { DuikouError } from '../error.ts';
import { publishedVersion, siteRoot } from '../load-part.ts';
import { trustedScriptUrl } from '../trusted-script-url.ts';

/** The minimum interval between checks for a newer version, which a page makes when it is shown again. */
const askAgainMs = 600_000;

export async function keepForOffline(atlas: DuikouAtlas): Promise<void> {
  const address = new URL('service-worker.js', siteRoot()).href;
  const worker = new Workbox(trustedScriptUrl(address) ?? address);
  const tell = (take: () => void): void => atlas.store.report(new DuikouError('newer-version', {}, undefined, { kind: 'reload', take }));
  worker.addEventListener('waiting', () => void takeOrReport());
  // Another tab has activated the newer version, so files that this page may still need are gone.
  worker.addEventListener('controlling', ({ isUpdate, isExternal }) => {
    if (isUpdate === true && isExternal === true) tell(() => location.reload());
  });

  async function takeOrReport(): Promise<void> {
    // The page is requested from the network first, so it may already be the newer version.
    if ((await publishedVersion()) === 'same') worker.messageSkipWaiting();
    else {
      tell(() => {
        worker.addEventListener('controlling', () => location.reload());
        worker.messageSkipWaiting();
      });
    }
  }

  try {
    await worker.register();
  } catch {
    // A failure affects only offline use.
    return;
  }
  let askedMs = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || performance.now() - askedMs < askAgainMs) return;
    askedMs = performance.now();
    worker.update().catch(() => {});
  });
}
