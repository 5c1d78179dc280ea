/**
 * Whether this browser can run the elements, asked before any of them is loaded. Nothing here, in `main.ts` or in the script that unpacks the one file is newer than modules with
 * `async`, so that a browser below the floor can read the answer.
 */

/** The newest features that the elements can't do without: container units (Chrome 105) and style sheets that are adopted (Safari 16.4). */
export function canRunElements(): boolean {
  return CSS.supports('width', '1cqw') && 'adoptedStyleSheets' in document;
}
