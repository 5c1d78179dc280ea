/** `import 'duikou/table'` registers the table of records, and loads nothing of the rest. */
import { define } from '../features/define.ts';
import { DuikouTable } from '../features/table/duikou-table.ts';
import { RecordFilters } from '../features/filters/record-filters.ts';
import { DuikouFigure } from '../features/figure/duikou-figure.ts';

define({ 'duikou-table': DuikouTable, 'duikou-record-filters': RecordFilters, 'duikou-figure': DuikouFigure });

export { DuikouTable, DuikouFigure };
export * from './shared.ts';
