/** By its name a window knows that it is the one with a talk's notes, also when it is loaded anew. */
const namePrefix = 'duikou-notes ';

export function windowNameOf(talk: string): string {
  return `${namePrefix}${talk}`;
}

/** The talk whose notes this window shows; null in every other window. A window keeps its name when it is loaded anew. */
export function talkOfThisWindow(): string | null {
  return window.name.startsWith(namePrefix) ? window.name.slice(namePrefix.length) : null;
}
