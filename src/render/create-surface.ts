/** Creates the two maps; each is loaded only when needed. */
import { DuikouError } from '../error.ts';
import { loadPart } from '../load-part.ts';
import type { CreateSurface, MapSurface } from './surface.ts';

let hasWebgl = false;

/**
 * Tries to create a context before MapLibre is fetched, which is half a megabyte with its worker.
 *
 * @throws DuikouError `webgl-unavailable`
 */
function requireWebgl(): void {
  if (hasWebgl) return;
  const canvas = document.createElement('canvas');
  let reason = 'no context';
  canvas.addEventListener('webglcontextcreationerror', (event) => {
    if (event instanceof WebGLContextEvent && event.statusMessage !== '') reason = event.statusMessage;
  });
  const context = canvas.getContext('webgl2');
  if (!context) throw new DuikouError('webgl-unavailable', { reason });
  // A page may hold few of them.
  context.getExtension('WEBGL_lose_context')?.loseContext();
  hasWebgl = true;
}

/**
 * The function that creates a map, once its script has come. The SVG map is a complete alternative, used where WebGL can't draw or no context is free.
 *
 * @throws DuikouError when it can't draw
 */
export async function surfaceCreator(kind: MapSurface['kind']): Promise<CreateSurface> {
  if (kind === 'svg') return (await loadPart('svgMap', () => import('./svg-map/svg-map.ts'))).createSvgMap;
  requireWebgl();
  const { createWebglMap } = await loadPart('webglMap', () => import('./webgl/webgl-map.ts'));
  return async (...surface) => {
    try {
      return await createWebglMap(...surface);
    } catch (cause) {
      throw cause instanceof DuikouError ? cause : new DuikouError('webgl-unreachable', { reason: String(cause) }, { cause });
    }
  };
}
