/** Kind of a pointer. A finger, unlike a mouse, covers the point that it touches and needs larger targets. */
export type Pointer = 'mouse' | 'finger';

/** Returns a function for the kind of the last pointer, because not all browsers report it for a click. */
export function lastPointer(target: HTMLElement, signal: AbortSignal): () => Pointer {
  let last: Pointer = 'mouse';
  const keep = ({ pointerType }: PointerEvent): void => void (last = pointerType === 'touch' ? 'finger' : 'mouse');
  for (const type of ['pointerdown', 'pointermove'] as const) target.addEventListener(type, keep, { signal, capture: true, passive: true });
  return () => last;
}
