/** The id of a pair of places of a table. The separator keeps it different from every region's id. */
export function pairingId(a: string, b: string): string {
  return `${a}~${b}`;
}
