/**
 * Splits a fragment into pairs, even if a chat program or a mail filter has changed the link on its way. `fragmentOf` writes `name=value`
 * pairs and encodes `&`, `=`, `#` and `?` in values, so that each change below can be recognized.
 */
import { decodedOrSame } from '../data/parse/plain-text.ts';
import { linkFields } from './link-fields.ts';
import { liftPairs, oldKeys } from './old-links.ts';

/** The keys of a link. Other keys belong to other programs. `data` is the version of the data with which the link was made. */
const names: ReadonlySet<string> = new Set([...Object.values(linkFields).flatMap(({ keys }) => keys), ...oldKeys, 'data']);

export function isLinkKey(key: string): boolean {
  return names.has(key);
}

export interface LinkPairs {
  readonly pairs: URLSearchParams;
  /** Whether the fragment differs from the output of this version. */
  readonly isAltered: boolean;
}

/** Each program that passes a link on may encode it once. No link with more encodings than this has been seen. */
const maxEncodings = 4;

export function linkPairs(fragment: string): LinkPairs {
  const text = fragment.replace(/^#/, '');
  const restored = restoredPairs(text, maxEncodings);
  const isAltered = restored.some(isOurs) && restored.join('&') !== text;
  const pairs = new URLSearchParams(isAltered ? restored.join('&') : text);
  const { isOld } = liftPairs(pairs);
  return { pairs, isAltered: isAltered || isOld };
}

function isOurs(piece: string): boolean {
  return names.has(piece.slice(0, Math.max(0, piece.indexOf('='))));
}

/** Splits a text into its original pairs. */
function restoredPairs(text: string, encodings: number): readonly string[] {
  // Routers of other sites write `#/…` and `#!…`. Some programs treat the fragment as a query.
  return text
    .replace(/^[\s#!/?]+/, '')
    .split(/&(?:(?:amp|#38|#x26);)*/i)
    .flatMap((piece) => (isWrittenByHand(piece) ? piece : piece.split(/\?(?=[a-z]\w*=)|#/i)))
    .flatMap((piece) => restoredPair(piece, encodings));
}

/** Whether a piece is an address that was typed and not written by `fragmentOf`. Its `?` and `#` belong to it. */
function isWrittenByHand(piece: string): boolean {
  return /^src=[^%]*\/\//i.test(piece);
}

function restoredPair(piece: string, encodings: number): readonly string[] {
  const at = piece.indexOf('=');
  if (at >= 0) {
    const name = piece.slice(0, at);
    const lowerCase = decodedOrSame(name).normalize('NFKC').trim().toLowerCase();
    return [!names.has(name) && names.has(lowerCase) ? `${lowerCase}${piece.slice(at)}` : piece];
  }
  // The piece is not a pair yet, because its signs were typed on a Chinese keyboard, or encoded.
  const signed = withPlainSigns(piece);
  const inner = signed.includes('=') ? signed : decodedOrSame(piece);
  const restored = inner === piece || encodings === 0 ? [] : restoredPairs(inner, encodings - 1);
  return restored.some(isOurs) ? restored : [piece];
}

/** Converts full-width signs, whether typed or percent-encoded by a browser. Encoded signs in values stay encoded. */
function withPlainSigns(text: string): string {
  return text.replace(/[＃＆？＝]|%EF%BC%(?:83|86|9F|9D)/giu, (sign) => decodedOrSame(sign).normalize('NFKC'));
}
