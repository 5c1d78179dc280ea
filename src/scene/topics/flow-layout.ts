/** The flows of a table as the input of a layout. It is loaded together with user data. */
import type { ArcLayoutInput } from '../../geo/arc-layout/arc-layout-input.ts';
import { cameraFraming, pointPxOf, screenTransform, type Bounds } from '../../geo/projection.ts';
import type { ArcBends, LayoutOrder } from '../marks/arc-bends.ts';

/**
 * The picture for which bends are chosen. It is independent of the size of the map, so that a layout is the same on a phone and while the
 * map zooms.
 */
const frame = { width: 1440, height: 900 };

/**
 * @param home - the opening view of the data
 * @param fixed - the bends of the largest flows, which are kept while the others of the selection are laid out; null to lay out the largest
 * @returns null if the places can't be shown in a picture
 */
export function layoutInput({ arcs, top, own, widthPx }: LayoutOrder, home: Bounds, fixed: Float64Array | null): ArcLayoutInput | null {
  const transform = screenTransform(cameraFraming(home, frame), frame);
  if (!Number.isFinite(transform.scale + transform.x + transform.y)) return null;
  const chosen = fixed ? [...top, ...own] : [...top];
  const places: number[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (lon = 0, lat = 0): number => {
    const key = `${lon} ${lat}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(key, number);
    places.push(...pointPxOf([lon, lat], transform));
    return number;
  };
  const origin = Uint32Array.from(chosen, (arc) => numberOf(arcs.originLon[arc], arcs.originLat[arc]));
  const destination = Uint32Array.from(chosen, (arc) => numberOf(arcs.destinationLon[arc], arcs.destinationLat[arc]));
  return {
    places: Float64Array.from(places),
    origin,
    destination,
    widthPx: widthPx.slice(0, chosen.length),
    bend: Float64Array.from(chosen, (arc, i) => fixed?.[i] ?? arcs.bend[arc] ?? 0),
    isFixed: Uint8Array.from(chosen, (_, i) => (fixed && i < fixed.length ? 1 : 0)),
    frame,
  };
}

/** @param bends - the bends of the largest flows, then of the others of the selection */
export function arcBends({ arcs, top, own }: LayoutOrder, bends: Float64Array): ArcBends {
  const bend = arcs.bend.slice();
  [...top, ...own].forEach((arc, i) => {
    bend[arc] = bends[i] ?? bend[arc] ?? 0;
  });
  return { of: arcs.ids, bend };
}
