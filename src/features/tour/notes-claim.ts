/**
 * How a page knows that its window was opened for a talk's notes. The window's name says so, but any site can open this page under any
 * name, and a window keeps its name when it goes to another page. So the name counts only together with a proof:
 *
 * - The page with the talk writes the talk's id into its session storage while it opens the window, which starts with a copy. Another
 *   origin can't write there. The copy is used up by the first page in the window; later pages show notes only if they are that one again.
 * - Where the window has no such copy (a frame within another site, a sandbox, denied storage), the page with the talk is asked and grants it.
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

/** The claim of this window to show notes; null if it has none. Asked for once a page: a proof can be used once. */
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

/** Reloaded, or come back to; a page that a link or an address has led to is another. */
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
    // Without storage the page with the talk is asked.
  }
}
