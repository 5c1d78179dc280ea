/** Lit's templates as text, for pages that no script draws. */
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { html, type TemplateResult } from 'lit';

/** Keeps white space, for there is code in it; Lit's own marks are comments and `<?>`. */
export function textOf(template: Parameters<typeof render>[0]): string {
  return collectResultSync(render(template)).replace(/<!--.*?-->|<\?>/gs, '');
}

/** A sentence in which `backticks` stand for code, as in doc comments. */
export function prose(sentence: string): TemplateResult {
  return html`${sentence.split(/`([^`]+)`/).map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** A block of code that scrolls by itself, with the name of its file. */
export function codeBlock(text: string, caption: TemplateResult | string = ''): TemplateResult {
  const block = html`<pre tabindex="0"><code>${text.trimEnd()}</code></pre>`;
  return caption === '' ? block : html`<figure class="code"><figcaption>${caption}</figcaption>${block}</figure>`;
}
