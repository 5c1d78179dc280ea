/** How a window without a proof asks the window that opened it whether it may show a talk's notes. Only a page of the same origin receives the question and is trusted with the answer. */
import { isObject } from '../../data/parse/objects.ts';
import { isSamePageAgain, messageTarget } from './notes-claim.ts';

interface Ask {
  readonly duikou: 'notes-ask';
  readonly talk: string;
  /** Whether this page has been in the window before. */
  readonly isAgain: boolean;
}

/** @param granted - is called once, where the page with the talk says yes */
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
