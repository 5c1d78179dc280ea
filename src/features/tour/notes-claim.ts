/**
 * Decides whether a window was opened for a talk's notes. The window's name says so, but any site can open this page under any
 * name, and a window keeps its name when another page is opened in it. The name therefore counts only together with a proof:
 *
 * - The page with the talk writes the talk's id into its session storage while it opens the window, which starts with a copy. Another
 *   origin can't write there. The first page in the window removes the copy; a later page shows notes only if it is the same page again.
 * - If the window has no such copy (a frame within another site, a sandbox, denied storage), it asks the page with the talk.
 */
const namePrefix = 'duikou-notes ';
const openingKey = 'duikou-notes-opening';
const shownKey = 'duikou-notes-shown';

export interface NotesClaim {
  readonly talk: string;
  /** Whether the window has proved its claim. Without a proof the page is shown as usual until the page with the talk grants the claim. */
  readonly isProven: boolean;
}

export function windowNameOf(talk: string): string {
  return `${namePrefix}${talk}`;
}

/** The id of the talk in this window's name, which is not a proof yet; null if there is none. */
export function talkOfName(): string | null {
  return window.name.startsWith(namePrefix) ? window.name.slice(namePrefix.length) : null;
}

/** Opens this page in another window, for the notes of a talk. @returns null if the browser refused the window */
export function openNotes(talk: string, features: string): Window | null {
  write(openingKey, talk);
  const opened = window.open(location.href, windowNameOf(talk), features);
  // The new window already has its copy.
  write(openingKey, null);
  return opened;
}

/** The claim of this window to show notes; null if it has none. Read once for each page, because a proof can be used only once. */
export function notesClaim(): NotesClaim | null {
  const talk = talkOfName();
  // The name of a frame is given by the page around it.
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
    // Without storage, the window asks the page with the talk instead.
  }
}

/** Target origin of the messages between the two windows. An opaque origin can't be given as one; the messages contain nothing private. */
export function messageTarget(): string {
  return self.origin === 'null' ? '*' : self.origin;
}
