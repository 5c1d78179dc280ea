/** Loads the page for frames in parts: the map first, the panels when they are needed or the browser is idle. */
import { define } from '../features/define.ts';
import { coreElements } from '../features/core.ts';
import type { HostElement } from '../app/elements/host-element.ts';
import { loadElementsLater, laterElements } from '../app/elements/later-elements.ts';
import { overviewOnce } from '../app/loading/geography.ts';
import { reportOnce } from '../app/loading/report-data.ts';
import { pageLanguage } from '../app/page/page-language.ts';
import { duikouErrorOf } from '../error.ts';
import { loadWords } from '../i18n/messages.ts';
import { loadPart, preload } from '../load-part.ts';
import { readFragment } from '../state/fragment.ts';
import { frame } from './page.ts';

export async function startFrame(): Promise<void> {
  void preload(['report', 'surroundings'], reportOnce);
  void preload(['overview'], overviewOnce);
  const { language, topic, view, record } = readFragment(location.hash).view;
  await loadWords(language ?? pageLanguage(document.body));
  if (!define(coreElements)) return;
  loadElementsLater(async () => define((await loadPart('panels', () => import('../features/panels.ts'))).panelElements));
  const element = frame();
  if (element.localName === 'duikou-map') await touring(element);
  // Loads the panels immediately if the link needs one.
  else if ((topic ?? view ?? record) === undefined && !isTouring(element)) await element.ready.catch(() => {});
  await loadPanels(element);
}

/** Resolves when the map is at a step of the tour. A map without an atlas needs no other panel. */
function touring(element: HostElement): Promise<void> {
  return new Promise((resolve) => {
    const end = element.store.subscribe(look);
    look();

    function look(): void {
      if (!isTouring(element)) return;
      end();
      resolve();
    }
  });
}

function isTouring(element: HostElement): boolean {
  return element.store.get().view.step !== null || element.store.pendingStep !== null;
}

async function loadPanels(element: HostElement): Promise<void> {
  try {
    await laterElements();
  } catch (cause) {
    element.store.report(duikouErrorOf(cause).withRetry(() => void loadPanels(element)));
  }
}
