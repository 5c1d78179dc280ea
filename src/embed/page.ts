/**
 * The page for frames. The fragment contains the view, as in the site's address. The query may contain it too, for systems that remove
 * fragments. `?panels=pairing table` adds panels beside the map. The wheel and drags with one finger scroll the page around the frame.
 */
import { syncUrl } from '../app/page/url-sync.ts';
import { addressWithFragment } from './address.ts';
import type { DuikouAtlas } from '../features/atlas/duikou-atlas.ts';
import type { DuikouMap } from '../features/map/duikou-map.ts';
import { connectToHost } from './frame.ts';

/** A constructed style sheet, because a strict policy allows no inline styles. */
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

/**
 * Creates the map or atlas of the frame. Called after the elements have been defined.
 *
 * @returns the element that fills the frame
 */
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
  // In a frame, the back button belongs to the page around it.
  syncUrl(element.store, { isStepping: false, openData: () => void element.loadAgain() });
  // The page has the language of the element: that of the link, otherwise that of the browser.
  const showLanguage = (): void => void (document.documentElement.lang = element.lang);
  showLanguage();
  element.store.subscribe(showLanguage);

  // A map without an atlas gets a tour below it once a step is open; an atlas has its own tour.
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
      // The keys of a presenter's remote step a running tour, wherever the focus is in the frame. The tour element may not be defined yet.
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

/**
 * The requested height of a frame: two thirds of the width, within limits that keep it readable. The element fills the frame at any height.
 */
function requestedHeightPx(kind: 'map' | 'atlas', widthPx: number): number {
  const [least, most] = kind === 'map' ? [360, 760] : [560, 860];
  return Math.round(Math.min(most, Math.max(least, widthPx * 0.66)));
}
