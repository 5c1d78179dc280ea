/** The legend as a list of marks with words, for the map, for `<duikou-legend>` and for print. */
import { css, html, type TemplateResult } from 'lit';
import { cssPalette } from '../../scene/palette.ts';
import type { Legend, LegendMark } from '../../scene/scene.ts';
import { legendMark, legendMarkSizePx } from '../../render/svg/legend-mark.ts';

export function legendTemplate(legend: Legend): TemplateResult {
  return html`<ul class="legend-items" aria-label=${legend.title}>
    ${legend.items.map(({ mark, text }) => html`<li>${markTemplate(mark)}<span>${text}</span></li>`)}
  </ul>`;
}

function markTemplate(mark: LegendMark): TemplateResult {
  const { width, height } = legendMarkSizePx;
  return html`<svg viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">${legendMark(mark, cssPalette)}</svg>`;
}

export const legendStyles = css`
  .legend-items {
    display: grid;
    gap: 2px 14px;
    font-size: var(--_text-small);
    line-height: 1.5;
  }
  .legend-items li {
    display: flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
  }
`;
