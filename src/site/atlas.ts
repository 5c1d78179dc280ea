/** The site's atlas: its elements, and the other panels when the map can be used. */
import { define } from '../features/define.ts';
import { coreElements } from '../features/core.ts';
import type { DuikouAtlas } from '../features/atlas/duikou-atlas.ts';
import { overviewOnce } from '../app/loading/geography.ts';
import { pageLanguage } from '../app/page/page-language.ts';
import { reportOnce } from '../app/loading/report-data.ts';
import { loadElementsLater, laterElements } from '../app/elements/later-elements.ts';
import { languageNearest } from '../data/languages.ts';
import { duikouErrorOf } from '../error.ts';
import { loadWords } from '../i18n/messages.ts';
import { loadPart, preload } from '../load-part.ts';
import { readFragment } from '../state/fragment.ts';
import { idle } from '../ui/idle.ts';

export async function startAtlas(): Promise<void> {
  await loadFirstParts();
  // A window that shows the presenter's notes has no atlas.
  if (!define(coreElements)) return;
  const atlas = document.querySelector('duikou-atlas');
  if (!atlas) return;
  loadElementsLater(() => loadPart('panels', () => import('../index.ts')));
  // At once where the link asks for one of them.
  const { topic, view, record, step } = readFragment(location.hash).view;
  if ((topic ?? view ?? record ?? step) === undefined) await atlas.ready.catch(() => {});
  await loadPanels(atlas);
  await atlas.ready.catch(() => {});
  // The first visit is not to be slower for the second.
  await idle();
  // Built, over a secure connection, in a browser that can.
  if (document.querySelector('meta[name="duikou-version"]') && 'serviceWorker' in navigator) {
    try {
      const { keepForOffline } = await loadPart('offline', () => import('./offline.ts'));
      await keepForOffline(atlas);
    } catch (cause) {
      // Without it only the use without a network is lost, which nobody has asked for; that there is a newer version is news.
      const error = duikouErrorOf(cause);
      if (error.code === 'newer-version') atlas.store.report(error);
    }
  }
}

/**
 * The elements come with the words that they show first; the data that they ask for next are on their way meanwhile. The first picture answers
 * as soon as these are there, so the map's files come after them.
 */
async function loadFirstParts(): Promise<void> {
  void preload(['report', 'surroundings'], reportOnce).then(() =>
    preload(['overview', 'svgMap'], () => Promise.all([overviewOnce(), svgMap()])),
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
