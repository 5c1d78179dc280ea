/** The id of the region or pairing whose shape in a drawing was clicked; null beside the shapes. */
export function idOfShape(target: EventTarget | null): string | null {
  const shape = target instanceof Element ? target.closest('[data-region],[data-arc]') : null;
  return shape?.getAttribute('data-region') ?? shape?.getAttribute('data-arc') ?? null;
}
