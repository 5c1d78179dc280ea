/** The matrix for print, with the default order and measure. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { lightPalette } from '../../scene/palette.ts';
import { computeMatrix } from './compute.ts';
import { flowMeasures } from '../../scene/topics/flow-measures.ts';
import { matrixDrawing } from './file.ts';

export function printedMatrix({ index, scene, language, words }: PanelInput): TemplateResult | typeof nothing {
  const { shown } = scene.records;
  const [measure] = flowMeasures(index, shown);
  const matrix = measure ? computeMatrix(index, shown, measure, 'region', []) : null;
  if (!matrix) return nothing;
  const { unchecked } = scene.captions;
  const lines = [index.dataSet.title[language], ...(unchecked === null ? [] : [unchecked])];
  return html`<section class="matrix" lang=${language}>
    <h2>${words.matrixTitle}</h2>
    ${matrixDrawing(index, matrix, language, lightPalette, 'inherit', lines)}
  </section>`;
}
