/** From GCJ-02, the shifted coordinates of Chinese web maps, to WGS 84: about half a kilometre. */
import gcoord from 'gcoord';
import type { Unit } from './unit.ts';

export function placedInWgs84(units: readonly Unit[]): Unit[] {
  return units.map((unit) => ({
    id: unit.id,
    rings: unit.rings.map((ring) =>
      ring.map(([lon, lat]) => {
        const [x, y] = gcoord.transform([lon, lat], gcoord.GCJ02, gcoord.WGS84);
        return [rounded(x), rounded(y)];
      }),
    ),
  }));
}

/** A millionth of a degree, a tenth of a metre: finer than the source by far. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
