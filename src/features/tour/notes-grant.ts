/** How a window without a proof asks its opener whether it may show a talk's notes. Only a page of the same origin receives the question and may answer. */
import { isObject } from '../../data/json.ts';
import { isSamePageAgain } from './notes-claim.ts';

interface Ask {
  readonly duikou: 'notes-ask';
  readonly talk: string;
  /** Whether this page has been in the window before. */
  readonly isAgain: boolean;
}

/** An opaque origin can't be named; nothing in these messages is private. */
const target = (): string => (self.origin === 'null' ? '*' : self.origin);

/** In the window. */
export function askForNotes(talk: string, granted: () => void): void {
  const opener = window.opener as Window | null;
  const listening = new AbortController();
  window.addEventListener(
    'message',
    ({ data, origin, source }) => {
      if (source !== opener || origin !== self.origin || !isObject(data) || data['duikou'] !== 'notes-grant' || data['talk'] !== talk)
        return;
      listening.abort();
      granted();
    },
    { signal: listening.signal },
  );
  opener?.postMessage({ duikou: 'notes-ask', talk, isAgain: isSamePageAgain() } satisfies Ask, target());
}

/**
 * On the page with the talk: grants the notes to the window that it opened for them, once, and again if the same page is reloaded there. Another
 * page opened in that window gets no answer.
 *
 * @returns the way out
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
      opened.postMessage({ duikou: 'notes-grant', talk }, target());
    },
    { signal: listening.signal },
  );
  return () => listening.abort();
}
