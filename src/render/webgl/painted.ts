/** Some graphics drivers accept every call, report no error and paint nothing: the canvas stays black. */

/** The pixels that are read form a grid of so many columns and rows. */
const grid = 4;

/**
 * Whether anything has been painted. Call it in the task that drew a frame: the browser clears the canvas after it.
 *
 * @param ground - the colour of the sea, as CSS has it. If that is black itself (forced colours), a black canvas counts as painted
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

/** As palettes write it, and as browsers compute it. */
function isBlack(colour: string): boolean {
  return /^(?:#000(?:000)?|rgb\(0, 0, 0\))$/.test(colour);
}
