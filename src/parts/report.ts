/** `import 'duikou/report'` registers the report itself, and loads nothing of the rest. */
import { define } from '../features/define.ts';
import { DuikouReport } from '../features/report/duikou-report.ts';
import { DuikouFigure } from '../features/figure/duikou-figure.ts';

define({ 'duikou-report': DuikouReport, 'duikou-figure': DuikouFigure });

export { DuikouReport, DuikouFigure };
export * from './shared.ts';
