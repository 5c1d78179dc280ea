/**
 * The presenter's second window, from the side of the page with the tour. The same page is loaded again in a window opened for the notes
 * (`notes-claim.ts`), where Duikou shows only the notes. It therefore needs no other file and works on a site, from `file://`, and
 * under any policy that lets the page itself run.
 */
import { isObject } from '../../data/parse/objects.ts';
import { openNotes } from './notes-claim.ts';
import { grantNotes } from './notes-grant.ts';
import { NotesChannel, someId, type NotesContent } from './notes-channel.ts';

export interface Talk {
  /** Distinguishes the tours of a page, and stays the same after a reload. */
  readonly key: string;
  /** The notes of the current step; null if there is none. */
  content(): NotesContent | null;
  /** Called when a key was pressed in the notes. */
  pressed(key: string): void;
  /** Called if no window was opened, or if the window has not answered. */
  refused(): void;
}

const looks = 'popup,width=760,height=620';
/** Time limit for the first message of a window. The address of a frame, for example, may not open in a window. */
const answerTimeoutMs = 15_000;

export class NotesWindow {
  readonly #talk: Talk;
  readonly #storageKey: string;
  #line: NotesChannel | null = null;
  /** Runs from the opening of a window until it answers; null otherwise. */
  #answerTimeout: ReturnType<typeof setTimeout> | null = null;
  #endGrant = (): void => {};
  #isHeard = false;

  constructor(talk: Talk) {
    this.#talk = talk;
    this.#storageKey = `duikou-talk ${location.pathname} ${talk.key}`;
    const id = stored(this.#storageKey);
    if (id === null) return;
    // Reconnects to notes that were open before this page was reloaded.
    this.#listen(id, null);
    this.#line?.send({ kind: 'ping' });
  }

  open(): void {
    const shown = this.#line?.other;
    if (shown && !shown.closed && (this.#isHeard || this.#answerTimeout !== null)) {
      shown.focus();
      return;
    }
    this.disconnect();
    // Each window has a new id, so that a page opened later in an old window can't use it to show notes.
    const id = storedNew(this.#storageKey);
    const opened = openNotes(id, looks);
    if (!opened) {
      this.#talk.refused();
      return;
    }
    this.#endGrant = grantNotes(id, opened);
    this.#listen(id, opened);
    this.#answerTimeout = setTimeout(() => this.#giveUp(), answerTimeoutMs);
  }

  /** Sends the current step to the window, if there is one. */
  send(): void {
    const content = this.#isHeard ? this.#talk.content() : null;
    if (content) this.#line?.send({ kind: 'step', content });
  }

  /** Disconnects from the window, which stays open and then says that the tour does not respond. */
  disconnect(): void {
    this.#endWaiting();
    this.#endGrant();
    this.#line?.close();
    this.#line = null;
    this.#isHeard = false;
  }

  #listen(id: string, opened: Window | null): void {
    this.#line = new NotesChannel(id, opened, (message) => this.#heard(message));
  }

  #heard(message: unknown): void {
    if (!isObject(message)) return;
    this.#endWaiting();
    this.#isHeard = message['kind'] !== 'bye';
    if (message['kind'] === 'key' && typeof message['key'] === 'string') this.#talk.pressed(message['key']);
    this.send();
  }

  #endWaiting(): void {
    if (this.#answerTimeout !== null) clearTimeout(this.#answerTimeout);
    this.#answerTimeout = null;
  }

  #giveUp(): void {
    this.#line?.other?.close();
    this.disconnect();
    this.#talk.refused();
  }
}

/** The stored id; null if there is none. Without storage, a reloaded page can't reconnect to its notes. */
function stored(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function storedNew(key: string): string {
  const id = someId();
  try {
    sessionStorage.setItem(key, id);
  } catch {
    // Without storage, a reloaded page can't reconnect to its notes.
  }
  return id;
}
