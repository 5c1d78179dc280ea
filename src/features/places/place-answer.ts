/** The answer to a click, tap or search for a place outside the pairings: its records, and buttons for its pairing or nearest regions. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AtlasStore } from '../../app/atlas-store.ts';
import { places } from '../../geo/surroundings.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { clear, openRecord, select } from '../../state/transitions.ts';
import { placesWords } from './messages.ts';
import { placeFound } from './places.ts';

/** Number of records that are listed; the table has all of them. */
const maxRecords = 3;

export function placeAnswerTemplate(store: AtlasStore): TemplateResult | typeof nothing {
  const { index, view } = store.get();
  const found = index && view.place !== null ? placeFound(index, places.provinces, view.place) : null;
  if (!index || !found) return nothing;
  const { language } = view;
  const words = placesWords[language];
  const { pairing, records, nearest } = found;
  const name = found.name[language];
  return html`<section class="place-answer field" role="status">
    <header class="split">
      <h3>${index.dataSet.kind === 'flows' ? words.notInData(name) : words.outside(name, index.officialPairings.length)}</h3>
      <button type="button" class="icon-button" aria-label=${messagesOf(language).dismiss} @click=${() => store.change(clear)}>×</button>
    </header>
    ${
      records.length === 0
        ? nothing
        : html`<p>${words.named(records.length)}</p>
          <ul>${records.slice(0, maxRecords).map((record) => html`<li>${record.label[language]} <duikou-figure record=${record.id} value=""></duikou-figure></li>`)}</ul>`
    }
    <p>${pairing ? words.belongs : words.nearest}</p>
    <p class="ways cluster">${
      pairing
        ? html`<button type="button" class="button" @click=${() => {
            store.change(select(pairing.id));
            const [record] = records;
            if (record) store.change(openRecord(record.id));
          }}>${pairing.names[language]}</button>`
        : nearest.map(
            (region) =>
              html`<button type="button" class="button" @click=${() => store.change(select(region.id))}>${region.short[language]}</button>`,
          )
    }</p>
  </section>`;
}
