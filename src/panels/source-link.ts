/** The address of a source: a link where it is a page of the web, else its text. An own data set may hold anything there. */
import { html, nothing, type TemplateResult } from 'lit';

export function sourceLink(address: string | null | undefined, words: string): TemplateResult | typeof nothing {
  if (!address) return nothing;
  const page = webAddress(address);
  return page === null ? html`<bdi>${address}</bdi>` : html`<a href=${page} rel="noopener noreferrer" target="_blank">${words}</a>`;
}

/** @returns null for what is no address of the web, such as `javascript:` or `data:` */
export function webAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
