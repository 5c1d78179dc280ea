/** The site's atlas: its elements, and the other panels when the map can be used. */
import { coreElements, define } from '../elements/core.ts';
import type { DuikouAtlas } from '../elements/duikou-atlas.ts';
import { DuikouError } from '../error.ts';
import { readFragment } from '../state/fragment.ts';

export async function startAtlas(): Promise<void> {
  // A window that shows the presenter's notes has no atlas.
  if (!define(coreElements)) return;
  const atlas = document.querySelector('duikou-atlas');
  if (!atlas) return;
  // At once where the link asks for one of them.
  const { panel, record, step } = readFragment(location.hash).view;
  if ((panel ?? record ?? step) === undefined) await atlas.ready.catch(() => {});
  await loadPanels(atlas);
  await atlas.ready.catch(() => {});
  await idle();
  // Built, over a secure connection, in a browser that can.
  if (document.querySelector('meta[name="duikou-version"]') && 'serviceWorker' in navigator) {
    const { keepForOffline } = await import('./offline.ts');
    await keepForOffline(atlas);
  }
}

/** The first visit is not to be slower for the second. */
async function idle(): Promise<void> {
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve());
    else setTimeout(resolve, 2000);
  });
}

async function loadPanels(atlas: DuikouAtlas): Promise<void> {
  try {
    await import('../index.ts');
  } catch (cause) {
    atlas.model.report(new DuikouError('panels-unreachable', { reason: String(cause) }, { cause }).withImportRetry(() => void loadPanels(atlas)));
  }
}
