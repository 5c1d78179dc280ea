/** `import 'duikou/atlas'` registers the atlas with its map and its landing. What the other views need comes when the browser has time, or when it is needed. */
import { loadElementsLater, laterElements } from '../app/elements/later-elements.ts';
import { define } from '../features/define.ts';
import { coreElements } from '../features/core.ts';
import { loadPart } from '../load-part.ts';
import { idle } from '../ui/idle.ts';

if (define(coreElements)) {
  loadElementsLater(async () => define((await loadPart('panels', () => import('../features/panels.ts'))).panelElements));
  // A button that needs one loads it again, and says why it does not come.
  void idle()
    .then(laterElements)
    .catch(() => {});
}

export { DuikouAtlas } from '../features/atlas/duikou-atlas.ts';
export { DuikouMap } from '../features/map/duikou-map.ts';
export { setWorkerAddress } from '../render/webgl/worker-address.ts';
export * from './shared.ts';
