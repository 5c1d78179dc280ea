/** The row over the map with the topics, the choice of sources and the button that starts the tour. */
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
  /** Topic, language and choices for which the chosen tab was last scrolled into view; null if it never was. */
  #inSightFor: string | null = null;

  constructor(atlas: AtlasContext, startTour: () => void) {
    this.#atlas = atlas;
    this.#startTour = startTour;
  }

  render(): TemplateResult {
    const { index, scene, view, hasTour, resumeStep } = this.#atlas.store.get();
    const words = messagesOf(view.language);
    // The topic of a link may belong to data that are not loaded yet, so it is offered as well.
    const topic = scene?.topic ?? view.topic;
    const offered = index ? offeredTopics(index) : reportTopics;
    const tabs = (offered.includes(topic) ? offered : [...offered, topic]).map((id) => ({ id, text: words.topicNames[id] }));
    // Without `tabindex="-1"`, Firefox makes the scrolling box a tab stop.
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

  /** The stories of topics are a later part; the story of the overview is not. */
  #choose(topic: Topic): void {
    const { store, whenLoaded } = this.#atlas;
    store.change(changeTopic(topic));
    if (topic !== 'overview') void whenLoaded();
  }

  /** Called after each update: scrolls a row that is too long to the chosen tab. The page itself does not scroll. */
  showChosen(): void {
    const { host, store } = this.#atlas;
    const { view, added, hasTour } = store.get();
    const { topic, language } = view;
    // Words of another length, or choices that appear beside the tabs, move the chosen tab.
    const shown = [topic, language, added?.records, hasTour].join(' ');
    const tab = host.renderRoot.querySelector<HTMLElement>(`#topic-${topic}`);
    const row = tab?.closest('.topics');
    if (!tab || !row || shown === this.#inSightFor) return;
    const isFirst = this.#inSightFor === null;
    this.#inSightFor = shown;
    const scroll = (): void => {
      // A hidden tab is scrolled to once it is displayed.
      if (tab.offsetWidth === 0) this.#inSightFor = null;
      else row.scrollTo({ left: tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2 });
    };
    // The first time it scrolls at once. Later it waits for a paint, so that it does not force a layout in the frame.
    if (isFirst) scroll();
    else void painted().then(scroll);
  }
}
