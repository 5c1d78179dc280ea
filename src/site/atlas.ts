/** The site's atlas: its elements, and the other panels once the map can be used. */
import { define } from '../features/define.ts';
import { coreElements } from '../features/core.ts';
import type { DuikouAtlas } from '../features/atlas/duikou-atlas.ts';
import { overviewOnce } from '../app/loading/geography.ts';
import { pageLanguage } from '../app/page/page-language.ts';
import { reportOnce } from '../app/loading/report-data.ts';
import { loadElementsLater, laterElements } from '../app/elements/later-elements.ts';
import { languageNearest } from '../data/languages.ts';
import { duikouErrorOf } from '../error.ts';
import { rendererPart } from '../features/map/renderer/renderer-part.ts';
import { loadWords } from '../i18n/messages.ts';
import { loadPart, preload } from '../load-part.ts';
import { readFragment } from '../state/fragment.ts';
import { idle } from '../ui/idle.ts';

export async function startAtlas(): Promise<void> {
  await loadFirstParts();
  // A window with the presenter's notes has no atlas.
  if (!define(coreElements)) return;
  const atlas = document.querySelector('duikou-atlas');
  if (!atlas) return;
  loadElementsLater(() => loadPart('panels', () => import('../index.ts')));
  // Loads the panels immediately if the link needs one.
  const { topic, view, record, step } = readFragment(location.hash).view;
  if ((topic ?? view ?? record ?? step) === undefined) await atlas.ready.catch(() => {});
  await loadPanels(atlas);
  await atlas.ready.catch(() => {});
  // Files for later visits are loaded last, so that the first visit is not slowed down.
  await idle();
  // Only a built site over a secure connection, in a browser with service workers, can be used offline.
  if (document.querySelector('meta[name="duikou-version"]') && 'serviceWorker' in navigator) {
    try {
      const { keepForOffline } = await loadPart('offline', () => import('./offline.ts'));
      await keepForOffline(atlas);
    } catch (cause) {
      // Most failures affect only offline use and are not reported. A newer version of the site is.
      const error = duikouErrorOf(cause);
      if (error.code === 'newer-version') atlas.store.report(error);
    }
  }
}

/**
 * Loads the elements with their first words, and meanwhile the data that they need next. The first picture can be used as soon as these are
 * there, so the files of the map are loaded after them.
 */
async function loadFirstParts(): Promise<void> {
  void preload(['report', 'surroundings'], reportOnce).then(() =>
    preload(['overview', 'svgMap'], () => Promise.all([overviewOnce(), rendererPart(), svgMap()])),
  );
  const atlas = document.querySelector('duikou-atlas');
  const written = atlas?.getAttribute('lang') ?? '';
  await loadWords(readFragment(location.hash).view.language ?? languageNearest(written) ?? pageLanguage(atlas ?? document.body));
}

const svgMap = () => loadPart('svgMap', () => import('../render/svg-map/svg-map.ts'));

async function loadPanels(atlas: DuikouAtlas): Promise<void> {
  try {
    await laterElements();
  } catch (cause) {
    atlas.store.report(duikouErrorOf(cause).withRetry(() => void loadPanels(atlas)));
  }
}
