/** The icons of buttons, 16 px, drawn in the text colour. */
import { html, svg, type TemplateResult } from 'lit';

export const icon = (content: TemplateResult): TemplateResult =>
  html`<svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">${content}</svg>`;

export const plus = icon(svg`<path d="M8 3v10M3 8h10" />`);
export const play = icon(svg`<path d="m5 3 7.5 5L5 13z" stroke-linejoin="round" />`);
export const pause = icon(svg`<path d="M5.5 3v10M10.5 3v10" />`);
export const minus = icon(svg`<path d="M3 8h10" />`);
export const house = icon(svg`<path d="M2.5 7.5 8 3l5.5 4.5M4 6.5V13h8V6.5" stroke-linejoin="round" />`);
export const extent = icon(svg`<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />`);
export const cross = icon(svg`<path d="m4 4 8 8M12 4l-8 8" />`);
export const questionMark = icon(svg`<path d="M5.25 5.75a2.75 2.75 0 1 1 4 2.5c-.9.5-1.25 1-1.25 1.9M8 11.75v1.5" />`);
export const globe = icon(
  svg`<circle cx="8" cy="8" r="5.75" /><path d="M2.25 8h11.5M8 2.25c-3.6 3.4-3.6 8.1 0 11.5 3.6-3.4 3.6-8.1 0-11.5" />`,
);
export const halfMoon = icon(
  svg`<circle cx="8" cy="8" r="5.75" /><path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor" stroke="none" />`,
);
export const share = icon(svg`<path d="M8 10V2.5M5 5l3-3 3 3M3.5 8v5.5h9V8" stroke-linejoin="round" />`);
export const up = icon(svg`<path d="m4 10 4-4 4 4" />`);
export const spread = icon(svg`<path d="M6 4 2.5 8 6 12M10 4l3.5 4L10 12" />`);
export const magnifier = icon(svg`<circle cx="7" cy="7" r="4.25" /><path d="m10.25 10.25 3.5 3.5" />`);
export const dots = icon(svg`<path d="M2.5 8h2M7 8h2M11.5 8h2" stroke-width="2" />`);
export const bringIn = icon(svg`<path d="M8 2.5v7M5 6.5l3 3 3-3M2.5 9.5v4h11v-4" stroke-linejoin="round" />`);
