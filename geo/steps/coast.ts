/** Where the source draws the shore out at sea, Natural Earth's coast cuts it; land borders stay the source's. */
import { collected, run, type Area, type Areas } from './mapshaper.ts';
import { sansha } from './choose.ts';

/** Hainan's main island lies 3 km out all around, Hong Kong and Macao with their waters: +9, +19 and +119 % of their area. */
function isDrawnAtSea({ properties: { id } }: Area): boolean {
  return (id.startsWith('46') && id !== sansha) || id === '810000' || id === '820000';
}

/** @param land - China's land by Natural Earth; it spans both sides of a border on land, and so leaves that border alone */
export async function cutByCoast(units: Areas, land: Areas): Promise<Areas> {
  const wide = units.features.filter(isDrawnAtSea);
  const [cut] = await run(
    `-i wide.json land.json combine-files snap -dissolve target=land -clip source=land target=wide -o wide.json format=geojson precision=0.000001 target=wide`,
    { 'wide.json': collected(wide), 'land.json': land },
    ['wide.json'],
  );
  if (cut?.features.length !== wide.length) throw new Error('a unit on the coast was lost');
  return collected([...units.features.filter((unit) => !isDrawnAtSea(unit)), ...cut.features]);
}
