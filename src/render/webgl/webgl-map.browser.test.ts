import { afterEach, expect, test } from 'vitest';
import { surfaceContract } from '../surface.contract.ts';
import { contractScene, mounted, type MountedMap } from '../surface.harness.ts';
import { createWebglMap } from './webgl-map.ts';

surfaceContract('webgl', createWebglMap);

let map: MountedMap | undefined;
afterEach(() => map?.remove());

test('a flight ends when the context is lost, because no further frame is drawn in which it could arrive', async () => {
  map = await mounted(createWebglMap, contractScene(), { size: { width: 400, height: 300 } });
  const flying = map.surface.frame([114, 27, 124, 34], 'fly');
  map.container.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  await flying;
  expect(map.reports.lost).toHaveBeenCalledWith('context-lost');
});
