/** From the source's codes of about 2015 to today's GB/T 2260. */
import type { Unit } from './unit.ts';

/** Units that were merged or renumbered since: 莱芜 joined 济南 in 2019, the others became prefecture-level cities. */
export const todaysCode: Readonly<Record<string, string>> = {
  '371200': '370100',
  '652100': '650400',
  '652200': '650500',
  '542200': '540500',
  '542400': '540600',
  '542600': '540400',
  '469003': '460400',
};

/** The codes change, the geometry stays; two units of one code become one in the dissolve. */
export function recoded(units: readonly Unit[]): Unit[] {
  return units.map((unit) => ({ ...unit, id: todaysCode[unit.id] ?? unit.id }));
}
