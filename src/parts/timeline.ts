/** `import 'duikou/timeline'` registers the timeline, and loads nothing of the rest. */
import { define } from '../features/define.ts';
import { DuikouTimeline } from '../features/timeline/duikou-timeline.ts';
import { DuikouFigure } from '../features/figure/duikou-figure.ts';

define({ 'duikou-timeline': DuikouTimeline, 'duikou-figure': DuikouFigure });

export { DuikouTimeline, DuikouFigure };
export * from './shared.ts';
