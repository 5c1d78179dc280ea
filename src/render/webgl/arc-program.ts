/** Programs that draw arcs. Each program is linked when arcs first need it. */
import { recordOf } from '../../data/parse/objects.ts';
import fragmentSource from './arc.frag.glsl?raw';
import vertexSource from './arc.vert.glsl?raw';
import { linkedProgram } from './program.ts';

const uniformNames = [
  'u_matrix',
  'u_viewportPx',
  'u_planePx',
  'u_pieces',
  'u_tolerancePx',
  'u_casingPx',
  'u_featherPx',
  'u_edgePx',
  'u_part',
  'u_pass',
  'u_highlight',
  'u_side_a',
  'u_side_b',
  'u_casing',
  'u_quiet',
  'u_dimmed',
  'u_faintest',
  'u_fullPx',
  'u_headPx',
  'u_fade',
  'u_drawn',
  'u_flowPx',
  'u_dash',
  'u_headGapPx',
  'u_headClearPx',
  'u_largestPx',
  'u_smallestPx',
] as const;
type Uniforms = Record<(typeof uniformNames)[number], WebGLUniformLocation | null>;

export interface ArcProgram {
  readonly program: WebGLProgram;
  readonly uniforms: Uniforms;
}

/** Whether arcs are drawn with casings, dashes and dots, or without any of these. */
export type Drawing = 'marked' | 'plain';

/** @param programs - the programs that are already linked */
export function programFor(gl: WebGL2RenderingContext, programs: Map<Drawing, ArcProgram>, drawing: Drawing): ArcProgram {
  const known = programs.get(drawing);
  if (known) return known;
  const program = linkedProgram(gl, vertexSource, fragmentSource, drawing === 'marked' ? ['MARKED'] : []);
  const uniforms = recordOf(uniformNames, (name) => gl.getUniformLocation(program, name));
  const linked = { program, uniforms };
  programs.set(drawing, linked);
  return linked;
}
