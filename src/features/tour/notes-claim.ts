/**
 * Decides whether a window was opened for a talk's notes. The window's name says so, but any site can open this page under any
 * name, and a window keeps its name when another page is opened in it. The name therefore counts only together with a proof:
 *
 * - The page with the talk writes the talk's id into its session storage while it opens the window, which starts with a copy. Another
 *   origin can't write there. The first page in the window removes the copy; a later page shows notes only if it is the same page again.
 * - If the window has no such copy (a frame within another site, a sandbox, denied storage), it asks the page with the talk, which grants it.
 */
const namePrefix = 'duikou-notes ';
const openingKey = 'duikou-notes-opening';
const shownKey = 'duikou-notes-shown';

export interface NotesClaim {
  readonly talk: string;
  /** Without a proof the page is shown as usual until the page with the talk has granted the claim. */
  readonly isProven: boolean;
}

export function windowNameOf(talk: string): string {
  return `${namePrefix}${talk}`;
}

/** The talk in this window's name; this is not a proof yet. */
export function talkOfName(): string | null {
  return window.name.startsWith(namePrefix) ? window.name.slice(namePrefix.length) : null;
}

/** Opens this very page once more, for the notes of a talk. */
export function openNotes(talk: string, features: string): Window | null {
  write(openingKey, talk);
  const opened = window.open(location.href, windowNameOf(talk), features);
  // The new window has its copy by now.
  write(openingKey, null);
  return opened;
}

/** The claim of this window to show notes; null if it has none. Read once for each page, because a proof can be used only once. */
export function notesClaim(): NotesClaim | null {
  const talk = talkOfName();
  // The page around a frame gives it its name.
  if (talk === null || window.parent !== window) return null;
  if (read(openingKey) === talk) {
    write(openingKey, null);
    write(shownKey, talk);
    return { talk, isProven: true };
  }
  const isShown = read(shownKey) === talk;
  if (isShown && isSamePageAgain()) return { talk, isProven: true };
  if (!isShown && window.opener !== null) return { talk, isProven: false };
  // Another page was opened in the window, or the window was renamed: it is no longer a window for notes.
  window.name = '';
  return null;
}

/** Whether the page was reloaded or returned to; a page opened by a link or an address is another one. */
export function isSamePageAgain(): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((entry) => 'type' in entry && (entry.type === 'reload' || entry.type === 'back_forward'));
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // Without storage, ask the page with the talk.
  }
}

/** Where the messages between the two windows go. An opaque origin can't be named; nothing in these messages is private. */
export function messageTarget(): string {
  return self.origin === 'null' ? '*' : self.origin;
}
