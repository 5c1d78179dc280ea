/** Two thirds of the width, within readable limits. */
const limitsPx = { map: [360, 760], atlas: [560, 860] } as const;
const shareOfWidth = 0.66;

/** How high a frame's map or atlas would be. The map fills the frame whatever height it gets. */
export function requestedHeightPx(kind: 'map' | 'atlas', widthPx: number): number {
  const [least, most] = limitsPx[kind];
  return Math.round(Math.min(most, Math.max(least, widthPx * shareOfWidth)));
}
