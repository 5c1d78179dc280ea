/** Addresses of our own scripts for pages that require trusted types. */

/**
 * One policy a page, named `duikou`.
 *
 * @returns null where the browser has no trusted types, or the page allows no policy of this name
 */
export function trustedScriptUrl(url: string): TrustedScriptURL | null {
  try {
    policy ??= window.trustedTypes?.createPolicy('duikou', { createScriptURL: (address: string) => address }) ?? null;
  } catch {
    return null;
  }
  return policy?.createScriptURL(url) ?? null;
}

let policy: Pick<TrustedTypePolicy, 'createScriptURL'> | null = null;
