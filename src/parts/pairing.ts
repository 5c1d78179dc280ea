/** `import 'duikou/pairing'` registers the story of a selected pairing, and loads nothing of the rest. */
import { define } from '../features/define.ts';
import { DuikouPairing } from '../features/pairing/duikou-pairing.ts';
import { DuikouFigure } from '../features/figure/duikou-figure.ts';

define({ 'duikou-pairing': DuikouPairing, 'duikou-figure': DuikouFigure });

export { DuikouPairing, DuikouFigure };
export * from './shared.ts';
