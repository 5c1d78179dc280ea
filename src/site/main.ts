/**
 * The site's script. The first picture needs none, so it goes first: the elements load when it has been painted, or at the
 * latest when the page's own work is done.
 */
async function painted(): Promise<void> {
  // A hidden tab paints nothing; its elements need not wait.
  if (document.hidden) return;
  await new Promise<void>((resolve) => {
    new PerformanceObserver((_, observer) => {
      observer.disconnect();
      resolve();
    }).observe({ type: 'paint', buffered: true });
    // Browsers that report no paint.
    requestAnimationFrame(() => setTimeout(resolve, 200));
  });
}

// In somebody's frame the wheel stays the page's around it.
document.querySelector('duikou-map')?.toggleAttribute('cooperative', window.parent !== window);
await painted();
const { coreElements, define } = await import('../elements/core.ts');
if (define(coreElements)) {
  // The other panels come when the map can be used, or at once where the link asks for one of them.
  const isAskedFor = /[#&](lens|panel|record|step)=/.test(location.hash);
  if (!isAskedFor) await document.querySelector('duikou-atlas')?.ready.catch(() => {});
  await import('../index.ts');
}

/** A module needs something of its own to wait at its top level. */
export const site = 'duikou';
