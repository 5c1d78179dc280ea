/** Creates the WebGL map or the SVG map, whose scripts are loaded when needed. */
import { DuikouError } from '../error.ts';
import { loadPart } from '../load-part.ts';
import type { CreateSurface, MapSurface } from './surface.ts';

let hasWebgl = false;

/**
 * Tries to create a context before MapLibre is fetched, which is half a megabyte including its worker.
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
  // Released at once, because a page may have only a few contexts.
  context.getExtension('WEBGL_lose_context')?.loseContext();
  hasWebgl = true;
}

/**
 * Loads the function that creates a map. The SVG map is a complete alternative if WebGL does not work or no context is free.
 *
 * @throws DuikouError if the script can't be loaded, or if WebGL is not available
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
