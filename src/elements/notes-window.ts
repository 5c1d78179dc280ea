/**
 * The presenter's second window: the notes of the step, the next step, how long one has talked. It is written from here, with no file of its
 * own, so it opens from `file://` too; keys pressed in it step the tour.
 */
import { html, nothing, render } from 'lit';
import type { Tour, TourStep } from '../data/tour.ts';
import type { Language } from '../data/schema.ts';
import { captionParts } from '../data/tour.ts';
import { tourWords } from '../text/panel-words/tour.ts';

export interface NotesWindow {
  readonly isOpen: () => boolean;
  show(tour: Tour, step: TourStep, language: Language, figureText: (record: string, value: string | null) => string): void;
  close(): void;
}

const looks = `
  body { margin: 0; padding: 24px; font: 1.25rem/1.6 system-ui, sans-serif; background: light-dark(#fdfcf9, #14171c); color: light-dark(#1c2128, #eceae4); color-scheme: light dark; }
  h1 { margin: 0; font-size: 1.5rem; } .notes { font-size: 1.5rem; } .small { color: light-dark(#555b66, #aab0bc); font-size: 1rem; }
`;

/**
 * @param key - is told of keys pressed in the window
 * @returns null where the browser refuses a second window
 */
export function openNotesWindow(key: (event: KeyboardEvent) => void): NotesWindow | null {
  const opened = window.open('', 'duikou-notes', 'width=720,height=560');
  if (!opened) return null;
  const { document } = opened;
  const style = document.createElement('style');
  style.textContent = looks;
  document.head.replaceChildren(style);
  const began = Date.now();
  const clock = document.createElement('p');
  clock.className = 'small';
  const body = document.createElement('main');
  document.body.replaceChildren(body, clock);
  let elapsedWord = '';
  const tick = (): void => {
    const seconds = Math.floor((Date.now() - began) / 1000);
    clock.textContent = `${elapsedWord} ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  };
  // The window's own timer: it ends with the window.
  opened.setInterval(tick, 1000);
  document.addEventListener('keydown', key);
  return {
    isOpen: () => !opened.closed,
    show: (tour, step, language, figureText) => {
      const words = tourWords[language];
      const at = tour.steps.indexOf(step);
      const next = tour.steps[at + 1];
      document.documentElement.lang = language;
      document.title = `${words.notes} · ${step.title[language]}`;
      elapsedWord = words.elapsed;
      const caption = captionParts(step.caption[language]).map((part) => (part.kind === 'words' ? part.text : figureText(part.record, part.value))).join('');
      render(
        html`<p class="small">${words.stepOf(at + 1, tour.steps.length)}</p>
          <h1>${step.title[language]}</h1>
          <p>${caption}</p>
          <p class="notes">${step.notes?.[language] ?? nothing}</p>
          <p class="small">${next ? `${words.nextStep} ${next.title[language]}` : words.end}</p>`,
        body,
      );
      tick();
    },
    close: () => opened.close(),
  };
}
