/** Serializes a drawing without a browser, for the build's first picture and the golden pictures. */
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit';

/** Lit's markers are comments; in a still picture they are useless bytes. */
export function renderedToText(template: TemplateResult): string {
  return collectResultSync(render(template))
    .replace(/<!--.*?-->|<\?>/gs, '')
    .replace(/>\s*\n\s*</g, '><')
    .replace(/\s*\n\s*/g, ' ');
}
