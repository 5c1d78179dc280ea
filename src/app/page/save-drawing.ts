/** Saves a drawing of a panel as a file. */
import type { TemplateResult } from 'lit';
import type { Palette } from '../../scene/palette.ts';
import { fontStack } from '../../i18n/font-stack.ts';
import { serialisedSvg } from '../../render/svg/serialise.browser.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { PanelInput } from '../elements/panel-input.ts';
import { computedPalette } from './computed-palette.ts';

/** The properties that a saved drawing has in addition to the one on the page. */
export interface DrawingStyle {
  readonly palette: Palette;
  readonly fontFamily: string;
  /** The lines above the drawing: the title of the data, and a note about unchecked data of another site. */
  readonly lines: readonly string[];
}

/**
 * Saves a drawing as SVG, in the colours that the panel has on its page.
 *
 * @param name - the name of the file
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
