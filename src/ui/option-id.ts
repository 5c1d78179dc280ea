/** The id of an option in a list box. A region's own id may have spaces in it, where the attributes that refer to ids part them. */
export function optionId(list: string, region: string): string {
  return `${list}-${region.replace(/[^\p{L}\p{N}:.-]/gu, (letter) => `_${letter.codePointAt(0)?.toString(16) ?? ''}_`)}`;
}
