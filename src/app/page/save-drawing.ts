/** A drawing of a panel as a file. */
import type { TemplateResult } from 'lit';
import type { Palette } from '../../scene/palette.ts';
import { fontStack } from '../../i18n/font-stack.ts';
import { serialisedSvg } from '../../render/svg/serialise.browser.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { PanelInput } from '../elements/panel-input.ts';
import { computedPalette } from './computed-palette.ts';

/** How a drawing in a file differs from the one on the page. */
export interface DrawingStyle {
  readonly palette: Palette;
  readonly fontFamily: string;
  /** Over the drawing: the title of the data, and that nobody has checked data from elsewhere. */
  readonly lines: readonly string[];
}

/**
 * Saves a drawing as SVG, in the colours that the panel has on its page.
 *
 * @param name - of the file
 */
export function saveDrawing(
  panel: HTMLElement,
  { index, scene, language }: PanelInput,
  name: string,
  draw: (style: DrawingStyle) => TemplateResult,
): void {
  const { unchecked } = scene.captions;
  const lines = [index.dataSet.title[language], ...(unchecked === null ? [] : [unchecked])];
  const drawing = draw({ palette: computedPalette(panel), fontFamily: fontStack(language), lines });
  saveFile(new Blob([serialisedSvg(drawing)], { type: 'image/svg+xml' }), name);
}
