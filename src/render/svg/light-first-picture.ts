/** Emphasis and highlight in the first picture. Its attributes are changed directly, because it was not rendered by Lit in this page. */
import { isMarkEmphasized } from '../../scene/marks/emphasized.ts';
import { linkedWith } from '../../scene/marks/linked.ts';
import { cssPalette, sideInk } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene-types.ts';
import { dimmedOpacity } from './arc-style.ts';

/**
 * Emphasizes and dims regions and arcs as the SVG map does.
 *
 * @param picture - element of the first picture
 * @param highlight - id of the highlighted region or arc; null: none
 */
export function lightFirstPicture(picture: ParentNode, scene: Scene, highlight: string | null): void {
  const { emphasis, regions } = scene;
  const { emphasized } = emphasis;
  const linked = linkedWith(scene, highlight);
  const sides = new Map(regions.map(({ id, side }) => [id, side]));
  for (const shape of picture.querySelectorAll('[data-region]')) {
    const id = shape.getAttribute('data-region') ?? '';
    const isEmphasized = emphasized === null || emphasized.has(id);
    const isArea = shape.localName === 'path';
    write(shape, isArea ? 'fill-opacity' : 'opacity', isEmphasized ? null : dimmedOpacity);
    if (!isArea) continue;
    const outlinePx = linked.regions.has(id) ? 1.5 : emphasized?.has(id) ? 2 : 0;
    write(shape, 'stroke', outlinePx > 0 ? sideInk(cssPalette, sides.get(id) ?? 'a') : null);
    write(shape, 'stroke-width', outlinePx > 0 ? outlinePx : null);
    write(shape, 'vector-effect', outlinePx > 0 ? 'non-scaling-stroke' : null);
  }
  for (const arc of picture.querySelectorAll('[data-arc]')) {
    const id = arc.getAttribute('data-arc') ?? '';
    write(arc, 'opacity', isMarkEmphasized(emphasis, id, [id]) || id === linked.arc ? null : dimmedOpacity);
  }
}

function write(shape: Element, attribute: string, value: string | number | null): void {
  if (value === null) shape.removeAttribute(attribute);
  else shape.setAttribute(attribute, String(value));
}
