/** The address of a source: a link where it is a page of the web, else its text. A user's data set may hold anything there. */
import { html, nothing, type TemplateResult } from 'lit';
import { webAddress } from '../../data/web-address.ts';

export function sourceLink(address: string | null | undefined, words: string): TemplateResult | typeof nothing {
  if (!address) return nothing;
  const page = webAddress(address);
  return page === null ? html`<bdi>${address}</bdi>` : html`<a href=${page.href} rel="noopener noreferrer" target="_blank">${words}</a>`;
}
