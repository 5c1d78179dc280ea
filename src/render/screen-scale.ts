import type { PointPx } from '../geo/projection.ts';

/** Nearer to 1 than this is rounding: an element's own width is a whole number. */
const rounding = 0.002;

/** How much larger an element is on the screen than its own CSS pixels: a slide deck scales whole slides. */
export function screenScale(element: HTMLElement): number {
  const { width } = element.getBoundingClientRect();
  const scale = element.offsetWidth > 0 && width > 0 ? width / element.offsetWidth : 1;
  return Math.abs(scale - 1) < rounding ? 1 : scale;
}

/** Where an event is, in the element's own CSS pixels. */
export function pointIn(element: HTMLElement, { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): PointPx {
  const { left, top } = element.getBoundingClientRect();
  const scale = screenScale(element);
  return [(clientX - left) / scale, (clientY - top) / scale];
}
