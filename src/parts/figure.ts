/** `import 'duikou/figure'` registers one figure in running text, without a map, and loads nothing of the rest. */
import { define } from '../features/define.ts';
import { DuikouFigure } from '../features/figure/duikou-figure.ts';

define({ 'duikou-figure': DuikouFigure });

export { DuikouFigure };
export * from './shared.ts';
