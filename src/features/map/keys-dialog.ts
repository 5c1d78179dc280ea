import { css, html, type TemplateResult } from 'lit';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { keyPlaces, keysWords, type KeyPlace, type KeysWords } from './messages.ts';
import { helpKey } from './lists/region-keys.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';
import { dialogStyles } from '../../ui/controls.styles.ts';
import { DialogController } from '../../ui/dialog-controller.ts';

type KeyLine = readonly [keys: readonly string[], does: keyof Omit<KeysWords, 'places'>];

const arrows = ['↑', '↓', '←', '→'] as const;
const linesOf: Readonly<Record<KeyPlace, readonly KeyLine[]>> = {
  map: [
    [arrows, 'goRegion'],
    [['Home', 'End'], 'firstLast'],
    [['Enter', 'Space'], 'choose'],
    [['Esc'], 'clear'],
    [['+', '−'], 'zoom'],
    [['0'], 'home'],
    [['W'], 'whole'],
    [[helpKey], 'help'],
  ],
  arcs: [
    [['↓', '↑'], 'goArc'],
    [['Home', 'End'], 'firstLast'],
    [['Enter', 'Space'], 'openSource'],
    [['Esc'], 'backToRegions'],
  ],
  tabs: [
    [['→', '←'], 'goTab'],
    [['Home', 'End'], 'firstLast'],
  ],
  sheet: [[['↑', '↓'], 'goStop']],
  grid: [
    [arrows, 'goCell'],
    [['Enter', 'Space'], 'openCell'],
  ],
  table: [
    [['↓', '↑'], 'goRow'],
    [['Home', 'End'], 'firstLast'],
    [['Enter'], 'openSource'],
  ],
  tour: [
    [['→', '←'], 'steps'],
    [['PageDown', 'PageUp'], 'steps'],
    [['Home', 'End'], 'endsOfTour'],
    [['Esc'], 'leaveTour'],
  ],
  everywhere: [[['Esc'], 'closeWhatIsOpen']],
};

/** The dialog with the list of keys, and with the attribution of the boundaries, for which small maps have no room. Part of a map. */
export class KeysDialog extends PanelElement {
  static override styles = [
    sharedStyles,
    panelStyles,
    dialogStyles,
    css`
      dialog {
        width: min(640px, 100vw - 24px);
        max-width: calc(100% - 6px - 2em);
        max-height: min(90vh, 900px);
        padding: 0 20px 20px;
        overflow: auto;
        overflow-wrap: normal;
      }
      dialog[open] {
        display: block;
      }
      header {
        position: sticky;
        top: 0;
        justify-content: space-between;
        padding: 16px 0 8px;
        background: var(--_panel);
      }
      .button {
        min-height: 28px;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(0, 9em) 1fr;
        gap: 4px 16px;
        margin-top: 6px;
      }
      kbd {
        display: inline-block;
        min-width: 1.8em;
        padding: 0 5px;
        border: 1px solid var(--_border);
        border-radius: 4px;
        background: var(--_paper);
        font: inherit;
        font-size: 0.8125rem;
        text-align: center;
      }
    `,
  ];

  readonly #dialog = new DialogController(this);

  /** Opens the dialog over the page. Esc and its button close it, and return the focus. */
  open(): Promise<void> {
    return this.#dialog.open();
  }

  protected override renderPanel({ language, scene: { captions } }: PanelInput): TemplateResult {
    if (!this.#dialog.isOpen) return html``;
    const words = keysWords[language];
    return this.#dialog.template(
      language,
      html`<header><h2 id="title">${words.title}</h2><button type="button" class="button" @click=${this.#dialog.close}>${words.close}</button></header>
      <p class="lead">${words.lead}</p>
      ${keyPlaces.map(
        (place) => html`<section>
          <h3>${words.places[place]}</h3>
          <dl>${linesOf[place].map(([keys, does]) => html`<dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${words[does]}</dd>`)}</dl>
        </section>`,
      )}
      <p class="notes">${captions.review} · ${captions.attribution}</p>`,
    );
  }
}
