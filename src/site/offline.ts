/**
 * Use without a network: registers the service worker when the map can be used and the browser has nothing else to do. A page that can't (denied
 * storage, no secure context) works as before. A newer version waits until the reader takes it.
 */
import { Workbox } from 'workbox-window';
import type { DuikouAtlas } from '../features/atlas/duikou-atlas.ts';
import { DuikouError } from '../error.ts';
import { publishedVersion, siteRoot } from '../load-part.ts';
import { trustedScriptUrl } from '../trusted-script-url.ts';

/** A page that comes back into sight asks for a newer version, at most so often. */
const askAgainMs = 600_000;

export async function keepForOffline(atlas: DuikouAtlas): Promise<void> {
  const address = new URL('service-worker.js', siteRoot()).href;
  const worker = new Workbox(trustedScriptUrl(address) ?? address);
  const tell = (take: () => void): void => atlas.store.report(new DuikouError('newer-version', {}, undefined, { kind: 'reload', take }));
  worker.addEventListener('waiting', () => void takeOrReport());
  // Another tab has taken it: what this page may still ask for is gone.
  worker.addEventListener('controlling', ({ isUpdate, isExternal }) => {
    if (isUpdate === true && isExternal === true) tell(() => location.reload());
  });

  async function takeOrReport(): Promise<void> {
    // The page is asked of the network first, so it may be the newer one already.
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
    // Nothing is lost but the use without a network.
    return;
  }
  let askedMs = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || performance.now() - askedMs < askAgainMs) return;
    askedMs = performance.now();
    worker.update().catch(() => {});
  });
}
