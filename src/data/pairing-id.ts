/** The id of a pair of places of a table: it has two ids of regions in it, so that it is no region's. */
export function pairingId(a: string, b: string): string {
  return `${a}~${b}`;
}
