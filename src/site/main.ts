/**
 * The site's script. The first picture needs none, so it goes first: the elements load when it has been painted, or at the
 * latest when the page's own work is done.
 */
import { canRunElements } from '../embed/probe.ts';
import { fetchFirstFiles } from './first-files.ts';

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

async function start(): Promise<void> {
  try {
    if (!canRunElements()) {
      const { showTooOld } = await import('../embed/too-old.ts');
      showTooOld();
      return;
    }
    // The page for frames begins with the same script, so that it shares all parts with the site.
    if (document.querySelector('meta[name="duikou-frame"]')) {
      await (await import('../embed/parts.ts')).startFrame();
      return;
    }
    // In a frame on another page the wheel scrolls that page.
    const map = document.querySelector('duikou-map');
    if (map) map.toggleAttribute('cooperative', window.parent !== window);
    await painted();
    const atlas = import('./atlas.ts');
    fetchFirstFiles();
    await (await atlas).startAtlas();
  } catch (cause) {
    // The page has a message for a script that does not run, and shows it after eight seconds: here it is shown at once, with the reason as its title.
    const message = document.querySelector<HTMLElement>('.duikou-script-missing');
    if (!message) return;
    message.classList.add('now');
    message.setAttribute('title', String(cause));
  }
}

void start();
