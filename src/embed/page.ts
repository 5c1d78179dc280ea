/**
 * The page for frames. The fragment is the view, as in the site's address; the query may name it too, for systems that take fragments away.
 * `?panels=pairing table` adds panels beside the map. The wheel and one-finger drags are left to the page around.
 */
import { syncUrl } from '../app/page/url-sync.ts';
import { addressWithFragment } from './address.ts';
import type { DuikouAtlas } from '../features/atlas/duikou-atlas.ts';
import type { DuikouMap } from '../features/map/duikou-map.ts';
import { connectToHost } from './frame.ts';

/** Set from here: a strict policy allows no style in the page. */
const styles = new CSSStyleSheet();
styles.replaceSync(`
  html, body { height: 100%; margin: 0; color-scheme: light dark; }
  body, main { display: flex; flex-direction: column; }
  main { flex: 1; min-height: 0; }
  duikou-map, duikou-atlas { flex: 1; min-height: 0; aspect-ratio: auto; }
  duikou-tour { flex: none; }
  .script-missing { display: none; }
`);
document.adoptedStyleSheets = [styles];

/** Once the elements are defined. @returns what fills the frame */
export function frame(): DuikouAtlas | DuikouMap {
  const address = addressWithFragment(location.href);
  if (address !== location.href) history.replaceState(null, '', address);
  const panels = new URLSearchParams(location.search).get('panels');
  const kind = panels === null ? 'map' : 'atlas';
  const element = document.createElement(`duikou-${kind}`);
  element.id = 'framed';
  element.setAttribute('cooperative', '');
  if (panels !== null) element.setAttribute('panels', panels);
  element.followsAddress = true;
  const main = document.createElement('main');
  main.append(element);
  document.body.append(main);
  // In a frame the back button is the page's around it.
  syncUrl(element.store, { isStepping: false, openData: () => void element.loadAgain() });
  // The page has the language of what it shows: the link's, else the browser's.
  const showLanguage = (): void => void (document.documentElement.lang = element.lang);
  showLanguage();
  element.store.subscribe(showLanguage);

  // A map alone has its tour below it, once the tour is at a step; an atlas has its own.
  const tour = kind === 'map' ? document.createElement('duikou-tour') : null;
  if (tour) {
    tour.setAttribute('for', element.id);
    const hideIdleTour = (): void => {
      const { view, resumeStep } = element.store.get();
      tour.hidden = view.step === null && resumeStep === null;
    };
    hideIdleTour();
    element.store.subscribe(hideIdleTour);
    main.append(tour);
    document.addEventListener('keydown', (event) => {
      // A clicker's keys step a running tour, wherever in the frame the focus is. Its element may be still to come.
      if (!event.defaultPrevented && (event.key === 'PageDown' || event.key === 'PageUp') && 'takeKey' in tour && tour.takeKey(event))
        event.preventDefault();
    });
  }

  connectToHost({
    element,
    sized: tour ? [tour] : [],
    requestedHeightPx: () => requestedHeightPx(kind, window.innerWidth) + (tour?.offsetHeight ?? 0),
  });
  return element;
}

/** How high a frame's map or atlas would be: two thirds of the width, within what is readable. It fills the frame whatever height it gets. */
function requestedHeightPx(kind: 'map' | 'atlas', widthPx: number): number {
  const [least, most] = kind === 'map' ? [360, 760] : [560, 860];
  return Math.round(Math.min(most, Math.max(least, widthPx * 0.66)));
}
