/** Reads a web address from a link, a field or a data set. */

/** @returns null for any other text, such as `javascript:`, `data:` or a path */
export function webAddress(text: string): URL | null {
  // `URL.parse` throws no exception, but needs Chrome 126, Firefox 126 or Safari 18.
  try {
    const address = new URL(text);
    return address.protocol === 'https:' || address.protocol === 'http:' ? address : null;
  } catch {
    return null;
  }
}
