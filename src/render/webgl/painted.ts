/** Some drivers accept every call and paint nothing: the canvas stays black, and nobody is told. */

/** Columns and rows of the pixels that are looked at. */
const grid = 4;

/**
 * Whether anything has been painted. To be asked in the task in which a frame was drawn, for the canvas is empty afterwards.
 *
 * @param ground - the colour of the sea, as CSS has it: where that is black itself (forced colours), black proves nothing
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
