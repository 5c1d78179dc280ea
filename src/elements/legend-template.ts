/** The legend as a list of marks with words; inside a map, alone, and in print the same. */
import { css, html, svg, type TemplateResult } from 'lit';
import { cssPalette } from '../scene/palette.ts';
import type { Legend, LegendMark } from '../scene/scene.ts';

const ink = { northeast: cssPalette.northeast, east: cssPalette.east } as const;

export function legendTemplate(legend: Legend): TemplateResult {
  return html`<ul class="legend-items" aria-label=${legend.title}>
    ${legend.items.map(({ mark, text }) => html`<li>${markTemplate(mark)}<span>${text}</span></li>`)}
  </ul>`;
}

function markTemplate(mark: LegendMark): TemplateResult {
  return html`<svg viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">${markShape(mark)}</svg>`;
}

function markShape(mark: LegendMark): TemplateResult {
  switch (mark.kind) {
    case 'end':
      return mark.side === 'northeast'
        ? svg`<circle cx="14" cy="6" r="4" fill=${ink.northeast} />`
        : svg`<circle cx="14" cy="6" r="3.25" fill=${cssPalette.land} stroke=${ink.east} stroke-width="2" />`;
    case 'arc':
      return svg`
        <path d="M2 9.5Q9 2.5 14 2.5" fill="none" stroke=${ink.northeast} stroke-width=${mark.widthPx} />
        <path d="M14 2.5Q19 2.5 26 9.5" fill="none" stroke=${ink.east} stroke-width=${mark.widthPx} />`;
    case 'width':
      return svg`<path d="M2 6h24" fill="none" stroke=${cssPalette.ink} stroke-width=${mark.widthPx} />`;
  }
}

export const legendStyles = css`
  .legend-items {
    margin: 0;
    padding: 0;
    list-style: none;
    display: grid;
    gap: 2px 14px;
    font-size: 0.75rem;
    line-height: 1.5;
  }
  .legend-items li {
    display: flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
  }
`;
