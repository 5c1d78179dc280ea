/**
 * Whether this browser can run the elements, asked before any of them is loaded. Nothing here, in `main.ts` or in `unpack.ts` is newer than modules
 * and `async`, so that older browsers can run it too.
 */

/** True if the browser has the newest features that the elements need: container units (Chrome 105) and adopted style sheets (Safari 16.4). */
export function canRunElements(): boolean {
  return CSS.supports('width', '1cqw') && 'adoptedStyleSheets' in document;
}
