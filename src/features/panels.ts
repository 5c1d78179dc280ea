/** Elements that are not needed for the first interaction and may load later: the other panels, dialogs and the tour. */
import { UserData } from './import/duikou-user-data.ts';
import { PlacePicker } from './flows/sets/place-picker.ts';
import { DuikouFlows } from './flows/duikou-flows.ts';
import { DuikouMatrix } from './matrix/duikou-matrix.ts';
import { DuikouProjects } from './projects/duikou-projects.ts';
import { DuikouReport } from './report/duikou-report.ts';
import { DuikouCompare } from './compare/duikou-compare.ts';
import { DuikouTable } from './table/duikou-table.ts';
import { DuikouTimeline } from './timeline/duikou-timeline.ts';
import { DuikouTour } from './tour/duikou-tour.ts';
import { KeysDialog } from './map/keys-dialog.ts';
import { PrintSheet } from './print/print-sheet.ts';
import { RecordsTable } from './records/records-table.ts';
import { SheetHead } from './sheet/sheet-head.ts';
import { ShareDialog } from './share/share-dialog.ts';
import { RecordFilters } from './filters/record-filters.ts';

export const panelElements = {
  'duikou-flows': DuikouFlows,
  'duikou-place-picker': PlacePicker,
  'duikou-projects': DuikouProjects,
  'duikou-compare': DuikouCompare,
  'duikou-matrix': DuikouMatrix,
  'duikou-timeline': DuikouTimeline,
  'duikou-table': DuikouTable,
  'duikou-report': DuikouReport,
  'duikou-tour': DuikouTour,
  'duikou-keys': KeysDialog,
  'duikou-user-data': UserData,
  'duikou-share-dialog': ShareDialog,
  'duikou-sheet-head': SheetHead,
  'duikou-print-sheet': PrintSheet,
  'duikou-records-table': RecordsTable,
  'duikou-record-filters': RecordFilters,
} as const;
