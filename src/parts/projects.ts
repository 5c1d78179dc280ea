/** `import 'duikou/projects'` registers the plots of projects, and loads nothing of the rest. */
import { define } from '../features/define.ts';
import { DuikouProjects } from '../features/projects/duikou-projects.ts';
import { DuikouFigure } from '../features/figure/duikou-figure.ts';

define({ 'duikou-projects': DuikouProjects, 'duikou-figure': DuikouFigure });

export { DuikouProjects, DuikouFigure };
export * from './shared.ts';
