/**
 * Compiles and links two shaders.
 *
 * @param defined - names that both shaders find defined
 *
 * @throws Error with the driver's log; while a context is lost nothing compiles, and that is no fault of the shaders
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
    // The program keeps the shader, which is deleted with it.
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const logs = (gl.getAttachedShaders(program) ?? []).map((shader) => gl.getShaderInfoLog(shader));
    throw new Error(`arc shaders: ${gl.getProgramInfoLog(program)} ${logs.join(' ')}`);
  }
  return program;
}

/** The version has to be a shader's first line. */
function withDefined(source: string, names: readonly string[]): string {
  const [version, ...lines] = source.split('\n');
  return [version, ...names.map((name) => `#define ${name}`), ...lines].join('\n');
}
