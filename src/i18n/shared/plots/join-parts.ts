/** A sentence of several parts; those that count nothing are left out, and without any there is no sentence. */
export function joinParts(between: string, end: string, parts: readonly (string | false)[]): string {
  const present = parts.filter((part) => part !== false);
  return present.length === 0 ? '' : `${present.join(between)}${end}`;
}
