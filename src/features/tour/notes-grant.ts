import { isObject } from '../../data/parse/objects.ts';
import { messageTarget } from './notes-claim.ts';

/**
 * Runs on the page with the talk. Grants the notes once to the window that was opened for them, and again if the same page is reloaded
 * there. Another page in that window gets no answer.
 *
 * @returns a function that stops granting
 */
export function grantNotes(talk: string, opened: Window): () => void {
  let isGranted = false;
  const listening = new AbortController();
  window.addEventListener(
    'message',
    ({ data, origin, source }) => {
      if (source !== opened || origin !== self.origin || !isObject(data) || data['duikou'] !== 'notes-ask' || data['talk'] !== talk) return;
      if (isGranted && data['isAgain'] !== true) return;
      isGranted = true;
      opened.postMessage({ duikou: 'notes-grant', talk }, messageTarget());
    },
    { signal: listening.signal },
  );
  return () => listening.abort();
}
