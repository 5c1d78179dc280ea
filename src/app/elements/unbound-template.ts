import { html, type TemplateResult } from 'lit';
import { messagesOf } from '../../i18n/messages.ts';
import { pageLanguage } from '../page/page-language.ts';

/** What a panel shows that finds no atlas. */
export function unboundTemplate(element: HTMLElement): TemplateResult {
  return html`<p role="status">${messagesOf(pageLanguage(element)).unknownHost}</p>`;
}
