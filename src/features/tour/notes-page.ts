/** The content of the presenter's second window: notes in large type, the next step, the time and the elapsed time. */
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { isObject } from '../../data/parse/objects.ts';
import { languageNearest } from '../../data/languages.ts';
import { tourWords, type TourWords } from './messages.ts';
import { NotesChannel, type NotesContent } from './notes-channel.ts';
import { talkOfName } from './notes-claim.ts';
import { sharedStyles } from '../../app/elements/styles.ts';
import { showTheme, themeOfSystem } from '../../app/page/theme-of-page.ts';

const tickMs = 1000;
/** Time without a message after which the page with the tour counts as reloading or closed. */
const unresponsiveMs = 5000;
const stepKeys: ReadonlySet<string> = new Set(['ArrowRight', 'ArrowDown', 'PageDown', 'ArrowLeft', 'ArrowUp', 'PageUp', 'Home', 'End']);

export class NotesPage extends LitElement {
  static override properties: PropertyDeclarations = { content: { state: true }, isUnresponsive: { state: true } };
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: auto 1fr auto;
        box-sizing: border-box;
        min-height: 100vh;
        padding: 16px 28px 20px;
        gap: 12px;
        background: var(--_panel);
        font-size: 1.125rem !important;
      }
      .cluster {
        gap: 8px 20px;
      }
      header {
        padding-bottom: 10px;
        border-bottom: var(--_line);
        color: var(--_ink-2);
      }
      time {
        color: var(--_ink);
        font-size: 1.75rem;
        font-weight: 600;
      }
      .since {
        margin-inline-start: auto;
      }
      h1 {
        font-size: 1.75rem;
        line-height: 1.35;
      }
      .caption {
        max-width: 46em;
        margin-top: 8px;
        color: var(--_ink-2);
      }
      .notes {
        max-width: 30em;
        margin-top: 24px;
        font-size: 1.75rem;
        line-height: 1.6;
      }
      footer {
        padding-top: 12px;
        border-top: var(--_line);
      }
      .next {
        flex: 1;
      }
      .button {
        min-height: 40px;
        padding: 0 16px;
      }
      header .button {
        min-height: 28px;
        padding: 0 10px;
        font-size: 0.875rem;
      }
      .status {
        padding: 8px 12px;
        border: 1px dashed var(--_border);
        border-radius: var(--_radius);
      }
    `,
  ];

  declare protected content: NotesContent | null;
  declare protected isUnresponsive: boolean;
  #line: NotesChannel | null = null;
  #heardAt = Date.now();
  #began = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.content = null;
    this.isUnresponsive = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The opener is null if it was closed.
    const opener = window.opener as Window | null;
    this.#line = new NotesChannel(talkOfName() ?? '', opener, (message) => this.#heard(message));
    this.#began = beganAt();
    this.#line.send({ kind: 'hello' });
    this.#timer = setInterval(() => this.#tick(), tickMs);
    window.addEventListener('keydown', this.#keyed);
    window.addEventListener('pagehide', this.#left);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    this.#line?.close();
    window.removeEventListener('keydown', this.#keyed);
    window.removeEventListener('pagehide', this.#left);
  }

  /** Sends a message regularly, because a page that was reloaded does not know its window until it receives one. */
  #tick(): void {
    this.#line?.send({ kind: 'hello' });
    this.isUnresponsive = Date.now() - this.#heardAt > unresponsiveMs;
    this.requestUpdate();
  }

  #heard(message: unknown): void {
    if (!isObject(message)) return;
    if (message['kind'] === 'ping') this.#line?.send({ kind: 'hello' });
    if (message['kind'] !== 'step' || !isObject(message['content'])) return;
    this.#heardAt = Date.now();
    this.isUnresponsive = false;
    // Not checked further: the message comes from this origin and talk, at worst from another version of Duikou, and is only shown as text.
    this.content = message['content'] as unknown as NotesContent;
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    if (!stepKeys.has(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#press(event.key);
  };

  /** Reports that the window leaves this page, so that the next press of the button opens notes again. */
  readonly #left = (): void => this.#line?.send({ kind: 'bye' });

  #press(key: string): void {
    this.#line?.send({ kind: 'key', key });
  }

  #restart(): void {
    this.#began = Date.now();
    keepBegan(this.#began);
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { content } = this;
    const language = content?.language ?? languageNearest(navigator.language) ?? 'en';
    const words = tourWords[language];
    this.lang = language;
    showTheme(this, content?.theme ?? themeOfSystem());
    document.documentElement.lang = language;
    document.title = content ? `${content.number}/${content.count} · ${content.title} · ${words.notes}` : words.notes;
    return html`${this.#header(words, content, language)}
      <main>${content ? this.#step(words, content) : html`<p role="status">${this.isUnresponsive ? words.unresponsive : words.waiting}</p>`}</main>
      <footer class="cluster">
        <p class="next">${content ? (content.nextTitle === '' ? words.end : `${words.nextStep} ${content.nextTitle}`) : nothing}</p>
        <button type="button" class="button" @click=${() => this.#press('PageUp')}>${words.previous}</button>
        <button type="button" class="button" @click=${() => this.#press('PageDown')}>${words.next}</button>
      </footer>`;
  }

  #header(words: TourWords, content: NotesContent | null, language: string): TemplateResult {
    const now = new Date();
    return html`<header class="cluster">
      <time datetime=${now.toISOString()}>${new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(now)}</time>
      ${content ? html`<span>${words.stepOf(content.number, content.count)}</span>` : nothing}
      <span class="since">${words.elapsed} ${durationText(now.getTime() - this.#began)}</span>
      <button type="button" class="button" @click=${() => this.#restart()}>${words.restart}</button>
    </header>`;
  }

  #step(words: TourWords, content: NotesContent): TemplateResult {
    return html`${this.isUnresponsive ? html`<p class="status" role="status">${words.unresponsive}</p>` : content.isShown ? nothing : html`<p class="status" role="status">${words.exploring}</p>`}
      <h1>${content.title}</h1>
      <p class="caption">${content.caption}</p>
      <p class="notes" aria-live="polite">${content.notes}</p>`;
  }
}

function durationText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const beganKey = 'duikou-notes-began';

/** Time at which the clock began, in ms since 1970. It is kept when the window is reloaded, if storage is allowed. */
function beganAt(): number {
  const now = Date.now();
  try {
    const kept = Number(sessionStorage.getItem(beganKey));
    if (kept > 0) return kept;
  } catch {
    return now;
  }
  keepBegan(now);
  return now;
}

function keepBegan(began: number): void {
  try {
    sessionStorage.setItem(beganKey, String(began));
  } catch {
    // Without storage, the clock restarts when the window is reloaded.
  }
}

/** Replaces the content of the window by the notes. */
export function showNotes(): void {
  if (!customElements.get('duikou-notes-page')) customElements.define('duikou-notes-page', NotesPage);
  document.body.style.margin = '0';
  document.body.replaceChildren(document.createElement('duikou-notes-page'));
}
