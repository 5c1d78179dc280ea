/**
 * What the page with a tour and the window with its notes say to each other. Both are of one origin, so a `BroadcastChannel` carries it,
 * whichever of the two is reloaded. Browsers keep the channels of a frame within another site apart; there, and in a sandbox, it goes
 * by `postMessage` between the window and who opened it. Each message goes both ways and is heard once.
 */
import { isObject } from '../../data/parse/objects.ts';
import type { Language } from '../../data/schema.ts';
import { windowNameOf } from './notes-claim.ts';

/** What the presenter reads: finished words, so that the window needs neither data nor map. */
export interface NotesContent {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly number: number;
  readonly count: number;
  readonly title: string;
  readonly caption: string;
  readonly notes: string;
  /** Empty at the last step. */
  readonly nextTitle: string;
  /** Whether the step is on screen; false if the presenter has left it. */
  readonly isShown: boolean;
}

/** From the page to the window: a step, or the question whether the notes are there. */
export type TalkMessage = { readonly kind: 'step'; readonly content: NotesContent } | { readonly kind: 'ping' };

/** From the window to the page: the notes are there, or go; or a key was pressed in them. */
export type NotesMessage = { readonly kind: 'hello' } | { readonly kind: 'bye' } | { readonly kind: 'key'; readonly key: string };

interface Envelope {
  readonly duikou: 'notes';
  readonly talk: string;
  /** The id of the sending window, new with each load. */
  readonly from: string;
  readonly number: number;
  readonly message: unknown;
}

export function someId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (number) => number.toString(36)).join('');
}

export class NotesChannel {
  readonly #talk: string;
  readonly #heard: (message: unknown) => void;
  readonly #from = someId();
  readonly #channel: BroadcastChannel | null;
  readonly #ending = new AbortController();
  /** The newest number of each sender. */
  readonly #numbers = new Map<string, number>();
  #sent = 0;
  /** The window at the other end; null while it is not known. */
  other: Window | null;

  /**
   * @param other - the window at the other end, as far as it is known: it may be reloaded, or gone
   * @param heard - is called with each message once; what is in it has not been looked at
   */
  constructor(talk: string, other: Window | null, heard: (message: unknown) => void) {
    this.#talk = talk;
    this.other = other;
    this.#heard = heard;
    this.#channel = channelOf(talk);
    const { signal } = this.#ending;
    this.#channel?.addEventListener('message', (event) => this.#take(event.data), { signal });
    window.addEventListener('message', (event) => this.#takeFromWindow(event), { signal });
  }

  send(message: TalkMessage | NotesMessage): void {
    const envelope: Envelope = { duikou: 'notes', talk: this.#talk, from: this.#from, number: ++this.#sent, message };
    this.#channel?.postMessage(envelope);
    // An opaque origin can't be named.
    this.other?.postMessage(envelope, self.origin === 'null' ? '*' : self.origin);
  }

  close(): void {
    this.#ending.abort();
    this.#channel?.close();
  }

  #takeFromWindow({ data, origin, source }: MessageEvent): void {
    if (origin !== self.origin || !this.#take(data)) return;
    // The page was reloaded and has lost its window, which has just sent a message. Only windows send messages this way.
    this.other = source as Window;
  }

  /** @returns whether it was from the other end of this line, new or not */
  #take(data: unknown): boolean {
    if (!isObject(data) || data['duikou'] !== 'notes' || data['talk'] !== this.#talk) return false;
    const { from, number, message } = data;
    if (typeof from !== 'string' || typeof number !== 'number' || from === this.#from) return false;
    if ((this.#numbers.get(from) ?? 0) >= number) return true;
    this.#numbers.set(from, number);
    this.#heard(message);
    return true;
  }
}

function channelOf(talk: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(windowNameOf(talk));
  } catch {
    // Denied with the storage: the other way is left.
    return null;
  }
}
