/**
 * The presenter's second window, seen from the page with the tour. It is this very page once more, under a name of its own: there Duikou
 * shows the notes and nothing else. So it needs no file beside the page, and opens in every form: from a site, from `file://`, under any
 * policy that lets the page itself run.
 */
import { isObject } from '../data/json.ts';
import { NotesLine, someId, type NotesContent } from './notes-line.ts';
import { windowNameOf } from './notes-window-name.ts';

export interface Talk {
  /** Tells tours of a page apart; the same after the page has been loaded anew. */
  readonly key: string;
  /** Null while no step is told. */
  content(): NotesContent | null;
  /** A key was pressed in the notes. */
  pressed(key: string): void;
  /** No window was opened, or none has answered. */
  refused(): void;
}

const looks = 'popup,width=760,height=620';
/** A window that has not said a word for so long shows no notes: a frame's own address may be nothing that can be opened. */
const patienceMs = 15_000;

export class NotesWindow {
  readonly #talk: Talk;
  readonly #storageKey: string;
  #id: string | null;
  #line: NotesLine | null = null;
  #opened: Window | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #isHeard = false;

  constructor(talk: Talk) {
    this.#talk = talk;
    this.#storageKey = `duikou-talk ${location.pathname} ${talk.key}`;
    this.#id = stored(this.#storageKey);
    // Notes that were open before this page was loaded anew go on.
    if (this.#id !== null) this.#listen(this.#id);
  }

  /** Whether a window shows the notes, as far as can be told. */
  get isOpen(): boolean {
    return this.#isHeard && this.#opened?.closed !== true;
  }

  open(): void {
    this.#id ??= storedNew(this.#storageKey);
    this.#listen(this.#id);
    if (this.isOpen && this.#opened) {
      this.#opened.focus();
      return;
    }
    this.#isHeard = false;
    this.#opened = window.open(location.href, windowNameOf(this.#id), looks);
    if (!this.#opened) {
      this.#talk.refused();
      return;
    }
    this.#line?.setOther(this.#opened);
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => this.#giveUp(), patienceMs);
  }

  /** The step has changed: the window is told, where there is one. */
  tell(): void {
    const content = this.#isHeard ? this.#talk.content() : null;
    if (content) this.#line?.send({ kind: 'step', content });
  }

  /** Lets go of the window; it stays, and says that nobody answers. */
  disconnect(): void {
    clearTimeout(this.#patience);
    this.#line?.close();
    this.#line = null;
    this.#isHeard = false;
  }

  #listen(id: string): void {
    this.#line ??= new NotesLine(id, this.#opened, (message) => this.#heard(message));
  }

  #heard(message: unknown): void {
    if (!isObject(message)) return;
    clearTimeout(this.#patience);
    this.#isHeard = true;
    if (message['kind'] === 'key' && typeof message['key'] === 'string') this.#talk.pressed(message['key']);
    this.tell();
  }

  #giveUp(): void {
    if (this.#isHeard) return;
    this.#opened?.close();
    this.#opened = null;
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
