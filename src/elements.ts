/** The pure entry: the elements as classes, and nothing registered. `defineElements` gives them their names. */
import { coreElements, define } from './elements/core.ts';
import { DuikouAtlas } from './elements/duikou-atlas.ts';
import { DuikouFigure } from './elements/duikou-figure.ts';
import { DuikouFlows } from './elements/duikou-flows.ts';
import { DuikouLegend } from './elements/duikou-legend.ts';
import { DuikouMap } from './elements/duikou-map.ts';
import { DuikouPairing } from './elements/duikou-pairing.ts';
import { DuikouProjects } from './elements/duikou-projects.ts';
import { DuikouReader } from './elements/duikou-reader.ts';
import { DuikouReported } from './elements/duikou-reported.ts';
import { DuikouTable } from './elements/duikou-table.ts';
import { DuikouTimeline } from './elements/duikou-timeline.ts';
import { DuikouTour } from './elements/duikou-tour.ts';
import { panelElements } from './elements/panels.ts';

export { DuikouAtlas, DuikouFigure, DuikouFlows, DuikouLegend, DuikouMap, DuikouPairing, DuikouProjects, DuikouReader, DuikouReported, DuikouTable, DuikouTimeline, DuikouTour };
export { DuikouError, errorCodes, type ErrorCode, type ErrorDetails } from './error.ts';
export type { ErrorDetail, LensDetail, SelectDetail, StepDetail } from './elements/host-element.ts';
export { setWorkerAddress } from './map/webgl/worker-address.ts';
export { addLanguage, setMessages, type SomeWords, type Words } from './text/words.ts';
export type { Scene } from './scene/scene.ts';
export type { DataSet } from './data/schema.ts';

/** Registers the elements; a name that is taken already is left alone, so loading Duikou twice does no harm. */
export function defineElements(): void {
  define({ ...coreElements, ...panelElements });
}

declare global {
  interface HTMLElementTagNameMap {
    'duikou-map': DuikouMap;
    'duikou-figure': DuikouFigure;
    'duikou-legend': DuikouLegend;
    'duikou-pairing': DuikouPairing;
    'duikou-atlas': DuikouAtlas;
    'duikou-projects': DuikouProjects;
    'duikou-flows': DuikouFlows;
    'duikou-timeline': DuikouTimeline;
    'duikou-tour': DuikouTour;
    'duikou-reader': DuikouReader;
    'duikou-reported': DuikouReported;
    'duikou-table': DuikouTable;
  }
  /** Of elements, the document and the window: the events rise from an element in a shadow too. */
  interface GlobalEventHandlersEventMap {
    'duikou-select': CustomEvent<import('./elements/host-element.ts').SelectDetail>;
    'duikou-lens': CustomEvent<import('./elements/host-element.ts').LensDetail>;
    'duikou-step': CustomEvent<import('./elements/host-element.ts').StepDetail>;
    'duikou-error': CustomEvent<import('./elements/host-element.ts').ErrorDetail>;
  }
}
