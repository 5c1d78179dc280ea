import type { PointPx } from '../geo/projection.ts';

/** Difference from 1 that is a rounding error, because `offsetWidth` is a whole number. */
const rounding = 0.002;

/** The scale of an element on the screen relative to its CSS pixels; a slide deck, for example, scales whole slides. */
export function screenScale(element: HTMLElement): number {
  const { width } = element.getBoundingClientRect();
  const scale = element.offsetWidth > 0 && width > 0 ? width / element.offsetWidth : 1;
  return Math.abs(scale - 1) < rounding ? 1 : scale;
}

/** The position of an event in the element's CSS pixels. */
export function pointIn(element: HTMLElement, { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): PointPx {
  const { left, top } = element.getBoundingClientRect();
  const scale = screenScale(element);
  return [(clientX - left) / scale, (clientY - top) / scale];
}
