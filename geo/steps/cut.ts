/** The countries around, with what China covers cut out of them. */
import { dataBounds } from '../../src/geo/edge.ts';
import { run, type Areas } from './mapshaper.ts';
import { withSlivers, type SliverTally } from './slivers.ts';
import type { World } from './world.ts';

/** A sliver shares its border with a neighbour when this much of its outline does; else it is a coast that two sources draw apart. */
const sharedOutline = 0.15;

export interface CutNeighbours {
  readonly countries: Areas;
  /** What became of the pieces between the two sources' borders. */
  readonly slivers: SliverTally;
}

/** Cuts China's outline out of its neighbours and gives what Natural Earth calls China beyond it back to whom it borders. */
export async function cutNeighbours(china: Areas, { theirs, natural }: World): Promise<CutNeighbours> {
  const [countries, beyond] = await run(
    [
      `-i theirs.json natural.json china.json combine-files snap`,
      `-clip bbox=${dataBounds.join(',')} target=theirs,natural`,
      `-dissolve target=china`,
      `-erase source=china target=theirs,natural`,
      `-explode target=natural`,
      `-o theirs.json format=geojson precision=0.000001 target=theirs`,
      `-o natural.json format=geojson precision=0.000001 target=natural`,
    ].join(' '),
    { 'theirs.json': theirs, 'natural.json': natural, 'china.json': china },
    ['theirs.json', 'natural.json'],
  );
  if (!countries || !beyond) throw new Error('the neighbours were lost');
  const { areas, tally } = withSlivers(countries, beyond, sharedOutline);
  return { countries: areas, slivers: tally };
}
