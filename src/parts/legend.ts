/** `import 'duikou/legend'` registers the legend of a map, and loads nothing of the rest. */
import { define } from '../features/define.ts';
import { DuikouLegend } from '../features/legend/duikou-legend.ts';

define({ 'duikou-legend': DuikouLegend });

export { DuikouLegend };
export * from './shared.ts';
