/** The row over the map: the topics, whether other sources are shown, and the way into the tour. */
import { html, nothing, type TemplateResult } from 'lit';
import { messagesOf } from '../../i18n/messages.ts';
import { reportTopics } from '../../scene/topics/index.ts';
import { offeredTopics } from '../../scene/topics/offered.ts';
import { changeTopic } from '../../state/transitions.ts';
import { topics, type Topic } from '../../state/view-state.ts';
import { painted } from '../../ui/painted.ts';
import { tabsTemplate } from '../../ui/tabs.ts';
import { chosen, type AtlasContext } from './atlas-context.ts';
import { sourcesChoice } from './sources-choice.ts';

export class TopicRow {
  readonly #atlas: AtlasContext;
  readonly #startTour: () => void;
  /** For what the chosen tab was brought into sight last. */
  #inSightFor: string | null = null;

  constructor(atlas: AtlasContext, startTour: () => void) {
    this.#atlas = atlas;
    this.#startTour = startTour;
  }

  render(): TemplateResult {
    const { index, scene, view, hasTour, resumeStep } = this.#atlas.store.get();
    const words = messagesOf(view.language);
    // The topic that a link asks for may be one of data still to come.
    const topic = scene?.topic ?? view.topic;
    const offered = index ? offeredTopics(index) : reportTopics;
    const tabs = (offered.includes(topic) ? offered : [...offered, topic]).map((id) => ({ id, text: words.topicNames[id] }));
    // Without it Firefox gives a scrolling box a tab stop of its own.
    return html`<div class="topics" part="topics" tabindex="-1">
      ${tabsTemplate(words.topicChoice, tabs, topic, (id) => this.#choose(id), 'topic')}
      <select class="topic-menu field" aria-label=${words.topicChoice} @change=${(event: Event) => chosen(event, topics, (id) => this.#choose(id))}>
        ${tabs.map(({ id, text }) => html`<option value=${id} .selected=${id === topic}>${text}</option>`)}
      </select>
      <span class="more">
        ${sourcesChoice(this.#atlas)}
        ${hasTour && view.step === null ? html`<button type="button" class="start button" @click=${this.#startTour}>${resumeStep === null ? words.tour : words.tourBack}</button>` : nothing}
      </span>
    </div>`;
  }

  /** The stories of the topics are loaded after that of the landing. */
  #choose(topic: Topic): void {
    const { store, whenLoaded } = this.#atlas;
    store.change(changeTopic(topic));
    if (topic !== 'overview') void whenLoaded();
  }

  /** After an update. Where the row is too long, the chosen tab is in sight; the page itself does not scroll. */
  showChosen(): void {
    const { host, store } = this.#atlas;
    const { view, added, hasTour } = store.get();
    const { topic, language } = view;
    // Words of another length move it, and the choices beside it when they come.
    const shown = [topic, language, added?.records, hasTour].join(' ');
    const tab = host.renderRoot.querySelector<HTMLElement>(`#topic-${topic}`);
    const row = tab?.closest('.topics');
    if (!tab || !row || shown === this.#inSightFor) return;
    const isFirst = this.#inSightFor === null;
    this.#inSightFor = shown;
    const scroll = (): void => {
      // One that is not displayed is scrolled to when it is.
      if (tab.offsetWidth === 0) this.#inSightFor = null;
      else row.scrollTo({ left: tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2 });
    };
    // The page begins with the right tab in sight; later the layout of the frame is not forced for it.
    if (isFirst) scroll();
    else void painted().then(scroll);
  }
}
