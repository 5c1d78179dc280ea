/** Addresses of our own scripts for pages that require trusted types. */

/**
 * One policy a page, named `duikou`. It lets through what the page itself serves or has made: workers are of no other origin in any case.
 *
 * @returns null where the browser has no trusted types, the page allows no policy of this name, or the address is of another origin
 */
export function trustedScriptUrl(url: string): TrustedScriptURL | null {
  try {
    policy ??= window.trustedTypes?.createPolicy('duikou', { createScriptURL: ownAddress }) ?? null;
    return policy?.createScriptURL(url) ?? null;
  } catch {
    return null;
  }
}

/** @throws TypeError for an address of another origin */
function ownAddress(address: string): string {
  const { origin } = new URL(address, document.baseURI);
  // In a sandbox the page has no origin of its own, and its `blob:` and `data:` have none either.
  if (origin === location.origin || origin === self.origin) return address;
  throw new TypeError(`${address} is of another origin`);
}

let policy: Pick<TrustedTypePolicy, 'createScriptURL'> | null = null;
