/** The notices over the map with their buttons, the progress of data, and parts that load slowly. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { areDataKept } from '../../app/atlas-state.ts';
import type { AtlasStore } from '../../app/atlas-store.ts';
import { noticeKey } from '../../app/notice-queue.ts';
import type { Language } from '../../data/schema.ts';
import type { DuikouError } from '../../error.ts';
import { isolatedText } from '../../i18n/isolated-text.ts';
import { errorSentence, messagesOf, type Messages } from '../../i18n/messages.ts';

/** @param isDrawing - whether the first picture is shown and no map is drawn yet */
export function noticesTemplate(store: AtlasStore, isDrawing: boolean): TemplateResult | typeof nothing {
  const { notices, view } = store.get();
  const words = messagesOf(view.language);
  const shownProgress = progressTemplate(store, isDrawing);
  const late = lateTemplate(store);
  if (notices.length === 0 && shownProgress === nothing && late === nothing) return nothing;
  return html`<div class="notices">
    <div class="alerts ${notices.length === 0 ? 'empty' : ''}" role="alert">
      ${repeat(
        notices,
        noticeKey,
        (notice) => html`<p class="notice ${notice.recovery ? 'recoverable' : ''}" part="notice">
          <span>${errorSentence(notice, view.language)}</span>
          ${notice.recovery ? html`<button type="button" @click=${() => recover(store, notice)}>${words.recoveries[notice.recovery.kind]}</button>` : nothing}
          <button type="button" @click=${() => store.dismiss(noticeKey(notice))}>${words.dismiss}</button>
        </p>`,
      )}
    </div>
    ${shownProgress}${late}
  </div>`;
}

/**
 * The parts that load slowly, with a button that reloads the page, because a browser does not repeat a pending request. The button is only
 * shown if a reload loses neither the view nor the data, so never for an element on the page of a host.
 */
function lateTemplate(store: AtlasStore): TemplateResult | typeof nothing {
  const state = store.get();
  const { late, view, syncsUrl } = state;
  const words = messagesOf(view.language);
  const parts = [...new Set(late)].map((part) => words.partNames[part]);
  return parts.length === 0
    ? nothing
    : html`<p class="notice recoverable">
        <span role="status">${words.stillLoading(parts.join(words.between.items), areDataKept(state))}</span>
        ${syncsUrl && areDataKept(state) ? html`<button type="button" @click=${() => location.reload()}>${words.recoveries.reload}</button>` : nothing}
      </p>`;
}

function recover(store: AtlasStore, notice: DuikouError): void {
  store.dismiss(noticeKey(notice));
  notice.recovery?.take();
}

/** The progress of data. The style sheet shows it only after a delay. */
function progressTemplate(store: AtlasStore, isDrawing: boolean): TemplateResult | typeof nothing {
  const { progress, notices, late, view } = store.get();
  const words = messagesOf(view.language);
  switch (progress?.stage) {
    case 'fetching':
      return cancellable(
        store,
        words,
        words.fetchingFile(isolatedText(progress.name), progress.host),
        progress.bytes === 0 ? '' : `${megabytes(progress.bytes, view.language)} MB`,
      );
    case 'reading':
      return cancellable(store, words, words.readingFile(isolatedText(progress.name)), `${progress.percent}%`);
    case 'waiting':
    case undefined: {
      const text = progress ? words.fetching : words.drawing;
      const isShown = notices.length + late.length === 0 && (progress !== null || isDrawing);
      return isShown ? html`<p class="notice late" role="status">${text}</p>` : nothing;
    }
  }
}

/** @param amount - the progress, which is not read out because it changes often */
function cancellable(store: AtlasStore, words: Messages, text: string, amount: string): TemplateResult {
  return html`<p class="notice late">
    <span><span role="status">${text}</span> <span class="amount" aria-hidden="true">${amount}</span></span>
    <button type="button" @click=${() => store.load.cancel()}>${words.cancel}</button>
  </p>`;
}

function megabytes(bytes: number, language: Language): string {
  return (bytes / 1e6).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
