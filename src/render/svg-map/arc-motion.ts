/** Animations of the SVG map. The browser runs them without a script in each frame, and pauses them while the page is hidden. */
import { arcStyle, type Scene } from '../../scene/scene-types.ts';
import { isArcEmphasized } from '../../scene/marks/emphasized.ts';
import { dashOf } from '../svg/arc-style.ts';
import { crossFadeMs, drawInMs, flowDash } from '../surface.ts';

/** Length in px that is longer than any arc, so that a dash is not repeated. */
const farPx = 1e5;

/** An arc that is drawn. */
interface DrawnArc {
  readonly i: number;
  readonly group: Element;
  /** Head of a directed arc; null for other arcs. */
  readonly head: Element | null;
}

/**
 * Animates the emphasized arcs once, so that they draw themselves. An arc whose dashes have a meaning appears as a whole. Resolves when the
 * animations have ended.
 *
 * @param marked - indices of the arcs that have elements, in drawing order
 * @param growth - length of an arc on the screen after the movement of the camera, as a multiple of its current length
 */
export async function drawIn(root: Element, scene: Scene, marked: Uint32Array, growth: number): Promise<void> {
  const timing = { duration: drawInMs, easing: 'ease-out' };
  const animations = drawnArcs(root, scene, marked).flatMap(({ i, group, head }) => {
    if (!isArcEmphasized(scene.arcs, i, scene.emphasis)) return [];
    const style = scene.arcs.style[i] ?? 0;
    const heads = head ? [head.animate([{ opacity: 0 }, { opacity: 0, offset: 0.9 }, { opacity: 1 }], timing)] : [];
    if (dashOf(style) !== null) return [...heads, group.animate([{ opacity: 0 }, {}], timing)];
    const strokes = Array.from(group.querySelectorAll('path'), (path) => {
      const px = path.getTotalLength() * (path.getCTM()?.a ?? 1) * growth;
      const [from, to] =
        (style & arcStyle.directed) !== 0 ? [`0 ${farPx}`, `${px} ${farPx}`] : [`0 ${px} 0 ${farPx}`, `${px / 2} 0 ${px / 2} ${farPx}`];
      return path.animate([{ strokeDasharray: from }, { strokeDasharray: to }], timing);
    });
    return [...heads, ...strokes];
  });
  await Promise.all(animations.map(ended));
}

/**
 * Starts dashes that move along the directed arcs until they are cancelled. Broken arcs keep their strokes, because these have a meaning.
 *
 * @param marked - as for {@link drawIn}
 */
export function runFlows(root: Element, scene: Scene, marked: Uint32Array): readonly Animation[] {
  const period = flowDash.dashPx + flowDash.gapPx;
  const strokeDasharray = `${flowDash.dashPx} ${flowDash.gapPx}`;
  return drawnArcs(root, scene, marked).flatMap(({ i, group }) => {
    const style = scene.arcs.style[i] ?? 0;
    const ink = group.querySelector('path:last-child');
    if (!ink || (style & arcStyle.directed) === 0 || dashOf(style) !== null) return [];
    return ink.animate(
      [
        { strokeDasharray, strokeDashoffset: period },
        { strokeDasharray, strokeDashoffset: 0 },
      ],
      { duration: (1000 * period) / flowDash.pxPerSecond, iterations: Infinity },
    );
  });
}

/** Fades the arcs of one topic into those of another. Resolves when the animations have ended. */
export async function crossFade(root: Element): Promise<void> {
  const [outgoing, incoming] = root.querySelectorAll('.arcs');
  if (!outgoing || !incoming) return;
  const timing = { duration: crossFadeMs, fill: 'forwards' } as const;
  incoming.animate([{ opacity: 0 }, { opacity: 1 }], { ...timing, fill: 'none' });
  await ended(outgoing.animate([{ opacity: 1 }, { opacity: 0 }], timing));
}

/** Resolves when an animation has finished or has been cancelled. It is cancelled if its element is removed. */
async function ended({ finished }: Animation): Promise<void> {
  await finished.catch(() => {});
}

function drawnArcs(root: Element, { arcs }: Scene, marked: Uint32Array): readonly DrawnArc[] {
  const groups = new Map([...root.querySelectorAll('.arcs [data-arc]')].map((group) => [group.getAttribute('data-arc'), group]));
  const heads = root.querySelectorAll('.heads path');
  let directed = 0;
  return Array.from(marked).flatMap((i) => {
    const head = ((arcs.style[i] ?? 0) & arcStyle.directed) !== 0 ? (heads[directed++] ?? null) : null;
    const group = groups.get(arcs.ids[i] ?? '');
    return group ? [{ i, group, head }] : [];
  });
}
