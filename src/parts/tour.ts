/** `import 'duikou/tour'` registers the tour of a map, and loads nothing of the rest. */
import { define } from '../features/define.ts';
import { DuikouTour } from '../features/tour/duikou-tour.ts';
import { DuikouFigure } from '../features/figure/duikou-figure.ts';

define({ 'duikou-tour': DuikouTour, 'duikou-figure': DuikouFigure });

export { DuikouTour, DuikouFigure };
export * from './shared.ts';
