/**
 * The page for frames. The fragment is the view, as in the site's own address; `?panels=pairing table` asks for panels beside the map.
 * The wheel and one-finger drags stay the page's.
 */
import { tieToAddress } from '../elements/address.ts';
import { coreElements, define } from '../elements/core.ts';
import { panelElements } from '../elements/panels.ts';
import { tieToHost } from './frame.ts';

define({ ...coreElements, ...panelElements });
const panels = new URLSearchParams(location.search).get('panels');
const element = document.createElement(panels === null ? 'duikou-map' : 'duikou-atlas');
element.setAttribute('cooperative', '');
if (panels !== null) element.setAttribute('panels', panels);
const main = document.createElement('main');
main.append(element);
document.body.append(main);
// In a frame the back button is the page's around it.
tieToAddress(element.model, { isStepping: false });
tieToHost(element);
