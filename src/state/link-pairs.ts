/**
 * The pairs of a fragment, even if a chat program or a mail filter has changed the link on its way. `fragmentOf` writes `name=value` pairs and
 * encodes `&`, `=`, `#` and `?` in values, so each change below can be recognized.
 */
import { decodedOrSame } from '../data/parse/plain-text.ts';
import { linkFields } from './link-fields.ts';
import { liftPairs, oldKeys } from './old-links.ts';

/** The names that a link may have; others are other people's. `data`: the version of the data that the link was made with. */
const names: ReadonlySet<string> = new Set([...Object.values(linkFields).flatMap(({ keys }) => keys), ...oldKeys, 'data']);

export function isLinkKey(key: string): boolean {
  return names.has(key);
}

export interface LinkPairs {
  readonly pairs: URLSearchParams;
  /** Whether the fragment is not as this version writes it. */
  readonly isAltered: boolean;
}

/** A link is encoded once by each program that passes it on; more than these were never seen. */
const mostEncodings = 4;

export function linkPairs(fragment: string): LinkPairs {
  const text = fragment.replace(/^#/, '');
  const restored = restoredPairs(text, mostEncodings);
  const isAltered = restored.some(isOurs) && restored.join('&') !== text;
  const pairs = new URLSearchParams(isAltered ? restored.join('&') : text);
  const { isOld } = liftPairs(pairs);
  return { pairs, isAltered: isAltered || isOld };
}

function isOurs(piece: string): boolean {
  return names.has(piece.slice(0, Math.max(0, piece.indexOf('='))));
}

/** Pairs as they were written, one each. */
function restoredPairs(text: string, encodings: number): readonly string[] {
  // Routers of other sites write `#/…` and `#!…`; some programs take the fragment for a query.
  return text
    .replace(/^[\s#!/?]+/, '')
    .split(/&(?:(?:amp|#38|#x26);)*/i)
    .flatMap((piece) => (isWrittenByHand(piece) ? piece : piece.split(/\?(?=[a-z]\w*=)|#/i)))
    .flatMap((piece) => restoredPair(piece, encodings));
}

/** An address that was typed rather than written by `fragmentOf`: its `?` and `#` are its own. */
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
  // Not a pair yet: its signs were typed on a Chinese keyboard, or encoded.
  const signed = withPlainSigns(piece);
  const inner = signed.includes('=') ? signed : decodedOrSame(piece);
  const restored = inner === piece || encodings === 0 ? [] : restoredPairs(inner, encodings - 1);
  return restored.some(isOurs) ? restored : [piece];
}

/** Converts full-width signs, as typed or as a browser encodes them. Encoded signs in values stay encoded. */
function withPlainSigns(text: string): string {
  return text.replace(/[＃＆？＝]|%EF%BC%(?:83|86|9F|9D)/giu, (sign) => decodedOrSame(sign).normalize('NFKC'));
}
