/** `import 'duikou/map'` registers the map with what lies on it, and loads nothing of the rest. */
import { define } from '../features/define.ts';
import { DuikouMap } from '../features/map/duikou-map.ts';
import { DuikouFigure } from '../features/figure/duikou-figure.ts';
import { KeysDialog } from '../features/map/keys-dialog.ts';

define({ 'duikou-map': DuikouMap, 'duikou-figure': DuikouFigure, 'duikou-keys': KeysDialog });

export { DuikouMap, DuikouFigure };
export { setWorkerAddress } from '../render/webgl/worker-address.ts';
export * from './shared.ts';
