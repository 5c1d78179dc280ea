/** 浦东新区 is the one district that a pairing needs and the source has: it is cut out of 上海. */
import { run, collected, type Areas } from './mapshaper.ts';
import { cleanedUnits } from './clean.ts';
import type { Unit } from './unit.ts';

export const pudong = '310115';
export const shanghai = '310000';

/** The coverage with 上海 split in two, so that both parts share their border. */
export async function withPudong(coverage: Areas, district: Unit): Promise<Areas> {
  const [around, rest] = [coverage.features.filter(({ properties }) => properties.id === shanghai), coverage.features.filter(({ properties }) => properties.id !== shanghai)];
  const cut = await cleanedUnits([district]);
  const [inside, outside] = await run(
    [
      `-i whole.json district.json combine-files snap`,
      `-clip source=whole target=district`,
      `-erase source=district target=whole`,
      `-o district.json format=geojson precision=0.000001 target=district`,
      `-o whole.json format=geojson precision=0.000001 target=whole`,
    ].join(' '),
    { 'whole.json': collected(around), 'district.json': cut },
    ['district.json', 'whole.json'],
  );
  if (!inside || !outside) throw new Error('上海 was lost');
  return collected([...rest, ...inside.features, ...outside.features]);
}
