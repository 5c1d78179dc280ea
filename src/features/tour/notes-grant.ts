import { isObject } from '../../data/objects.ts';
import { messageTarget } from './notes-claim.ts';

/**
 * On the page with the talk: grants it to the window that was opened for the notes, once, and again when the same page is reloaded there. A
 * page that a link has led to in that window gets no answer.
 *
 * @returns a function that ends it
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
