import { html, type TemplateResult } from 'lit';
import { messagesOf } from '../../i18n/messages.ts';
import { pageLanguage } from '../page/page-language.ts';

/** The message of a panel that finds no atlas or map. */
export function unboundTemplate(element: HTMLElement): TemplateResult {
  return html`<p role="status">${messagesOf(pageLanguage(element)).unknownHost}</p>`;
}
