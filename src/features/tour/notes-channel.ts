/**
 * The messages between the page with a tour and the window with its notes. Both have the same origin, so a `BroadcastChannel` works
 * even after either of them is reloaded. Browsers partition the channels of frames within another site; there, and in a sandbox,
 * `postMessage` between the window and its opener works. Each message is sent both ways, and the receiver drops the second copy.
 */
import { isObject } from '../../data/parse/objects.ts';
import type { Language } from '../../data/schema.ts';
import { windowNameOf } from './notes-claim.ts';

/** The content of the notes as finished texts, so that the window needs neither data nor map. */
export interface NotesContent {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly number: number;
  readonly count: number;
  readonly title: string;
  readonly caption: string;
  readonly notes: string;
  /** Title of the next step; empty at the last step. */
  readonly nextTitle: string;
  /** Whether the step is on screen; false if the presenter has left it. */
  readonly isShown: boolean;
}

/** Message from the page to the window: a step, or the question whether the notes are open. */
export type TalkMessage = { readonly kind: 'step'; readonly content: NotesContent } | { readonly kind: 'ping' };

/** Message from the window to the page: the notes are open, are being left, or a key was pressed in them. */
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
  /** The highest number received from each sender. */
  readonly #numbers = new Map<string, number>();
  #sent = 0;
  /** The window at the other end; null while it is unknown. */
  other: Window | null;

  /**
   * @param other - the window at the other end, which may be reloaded or closed; null if it is unknown
   * @param heard - called once for each message, whose content is not checked yet
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
    // An opaque origin can't be given as a target, so the message goes to any origin.
    this.other?.postMessage(envelope, self.origin === 'null' ? '*' : self.origin);
  }

  close(): void {
    this.#ending.abort();
    this.#channel?.close();
  }

  #takeFromWindow({ data, origin, source }: MessageEvent): void {
    if (origin !== self.origin || !this.#take(data)) return;
    // After a reload the page no longer knows its window; the sender of this message is that window. The cast is safe, because
    // only windows send messages this way.
    this.other = source as Window;
  }

  /** @returns whether the message comes from the other end of this channel, even if it was received before */
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
    // The browser denies channels together with storage; `postMessage` remains.
    return null;
  }
}
