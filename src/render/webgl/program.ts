/** Functions that custom layers share. */

/**
 * Compiles and links two shaders.
 *
 * @param defined - names that are defined in both shaders
 * @throws Error with the driver's log. While a context is lost, no shader compiles, which is not a fault of the shaders.
 */
export function linkedProgram(
  gl: WebGL2RenderingContext,
  vertexSource: string,
  fragmentSource: string,
  defined: readonly string[] = [],
): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertexSource],
    [gl.FRAGMENT_SHADER, fragmentSource],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error('no shader could be made');
    gl.shaderSource(shader, withDefined(source, defined));
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    // The shader is kept by the program, and is deleted with it.
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const logs = (gl.getAttachedShaders(program) ?? []).map((shader) => gl.getShaderInfoLog(shader));
    throw new Error(`shaders: ${gl.getProgramInfoLog(program)} ${logs.join(' ')}`);
  }
  return program;
}

/** Adds definitions after the version, which has to be the first line of a shader. */
function withDefined(source: string, names: readonly string[]): string {
  const [version, ...lines] = source.split('\n');
  return [version, ...names.map((name) => `#define ${name}`), ...lines].join('\n');
}

export interface Layout {
  readonly type: number;
  readonly size: number;
  /** Bytes between two instances. The offset is in bytes too. */
  readonly stride: number;
  readonly offset: number;
}

/** Sets up an attribute that advances with each instance. */
export function instanced(gl: WebGL2RenderingContext, buffer: WebGLBuffer, location: number, { type, size, stride, offset }: Layout): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.enableVertexAttribArray(location);
  gl.vertexAttribPointer(location, size, type, false, stride, offset);
  gl.vertexAttribDivisor(location, 1);
}

/** The matrix times a translation to the relative origin. The product is computed in doubles, and only the result is rounded to 32 bits. */
export function movedMatrix(matrix: ArrayLike<number>, [x, y]: readonly [number, number]): Float32Array {
  const moved = Float32Array.from(matrix);
  for (let row = 0; row < 4; row++) {
    moved[12 + row] = (matrix[row] ?? 0) * x + (matrix[4 + row] ?? 0) * y + (matrix[12 + row] ?? 0);
  }
  return moved;
}
