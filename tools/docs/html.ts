/** Renders Lit's templates to text, for pages without a script. */
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { html, type TemplateResult } from 'lit';

/** Renders a template. White space is kept, because the pages contain code; Lit's own markers are comments and `<?>`. */
export function textOf(template: Parameters<typeof render>[0]): string {
  return collectResultSync(render(template)).replace(/<!--.*?-->|<\?>/gs, '');
}

/** A sentence in which `backticks` mark code, as in doc comments. */
export function prose(sentence: string): TemplateResult {
  return html`${sentence.split(/`([^`]+)`/).map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** A block of code that scrolls separately, with the name of its file. */
export function codeBlock(text: string, caption: TemplateResult | string = ''): TemplateResult {
  const block = html`<pre tabindex="0"><code>${text.trimEnd()}</code></pre>`;
  return caption === '' ? block : html`<figure class="code"><figcaption>${caption}</figcaption>${block}</figure>`;
}
