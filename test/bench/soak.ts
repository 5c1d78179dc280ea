/** The soak test. It performs as many actions as a reader in an hour within minutes, and measures the memory of the page meanwhile. */
import { openSoak } from '../hosts/soak.ts';
import { openSite } from '../site/site.ts';

const everyRounds = 4;
/**
 * Number of rounds of about a hundred actions each. Together these are more than a thousand actions, or one every three seconds of an hour.
 */
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
