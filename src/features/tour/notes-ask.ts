/**
 * A window without a proof asks the window that opened it whether it may show a talk's notes. The question is sent only to a page of
 * the same origin, and only the answer of such a page counts.
 */
import { isObject } from '../../data/parse/objects.ts';
import { isSamePageAgain, messageTarget } from './notes-claim.ts';

interface Ask {
  readonly duikou: 'notes-ask';
  readonly talk: string;
  /** Whether this page has been in the window before. */
  readonly isAgain: boolean;
}

/** @param granted - called once, if the page with the talk agrees */
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
  opener?.postMessage({ duikou: 'notes-ask', talk, isAgain: isSamePageAgain() } satisfies Ask, messageTarget());
}
