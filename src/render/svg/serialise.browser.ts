/** Serializes an exported drawing in the browser: renders it into a detached node, removes Lit's comments and writes portable XML. */
import { render, type TemplateResult } from 'lit';
import type { Geography } from '../../geo/features.ts';
import type { Scene } from '../../scene/scene-types.ts';
import { exportDrawing, type ExportOptions } from './export-drawing.ts';
import { portableSvg } from './portable-svg.ts';

export function drawingInBrowser(scene: Scene, geography: Geography, options: ExportOptions): string {
  return serialisedSvg(exportDrawing(scene, geography, options));
}

/** @param template - an `<svg>` element */
export function serialisedSvg(template: TemplateResult): string {
  const holder = document.createElement('div');
  render(template, holder);
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_COMMENT);
  const marks: Node[] = [];
  while (walker.nextNode()) marks.push(walker.currentNode);
  for (const mark of marks) mark.parentNode?.removeChild(mark);
  const drawing = holder.querySelector('svg');
  if (!drawing) throw new Error('the drawing is empty');
  return portableSvg(new XMLSerializer().serializeToString(drawing).replace(notXml, '\uFFFD'));
}

/** Characters that XML does not allow, but a data set may contain. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
