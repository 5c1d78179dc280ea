/**
 * Puts a text on the clipboard.
 *
 * @returns false where the browser denies it: the text is to be selected instead, so that the reader can copy it
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
