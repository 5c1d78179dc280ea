/**
 * The site's first script. The first picture needs no script, so the elements are loaded after it has been painted, or at the latest when
 * the page's own work is done.
 */
import { canRunElements } from '../embed/probe.ts';
import { fetchFirstFiles } from './first-files.ts';

async function painted(): Promise<void> {
  // A hidden tab paints nothing, so its elements need not wait.
  if (document.hidden) return;
  await new Promise<void>((resolve) => {
    new PerformanceObserver((_, observer) => {
      observer.disconnect();
      resolve();
    }).observe({ type: 'paint', buffered: true });
    // For browsers that do not report the first paint.
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
    // The page for frames starts with the same script, so that it shares all modules with the site.
    if (document.querySelector('meta[name="duikou-frame"]')) {
      await (await import('../embed/parts.ts')).startFrame();
      return;
    }
    // In a frame on another page the wheel must scroll that page.
    const map = document.querySelector('duikou-map');
    if (map) map.toggleAttribute('cooperative', window.parent !== window);
    await painted();
    const atlas = import('./atlas.ts');
    fetchFirstFiles();
    await (await atlas).startAtlas();
  } catch (cause) {
    // The page shows this message by itself after eight seconds without a running script. Here it is shown immediately, with the reason as
    // its title.
    const message = document.querySelector<HTMLElement>('.duikou-script-missing');
    if (!message) return;
    message.classList.add('now');
    message.setAttribute('title', String(cause));
  }
}

void start();
