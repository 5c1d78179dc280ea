/** The panels beyond the first: they may come after the first interaction. */
import { OwnData } from './duikou-own-data.ts';
import { DuikouFlows } from './duikou-flows.ts';
import { DuikouProjects } from './duikou-projects.ts';
import { DuikouReader } from './duikou-reader.ts';
import { DuikouReported } from './duikou-reported.ts';
import { DuikouTable } from './duikou-table.ts';
import { DuikouTimeline } from './duikou-timeline.ts';
import { DuikouTour } from './duikou-tour.ts';
import { KeysDialog } from './keys-dialog.ts';
import { PrintSheet } from './print-sheet.ts';
import { RecordsTable } from './records-table.ts';
import { SheetHead } from './sheet-head.ts';
import { ShareDialog } from './share-dialog.ts';
import { RecordFilters } from './record-filters.ts';

export const panelElements = {
  'duikou-flows': DuikouFlows,
  'duikou-projects': DuikouProjects,
  'duikou-reported': DuikouReported,
  'duikou-timeline': DuikouTimeline,
  'duikou-table': DuikouTable,
  'duikou-reader': DuikouReader,
  'duikou-tour': DuikouTour,
  'duikou-keys': KeysDialog,
  'duikou-own-data': OwnData,
  'duikou-share-dialog': ShareDialog,
  'duikou-sheet-head': SheetHead,
  'duikou-print-sheet': PrintSheet,
  'duikou-records-table': RecordsTable,
  'duikou-record-filters': RecordFilters,
} as const;
