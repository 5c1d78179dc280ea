/**
 * The presenter's second window, as the page with the tour uses it. It loads the same page again, in a window opened for the notes
 * (`notes-claim.ts`), where Duikou shows only the notes. It therefore needs no other file and works everywhere: on a site, from `file://`,
 * under any policy that lets the page itself run.
 */
import { isObject } from '../../data/parse/objects.ts';
import { openNotes } from './notes-claim.ts';
import { grantNotes } from './notes-grant.ts';
import { NotesChannel, someId, type NotesContent } from './notes-channel.ts';

export interface Talk {
  /** Tells tours of a page apart; the same after the page has been reloaded. */
  readonly key: string;
  /** Null while the tour is at no step. */
  content(): NotesContent | null;
  /** A key was pressed in the notes. */
  pressed(key: string): void;
  /** No window was opened, or none has answered. */
  refused(): void;
}

const looks = 'popup,width=760,height=620';
/** A window that sends no message for so long shows no notes: the address of a frame may not be one that can be opened. */
const patienceMs = 15_000;

export class NotesWindow {
  readonly #talk: Talk;
  readonly #storageKey: string;
  #line: NotesChannel | null = null;
  /** Runs from the opening of a window until it answers. */
  #patience: ReturnType<typeof setTimeout> | null = null;
  #endGrant = (): void => {};
  #isHeard = false;

  constructor(talk: Talk) {
    this.#talk = talk;
    this.#storageKey = `duikou-talk ${location.pathname} ${talk.key}`;
    const id = stored(this.#storageKey);
    if (id === null) return;
    // Notes that were open before this page was reloaded go on.
    this.#listen(id, null);
    this.#line?.send({ kind: 'ping' });
  }

  open(): void {
    const shown = this.#line?.other;
    if (shown && !shown.closed && (this.#isHeard || this.#patience !== null)) {
      shown.focus();
      return;
    }
    this.disconnect();
    // An id is for one window: a page opened in that window later can't use it to show notes.
    const id = storedNew(this.#storageKey);
    const opened = openNotes(id, looks);
    if (!opened) {
      this.#talk.refused();
      return;
    }
    this.#endGrant = grantNotes(id, opened);
    this.#listen(id, opened);
    this.#patience = setTimeout(() => this.#giveUp(), patienceMs);
  }

  /** The step has changed: the window shows it, where there is one. */
  send(): void {
    const content = this.#isHeard ? this.#talk.content() : null;
    if (content) this.#line?.send({ kind: 'step', content });
  }

  /** Disconnects from the window, which stays open and says that the tour does not answer. */
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
    if (this.#patience !== null) clearTimeout(this.#patience);
    this.#patience = null;
  }

  #giveUp(): void {
    this.#line?.other?.close();
    this.disconnect();
    this.#talk.refused();
  }
}

/** Where storage is denied, notes do not outlive the page that opened them. */
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
    // As above.
  }
  return id;
}
