/** From overlapping rings to a clean coverage: one feature a unit, shared borders shared. */
import { collected, run, type Areas } from './mapshaper.ts';
import type { Unit } from './unit.ts';

/** The source's own step is 1/1024 degree; vertices nearer than a fifth of it are one. */
const snapDegrees = 0.0002;

/**
 * Snaps, splits and dissolves. Where rings overlap the smaller one wins: an enclave lies within the ring around it.
 */
export async function cleanedUnits(units: readonly Unit[]): Promise<Areas> {
  const rings = collected(
    units.flatMap(({ id, rings: ofUnit }) =>
      ofUnit.map((ring) => ({ type: 'Feature' as const, properties: { id }, geometry: { type: 'Polygon' as const, coordinates: [ring] } })),
    ),
  );
  const [areas] = await run(
    `-i rings.json -clean snap-interval=${snapDegrees} overlap-rule=min-area -dissolve id -o units.json format=geojson precision=0.000001`,
    { 'rings.json': rings },
    ['units.json'],
  );
  if (!areas) throw new Error('nothing left after cleaning');
  return areas;
}
