/** The kinds of pointers: a finger covers what it points at, a mouse does not. */
export type Pointer = 'mouse' | 'finger';

/** The kind of the last pointer; not every browser tells it for a click. */
export function lastPointer(target: HTMLElement, signal: AbortSignal): () => Pointer {
  let last: Pointer = 'mouse';
  const keep = ({ pointerType }: PointerEvent): void => void (last = pointerType === 'touch' ? 'finger' : 'mouse');
  for (const type of ['pointerdown', 'pointermove'] as const) target.addEventListener(type, keep, { signal, capture: true, passive: true });
  return () => last;
}
