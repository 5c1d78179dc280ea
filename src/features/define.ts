/** Registering elements, and the one page that registers none: the window of a talk's notes. */
import { languageNearest } from '../data/languages.ts';
import { duikouErrorOf, type DuikouError } from '../error.ts';
import { loadPart } from '../load-part.ts';
import { errorSentence, messagesOf } from '../i18n/messages.ts';
import { notesClaim } from './tour/notes-claim.ts';

/**
 * Registers elements; a name that is taken already is left alone, so loading Duikou twice does no harm. On a server it does nothing. In the
 * window that a talk has opened for its notes it registers none: there the page is what the notes came from, and the notes are all that is
 * shown.
 *
 * @returns whether there are elements now
 */
export function define(elements: Readonly<Record<string, CustomElementConstructor>>): boolean {
  if (typeof window === 'undefined' || showsNotes()) return false;
  for (const [name, element] of Object.entries(elements)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
  return true;
}

let isClaimChecked = false;

/** Whether this page shows a talk's notes. One whose window can't prove that it was opened for them goes on as usual, and asks. */
function showsNotes(): boolean {
  // Another copy of Duikou may have begun.
  if (document.documentElement.hasAttribute(notesAttribute)) return true;
  if (isClaimChecked) return false;
  isClaimChecked = true;
  const claim = notesClaim();
  if (claim === null) return false;
  if (claim.isProven) enterNotesMode();
  else void askForNotes(claim.talk);
  return claim.isProven;
}

/** Where the script does not come, the page goes on as usual. */
async function askForNotes(talk: string): Promise<void> {
  const notes = await loadPart('notes', () => import('./tour/notes-ask.ts')).catch(() => null);
  notes?.askForNotes(talk, enterNotesMode);
}

const notesAttribute = 'data-duikou-notes';

/** The root goes too, so that what the parser still brings lands nowhere. */
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

/** Writes into the window of the notes why they did not load, with a button that loads it again. */
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
