/** Joins the parts of a sentence. Parts that are false are left out; without any part the text is empty. */
export function joinParts(between: string, end: string, parts: readonly (string | false)[]): string {
  const present = parts.filter((part) => part !== false);
  return present.length === 0 ? '' : `${present.join(between)}${end}`;
}
