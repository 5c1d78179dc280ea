const opening = new Set(`([{<"'（【［《〈「『“‘｛`);
const closing = new Set(`)]}>"'.,;:!?）】］》〉」』”’。，、；：！？｝…`);

/**
 * A name or value without characters that a Chinese keyboard, a chat program or a sentence around it adds: full width, brackets, a full
 * stop.
 */
export function plainText(text: string): string {
  const plain = text.replace(/\p{Format}/gu, '').normalize('NFKC');
  let [start, end] = [0, plain.length];
  while (start < end && isAround(plain[start], opening)) start++;
  while (end > start && isAround(plain[end - 1], closing)) end--;
  return plain.slice(start, end);
}

function isAround(character: string | undefined, added: ReadonlySet<string>): boolean {
  return character !== undefined && (added.has(character) || character.trim() === '');
}

/** The percent-decoded text; the text itself if it can't be decoded, as when it was cut within a character. */
export function decodedOrSame(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
