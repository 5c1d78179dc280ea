/** The events with their details and the elements that dispatch them, from the manifest. */
import { html, type TemplateResult } from 'lit';
import { descriptionIn } from '../descriptions.ts';
import { prose } from '../html.ts';
import { docsWords } from '../words.ts';
import { elementsOf } from './elements.ts';
import type { PartContext } from './part.ts';

export function eventsPart({ manifest, language }: PartContext): TemplateResult {
  const events = new Map<string, { readonly description: string; readonly by: string[] }>();
  for (const { tagName, events: fired } of elementsOf(manifest)) {
    for (const { name, description } of fired ?? []) {
      const event = events.get(name) ?? { description: description ?? '', by: [] };
      event.by.push(tagName ?? '');
      events.set(name, event);
    }
  }
  return html`<dl class="terms">${[...events].map(([name, { description, by }]) => {
    const { text, language: written } = descriptionIn(description, language);
    return html`<div><dt><code>${name}</code></dt><dd><span lang=${written}>${prose(text)}</span><br /><small>${docsWords[language].firedBy} ${by.map((tag, i) => html`${i > 0 ? ', ' : ''}<a href="elements.html#${tag}"><code>&lt;${tag}&gt;</code></a>`)}</small></dd></div>`;
  })}</dl>`;
}
