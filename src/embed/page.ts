/**
 * The page for frames. The fragment is the view, as in the site's own address; `?panels=pairing table` asks for panels beside the map.
 * The wheel and one-finger drags stay the page's.
 */
import { tieToAddress } from '../elements/address.ts';
import { coreElements, define } from '../elements/core.ts';
import { panelElements } from '../elements/panels.ts';
import { takeWorkerAddress } from '../map/webgl/worker-address.ts';
import { tieToHost } from './frame.ts';

/** Set from here: a strict policy allows no style in the page. */
const styles = new CSSStyleSheet();
styles.replaceSync(`
  html, body { margin: 0; color-scheme: light dark; }
  duikou-map { display: block; height: clamp(360px, 66vw, 760px); }
  duikou-atlas { display: block; height: clamp(560px, 66vw, 860px); }
`);
document.adoptedStyleSheets = [styles];

takeWorkerAddress();
define({ ...coreElements, ...panelElements });
const panels = new URLSearchParams(location.search).get('panels');
const element = document.createElement(panels === null ? 'duikou-map' : 'duikou-atlas');
element.setAttribute('cooperative', '');
if (panels !== null) element.setAttribute('panels', panels);
document.body.append(element);
// In a frame the back button is the page's around it.
tieToAddress(element.model, { isStepping: false });
tieToHost(element);
