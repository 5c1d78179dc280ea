/** The soak: an hour's worth of a reader's doings in minutes, and what the page holds as they go on. */
import { openSoak } from '../hosts/soak.ts';
import { openSite } from '../site/site.ts';

const everyRounds = 4;
/** Of some hundred doings each: more than a thousand, one every three seconds of an hour. */
const rounds = 12;

export async function benchSoak(renderer: 'svg' | 'webgl'): Promise<readonly (readonly string[])[]> {
  const site = await openSite();
  const soak = await openSoak(site);
  const rows: string[][] = [];
  let done = 0;
  for (let round = 1; round <= rounds; round++) {
    done += await soak.round(renderer);
    if (round !== 1 && round % everyRounds !== 0) continue;
    const { heapMb, nodes, listeners, contexts, elements } = await soak.held();
    rows.push([`${round} rounds`, `${done}`, heapMb.toFixed(1), `${nodes}`, `${listeners}`, `${contexts}`, `${elements}`]);
  }
  await soak.close();
  await site.close();
  return rows;
}
