import { html, type TemplateResult } from 'lit';
import { languageNearest } from '../../data/languages.ts';
import { messagesOf } from '../../i18n/messages.ts';

/** What a panel shows that finds no atlas. */
export function unboundTemplate(element: HTMLElement): TemplateResult {
  const tag = element.closest('[lang]')?.getAttribute('lang') ?? navigator.language;
  const words = messagesOf(languageNearest(tag) ?? 'zh-Hans');
  return html`<p role="status">${words.unknownHost}</p>`;
}
