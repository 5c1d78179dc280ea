/** The entry without side effects: exports the elements as classes and registers nothing. `defineElements` registers them. */
import { define } from './features/define.ts';
import { coreElements } from './features/core.ts';
import { DuikouAtlas } from './features/atlas/duikou-atlas.ts';
import { DuikouFigure } from './features/figure/duikou-figure.ts';
import { DuikouFlows } from './features/flows/duikou-flows.ts';
import { DuikouLegend } from './features/legend/duikou-legend.ts';
import { DuikouMap } from './features/map/duikou-map.ts';
import { DuikouMatrix } from './features/matrix/duikou-matrix.ts';
import { DuikouPairing } from './features/pairing/duikou-pairing.ts';
import { DuikouProjects } from './features/projects/duikou-projects.ts';
import { DuikouReport } from './features/report/duikou-report.ts';
import { DuikouCompare } from './features/compare/duikou-compare.ts';
import { DuikouTable } from './features/table/duikou-table.ts';
import { DuikouTimeline } from './features/timeline/duikou-timeline.ts';
import { DuikouTour } from './features/tour/duikou-tour.ts';
import { panelElements } from './features/panels.ts';

export {
  DuikouAtlas,
  DuikouFigure,
  DuikouFlows,
  DuikouLegend,
  DuikouMap,
  DuikouPairing,
  DuikouProjects,
  DuikouReport,
  DuikouCompare,
  DuikouMatrix,
  DuikouTable,
  DuikouTimeline,
  DuikouTour,
};
export { DuikouError, errorCodes, type ErrorCode, type ErrorDetails } from './error.ts';
export type { BoundsDetail, ErrorDetail, TopicDetail, SelectDetail, StepDetail, ViewDetail } from './app/elements/host-events.ts';
export { setWorkerAddress } from './render/webgl/worker-address.ts';
export { addLanguage, setMessages, type SomeWords, type Words } from './i18n/message-tables.ts';
export type { Scene } from './scene/scene.ts';
export type { DataSet, Language } from './data/schema.ts';
export type { ExportOptions } from './export/export-options.ts';
export type { Bounds, LonLat, PointPx } from './geo/projection.ts';
export type { LevelChoice, Motion, RendererChoice, Theme, Topic, ViewName } from './state/view-state.ts';

/**
 * Registers the elements. A name that is already registered is not changed, so Duikou may be loaded twice. Does nothing on a server.
 *
 * @example
 * ```js
 * import { defineElements, DuikouMap } from 'duikou/elements';
 *
 * defineElements();
 * document.body.append(new DuikouMap());
 * ```
 */
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
    'duikou-report': DuikouReport;
    'duikou-compare': DuikouCompare;
    'duikou-matrix': DuikouMatrix;
    'duikou-table': DuikouTable;
  }
  /** The events of elements, the document and the window: they bubble and cross shadow roots. */
  interface GlobalEventHandlersEventMap {
    'duikou-select': CustomEvent<import('./app/elements/host-events.ts').SelectDetail>;
    'duikou-topic': CustomEvent<import('./app/elements/host-events.ts').TopicDetail>;
    'duikou-view': CustomEvent<import('./app/elements/host-events.ts').ViewDetail>;
    'duikou-bounds': CustomEvent<import('./app/elements/host-events.ts').BoundsDetail>;
    'duikou-step': CustomEvent<import('./app/elements/host-events.ts').StepDetail>;
    'duikou-error': CustomEvent<import('./app/elements/host-events.ts').ErrorDetail>;
  }
}

/** The tables of words in `Words` and `SomeWords`. */
export type { DataProblemWords } from './i18n/shared/data-problems.ts';
export type { ElsewhereWords } from './i18n/shared/other-sources.ts';
export type { ErrorWords } from './i18n/shared/errors.ts';
export type { EvidenceWords } from './i18n/shared/evidence.ts';
export type { FigureWords } from './i18n/shared/figure.ts';
export type { FiltersWords } from './features/filters/messages.ts';
export type { PlacesWords } from './features/places/messages.ts';
export type { FlowControlsWords } from './features/flows/controls/messages.ts';
export type { FlowsWords } from './features/flows/messages.ts';
export type { SankeyMessages } from './features/sankey/messages.ts';
export type { MatrixWords } from './features/matrix/messages.ts';
export type { KeysWords } from './features/map/messages.ts';
export type { ImportWords } from './features/import/messages.ts';
export type { PageWords } from './i18n/shared/page.ts';
export type { PairingWords } from './features/pairing/messages.ts';
export type { PlotsWords } from './i18n/shared/plots.ts';
export type { PrintWords } from './features/print/messages.ts';
export type { ProjectsWords } from './features/projects/messages.ts';
export type { ReportWords } from './features/report/messages.ts';
export type { ReadingProblemWords } from './import/messages.ts';
export type { RecordsWords } from './i18n/shared/records.ts';
export type { CompareWords } from './features/compare/messages.ts';
export type { ShareWords } from './i18n/shared/share.ts';
export type { SheetWords } from './features/sheet/messages.ts';
export type { NoDataWords } from './i18n/shared/no-data.ts';
export type { TableWords } from './features/table/messages.ts';
export type { TimelineWords } from './features/timeline/messages.ts';
export type { TourWords } from './features/tour/messages.ts';
