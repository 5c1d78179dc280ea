/** The messages between a framed map and the page around it. Other messages, and messages of other windows, are ignored. */
import type { SelectDetail } from '../app/elements/host-events.ts';

const source = 'duikou';
const version = 1;

interface Envelope {
  readonly source: typeof source;
  readonly version: typeof version;
}

/** A message from the frame: its height, its selection, or a key that it does not use. */
export type FrameMessage = Envelope &
  (
    | { readonly type: 'resize'; readonly height: number }
    | ({ readonly type: 'select' } & SelectDetail)
    | { readonly type: 'key'; readonly key: string; readonly code: string; readonly keyCode: number; readonly shiftKey: boolean }
  );

/** A message to the frame: the view to show. Absent fields are not changed. */
export type SetMessage = Envelope & {
  readonly type: 'set';
  readonly select?: string | null;
  readonly topic?: string;
  readonly lang?: string;
  readonly theme?: string;
};

/** A message to the frame that asks for the height again. */
export type AskMessage = Envelope & { readonly type: 'ask' };

type WithoutEnvelope<M> = M extends unknown ? Omit<M, keyof Envelope> : never;

export function frameMessage(message: WithoutEnvelope<FrameMessage>): FrameMessage {
  // The cast: with the envelope it is one of the messages again.
  return { source, version, ...message } as FrameMessage;
}

/** The maximum length of a text in a message, which is longer than any id. */
const maxLength = 200;

/** @returns null for any value that is not a complete message of this version */
export function readHostMessage(data: unknown): SetMessage | AskMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  // The cast: each field is checked before it is used.
  const message = data as Readonly<Record<string, unknown>>;
  if (message['source'] !== source || message['version'] !== version) return null;
  if (message['type'] === 'ask') return { source, version, type: 'ask' };
  if (message['type'] !== 'set') return null;
  const { select, topic, lang, theme } = message;
  if (!(select === undefined || select === null || isWord(select))) return null;
  if (!isWordOrAbsent(topic) || !isWordOrAbsent(lang) || !isWordOrAbsent(theme)) return null;
  return {
    source,
    version,
    type: 'set',
    ...(select === undefined ? {} : { select }),
    ...(topic === undefined ? {} : { topic }),
    ...(lang === undefined ? {} : { lang }),
    ...(theme === undefined ? {} : { theme }),
  };
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.length <= maxLength;
}

function isWordOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || isWord(value);
}
