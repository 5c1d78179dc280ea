/** `import 'duikou/flows'` registers the plots of flows, and loads nothing of the rest. */
import { define } from '../features/define.ts';
import { DuikouFlows } from '../features/flows/duikou-flows.ts';
import { DuikouFigure } from '../features/figure/duikou-figure.ts';

define({ 'duikou-flows': DuikouFlows, 'duikou-figure': DuikouFigure });

export { DuikouFlows, DuikouFigure };
export * from './shared.ts';
