/** `import 'duikou/compare'` registers the pairings side by side, and loads nothing of the rest. */
import { define } from '../features/define.ts';
import { DuikouCompare } from '../features/compare/duikou-compare.ts';
import { DuikouFigure } from '../features/figure/duikou-figure.ts';

define({ 'duikou-compare': DuikouCompare, 'duikou-figure': DuikouFigure });

export { DuikouCompare, DuikouFigure };
export * from './shared.ts';
