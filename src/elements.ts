/** The pure entry: the elements as classes, and nothing registered. `defineElements` gives them their names. */
import { coreElements, define } from './features/core.ts';
import { DuikouAtlas } from './features/atlas/duikou-atlas.ts';
import { DuikouFigure } from './features/figure/duikou-figure.ts';
import { DuikouFlows } from './features/flows/duikou-flows.ts';
import { DuikouLegend } from './features/legend/duikou-legend.ts';
import { DuikouMap } from './features/map/duikou-map.ts';
import { DuikouPairing } from './features/pairing/duikou-pairing.ts';
import { DuikouProjects } from './features/projects/duikou-projects.ts';
import { DuikouReader } from './features/report/duikou-reader.ts';
import { DuikouReported } from './features/compare/duikou-reported.ts';
import { DuikouTable } from './features/table/duikou-table.ts';
import { DuikouTimeline } from './features/timeline/duikou-timeline.ts';
import { DuikouTour } from './features/tour/duikou-tour.ts';
import { panelElements } from './features/panels.ts';

export { DuikouAtlas, DuikouFigure, DuikouFlows, DuikouLegend, DuikouMap, DuikouPairing, DuikouProjects, DuikouReader, DuikouReported, DuikouTable, DuikouTimeline, DuikouTour };
export { DuikouError, errorCodes, type ErrorCode, type ErrorDetails } from './error.ts';
export type { ErrorDetail, LensDetail, SelectDetail, StepDetail } from './app/host-element.ts';
export { setWorkerAddress } from './render/webgl/worker-address.ts';
export { addLanguage, setMessages, type SomeWords, type Words } from './i18n/message-tables.ts';
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
    'duikou-select': CustomEvent<import('./app/host-element.ts').SelectDetail>;
    'duikou-lens': CustomEvent<import('./app/host-element.ts').LensDetail>;
    'duikou-step': CustomEvent<import('./app/host-element.ts').StepDetail>;
    'duikou-error': CustomEvent<import('./app/host-element.ts').ErrorDetail>;
  }
}
