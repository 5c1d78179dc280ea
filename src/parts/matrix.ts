/** `import 'duikou/matrix'` registers the matrix of flows, and loads nothing of the rest. */
import { define } from '../features/define.ts';
import { DuikouFigure } from '../features/figure/duikou-figure.ts';
import { DuikouMatrix } from '../features/matrix/duikou-matrix.ts';

define({ 'duikou-matrix': DuikouMatrix, 'duikou-figure': DuikouFigure });

export { DuikouFigure, DuikouMatrix };
export * from './shared.ts';
