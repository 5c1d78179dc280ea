import { loadedOnce, loadPart } from '../../../load-part.ts';

/**
 * Loads the code that creates maps, moves their cameras and places their annotations. It comes with the SVG map, because a click on the
 * first picture is answered without either.
 *
 * @throws DuikouError `svg-unreachable` if it can't be loaded; the next call tries again
 */
export const rendererPart = loadedOnce(() => loadPart('svgMap', () => import('./drawn-map.ts')));
