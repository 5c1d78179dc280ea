/**
 * Checks before loading whether this browser can run the elements. This file, `main.ts` and `unpack.ts` use no syntax newer than modules
 * and `async`, so that older browsers can run them.
 */

/**
 * Whether the browser has the newest features that the elements need: container units (Chrome 105) and adopted style sheets (Safari 16.4).
 */
export function canRunElements(): boolean {
  return CSS.supports('width', '1cqw') && 'adoptedStyleSheets' in document;
}
