/** Holes between files of the source that do not quite meet, given to the unit they border most. */
import { collected, run, type Area, type Areas } from './mapshaper.ts';
import { withSlivers } from './slivers.ts';

/** China has no hole on land: whatever the outline of all units encloses is a gap. */
export async function withoutGaps(units: Areas): Promise<Areas> {
  const [outline] = await run(
    `-i units.json -dissolve -explode -each "id=''" -o outline.json format=geojson precision=0.000001`,
    { 'units.json': units },
    ['outline.json'],
  );
  if (!outline) throw new Error('no outline');
  const gaps = outline.features.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? geometry.coordinates.slice(1) : [])).map(gapOf);
  if (gaps.length === 0) return units;
  const [filled] = await run(
    '-i pieces.json -dissolve id -o units.json format=geojson precision=0.000001',
    { 'pieces.json': withSlivers(units, collected(gaps), 0).areas },
    ['units.json'],
  );
  if (!filled) throw new Error('nothing left after filling the gaps');
  return filled;
}

function gapOf(ring: Area['geometry']['coordinates'][number]): Area {
  return { type: 'Feature', properties: { id: '' }, geometry: { type: 'Polygon', coordinates: [ring as [number, number][]] } };
}
