/** The choice between the report alone and all sources; beside the topics, or in the header on a phone in landscape. */
import { html, nothing, type TemplateResult } from 'lit';
import { messagesOf } from '../../i18n/messages.ts';
import { changeSources } from '../../state/transitions.ts';
import { sourceChoices, type SourceChoice } from '../../state/view-state.ts';
import { chosen, type AtlasContext } from './atlas-context.ts';

/** Renders nothing if the data set has no other sources. */
export function sourcesChoice({ store }: AtlasContext): TemplateResult | typeof nothing {
  const { view, added } = store.get();
  if (!added) return nothing;
  const words = messagesOf(view.language);
  const names: Readonly<Record<SourceChoice, string>> = { report: words.sourcesReport, all: words.sourcesAll(added.records) };
  return html`<select class="sources field" aria-label=${words.sourcesChoice} @change=${(event: Event) => chosen(event, sourceChoices, (option) => store.change(changeSources(option)))}>
    ${sourceChoices.map((option) => html`<option value=${option} ?selected=${option === view.sources}>${names[option]}</option>`)}
  </select>`;
}
