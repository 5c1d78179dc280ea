/** Registration of elements, except in the window of a talk's notes, which shows the notes alone. */
import { languageNearest } from '../data/languages.ts';
import { duikouErrorOf, type DuikouError } from '../error.ts';
import { loadPart } from '../load-part.ts';
import { errorSentence, messagesOf } from '../i18n/messages.ts';
import { notesClaim } from './tour/notes-claim.ts';

/**
 * Registers elements. A name that is already taken is skipped, so loading Duikou twice does no harm. On a server it does nothing.
 * In the window that a talk has opened for its notes it registers nothing: that window loads the page of the talk but shows only the notes.
 *
 * @returns whether the elements are registered now
 */
export function define(elements: Readonly<Record<string, CustomElementConstructor>>): boolean {
  if (typeof window === 'undefined' || showsNotes()) return false;
  for (const [name, element] of Object.entries(elements)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
  return true;
}

let isClaimChecked = false;

/**
 * Whether this page shows a talk's notes. If the window can't prove that it was opened for them, the page loads as usual, and the
 * page with the talk is asked for permission.
 */
function showsNotes(): boolean {
  // Another copy of Duikou may have switched to the notes already.
  if (document.documentElement.hasAttribute(notesAttribute)) return true;
  if (isClaimChecked) return false;
  isClaimChecked = true;
  const claim = notesClaim();
  if (claim === null) return false;
  if (claim.isProven) enterNotesMode();
  else void askForNotes(claim.talk);
  return claim.isProven;
}

/** If the script does not load, the page continues as usual. */
async function askForNotes(talk: string): Promise<void> {
  const notes = await loadPart('notes', () => import('./tour/notes-ask.ts')).catch(() => null);
  notes?.askForNotes(talk, enterNotesMode);
}

const notesAttribute = 'data-duikou-notes';

/** Replaces the root element, so that nodes which the parser still adds to the old one are not shown. */
function enterNotesMode(): void {
  const root = document.createElement('html');
  root.setAttribute(notesAttribute, '');
  root.append(document.createElement('head'), document.createElement('body'));
  document.documentElement.replaceWith(root);
  loadPart('notes', () => import('./tour/notes-page.ts')).then(
    ({ showNotes }) => showNotes(),
    (cause: unknown) => explainMissingNotes(duikouErrorOf(cause)),
  );
}

/** Writes into the window of the notes why they did not load, with a button that reloads the window. */
function explainMissingNotes(error: DuikouError): void {
  const language = languageNearest(navigator.language) ?? 'en';
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  sentence.textContent = errorSentence(error, language);
  const reload = document.createElement('button');
  reload.textContent = messagesOf(language).recoveries.reload;
  reload.addEventListener('click', () => location.reload());
  document.documentElement.lang = language;
  document.body.replaceChildren(sentence, reload);
}
