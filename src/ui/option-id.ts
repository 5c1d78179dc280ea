/**
 * The id of an option in a list box. A region's own id may contain spaces, which separate ids in attributes such as
 * `aria-activedescendant`.
 */
export function optionId(list: string, region: string): string {
  return `${list}-${region.replace(/[^\p{L}\p{N}:.-]/gu, (letter) => `_${letter.codePointAt(0)?.toString(16) ?? ''}_`)}`;
}
