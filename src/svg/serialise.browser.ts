/** A drawing as text, made in the browser: rendered into a detached node, Lit's marks taken out, written as XML. */
import { render } from 'lit';
import type { Geography } from '../geo/features.ts';
import type { Scene } from '../scene/scene-types.ts';
import { exportDrawing, type ExportOptions } from './export-drawing.ts';

export function drawingInBrowser(scene: Scene, geography: Geography, options: ExportOptions): string {
  const holder = document.createElement('div');
  render(exportDrawing(scene, geography, options), holder);
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_COMMENT);
  const marks: Node[] = [];
  while (walker.nextNode()) marks.push(walker.currentNode);
  for (const mark of marks) mark.parentNode?.removeChild(mark);
  const drawing = holder.querySelector('svg');
  if (!drawing) throw new Error('the drawing is empty');
  return xmlText(new XMLSerializer().serializeToString(drawing));
}

/** A serialiser writes what it is given, but XML has no form for most control characters, nor for half a character. */
function xmlText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu, '\uFFFD');
}
