/** The id and the names of a group of near places. It is named by its largest place and the number of the others. */
import type { Region } from '../../schema.ts';

/**
 * Each level joins whole groups, so no two groups have the same largest place and the same number of places. A group that is the same at
 * two levels has one id, and stays selected. An exported table is read again with the group as a point, as with the ids of single points.
 */
export function groupId({ names, lon, lat }: Pick<Region, 'names' | 'lon' | 'lat'>, others: number): string {
  return `${names['zh-Hans']}+${others}@${lon},${lat}`;
}

/** The names, and short ones for the map and for labels of flows. */
export function groupNames({ names, short }: Pick<Region, 'names' | 'short'>, others: number): Pick<Region, 'names' | 'short'> {
  const [count, all] = [chineseNumber(others), chineseNumber(others + 1)];
  const english = others.toLocaleString('en');
  return {
    names: {
      'zh-Hans': `${names['zh-Hans']}及附近${count}处`,
      'zh-Hant': `${names['zh-Hant']}及附近${count}處`,
      en: `${names.en} and ${english} near it`,
    },
    short: {
      'zh-Hans': `${short['zh-Hans']}等${all}处`,
      'zh-Hant': `${short['zh-Hant']}等${all}處`,
      en: `${short.en} +${english}`,
    },
  };
}

/** Chinese groups digits from 10,000 on. */
function chineseNumber(n: number): string {
  return n < 10_000 ? String(n) : n.toLocaleString('zh');
}
