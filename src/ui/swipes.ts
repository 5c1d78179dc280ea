const minPx = 48;
/** The minimum ratio of horizontal to vertical movement; a steeper one is a scroll. */
const minSlope = 1.5;

/** Detects swipes with one finger across the element: to the left is 1 (forward), to the right −1 (back). */
export function swipesOn(element: HTMLElement, swiped: (by: 1 | -1) => void): void {
  let from: { readonly x: number; readonly y: number } | null = null;
  const begin = ({ pointerType, isPrimary, clientX, clientY }: PointerEvent): void => {
    // A second finger makes it a pinch, which is not a swipe.
    from = pointerType === 'touch' && isPrimary ? { x: clientX, y: clientY } : null;
  };
  const end = ({ clientX, clientY }: PointerEvent): void => {
    if (!from) return;
    const [dx, dy] = [clientX - from.x, clientY - from.y];
    from = null;
    if (Math.abs(dx) >= minPx && Math.abs(dx) >= minSlope * Math.abs(dy)) swiped(dx < 0 ? 1 : -1);
  };
  element.addEventListener('pointerdown', begin);
  element.addEventListener('pointerup', end);
  element.addEventListener('pointercancel', () => (from = null));
}
