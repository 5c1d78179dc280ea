/** Detects graphics drivers that accept every call and report no error, but paint nothing, so that the canvas stays black. */

/** Number of columns and of rows of the grid of pixels that are read. */
const grid = 4;

/**
 * Whether anything has been painted. Call this function in the task that drew a frame, because the browser clears the canvas after it.
 *
 * @param ground - the colour of the sea, as written in CSS. If the sea is black, as with forced colours, a black canvas counts as painted.
 */
export function isPainted(gl: WebGLRenderingContext | WebGL2RenderingContext, ground: string): boolean {
  if (isBlack(ground)) return true;
  const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
  const pixel = new Uint8Array(4);
  for (let row = 0; row < grid; row++) {
    for (let column = 0; column < grid; column++) {
      gl.readPixels(((column + 0.5) * width) / grid, ((row + 0.5) * height) / grid, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
      if ((pixel[0] ?? 0) + (pixel[1] ?? 0) + (pixel[2] ?? 0) > 0) return true;
    }
  }
  return false;
}

/** Whether a colour is black, as palettes write it or as browsers compute it. */
function isBlack(colour: string): boolean {
  return /^(?:#000(?:000)?|rgb\(0, 0, 0\))$/.test(colour);
}
