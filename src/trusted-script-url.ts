/** Trusted addresses of Duikou's own scripts, for pages that require trusted types. */

/**
 * Creates a trusted URL by one policy per page, named `duikou`. It accepts addresses of the page's origin and those that the page created;
 * workers can have no other origin.
 *
 * @returns null if the browser has no trusted types, the page allows no policy of this name, or the address is of another origin
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
  // In a sandbox the page's origin is opaque, and so is that of its `blob:` and `data:` addresses.
  if (origin === location.origin || origin === self.origin) return address;
  throw new TypeError(`${address} is of another origin`);
}

let policy: Pick<TrustedTypePolicy, 'createScriptURL'> | null = null;
