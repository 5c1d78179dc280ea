/** Names of newer engines that the product may nevertheless contain, each with its reason. */

/** Styles without which a page reads the same. */
export const newerStyles: ReadonlyMap<string, string> = new Map([
  ['anchor-name', 'the source of a figure stands in the middle of the page without it'],
  ['position-anchor', 'as anchor-name'],
  ['position-area', 'as anchor-name'],
  ['position-try-fallbacks', 'as anchor-name'],
  ['position-try-order', 'as anchor-name'],
  ['field-sizing', 'a field keeps its rows without it'],
  ['forced-color-adjust', 'only engines with forced colours need it'],
  [':has', 'one line of the share dialog, which reads the same without'],
  ['hyphens', 'English words break at their end without it'],
  ['overflow-anchor', 'a table may jump as rows come'],
  ['resize', 'a field keeps its size'],
  ['scrollbar-width', 'a scroll bar is wider'],
  ['user-select', 'a press may select words'],
  ['zoom', 'the inset keeps its size on narrow maps'],
]);

/** Methods of Duikou or a library with the name of a newer one, or newer ones that are checked for before they are called. */
const newerCalls: Readonly<Record<'sources' | 'bundles', ReadonlyMap<string, string>>> = {
  sources: new Map([
    ['take', 'of the load tokens and of notices'],
    ['union', 'of Valibot'],
    ['resize', 'of the maps'],
    ['showPopover', 'asked for before it is called'],
    ['hidePopover', 'asked for before it is called'],
  ]),
  bundles: new Map([
    ['take', 'of the load tokens and of notices, and of MapLibre'],
    ['resize', 'of the maps and of MapLibre’s collections'],
    ['showPopover', 'asked for before it is called'],
    ['hidePopover', 'asked for before it is called'],
    ['Intl.Segmenter', 'MapLibre asks for it first'],
    ['Error.captureStackTrace', 'fzstd asks for it first'],
    ['segment', 'of Intl.Segmenter'],
    ['VideoFrame', 'MapLibre asks for it first'],
    ['difference', 'of MapLibre’s terrain, which Duikou has not'],
    ['toArray', 'of MapLibre'],
  ]),
};

/** Removes the allowed names from a list of "name (engine)". */
export function without(where: keyof typeof newerCalls, found: readonly string[]): readonly string[] {
  return found.filter((name) => !newerCalls[where].has(name.split(' ')[0] ?? ''));
}
