/** The marks of the map's buttons, 16 px, drawn in the text colour. */
import { html, svg, type TemplateResult } from 'lit';

const icon = (content: TemplateResult): TemplateResult =>
  html`<svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">${content}</svg>`;

export const plus = icon(svg`<path d="M8 3v10M3 8h10" />`);
export const minus = icon(svg`<path d="M3 8h10" />`);
export const house = icon(svg`<path d="M2.5 7.5 8 3l5.5 4.5M4 6.5V13h8V6.5" stroke-linejoin="round" />`);
export const extent = icon(svg`<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />`);
export const cross = icon(svg`<path d="m4 4 8 8M12 4l-8 8" />`);
export const lens = icon(svg`<path d="m10.5 10.5 3 3" /><circle cx="7" cy="7" r="4.25" />`);
export const share = icon(svg`<path d="M8 10V2.5M5 5l3-3 3 3M3.5 8v5.5h9V8" stroke-linejoin="round" />`);
export const spread = icon(svg`<path d="M6 4 2.5 8 6 12M10 4l3.5 4L10 12" />`);
export const table = icon(svg`<path d="M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 6.5v6" stroke-linejoin="round" />`);
