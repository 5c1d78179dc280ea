/** Sites, ends of nested pairings and ports, as SVG: for exports. On the page they are buttons that the element lays over the map. */
import { nothing, svg, type TemplateResult } from 'lit';
import type { LonLat } from '../../geo/projection.ts';
import { sideInk, type Palette } from '../../scene/palette.ts';
import { isSignAlone, type Scene, type ScenePoint, type SceneRoute } from '../../scene/scene-types.ts';
import { dimmedOpacity, type ToPlane } from './arc-marks.ts';
import { isChipEmphasized, isMarkEmphasized, isPointEmphasized } from '../../scene/marks/emphasized.ts';
import { textWidthPx } from '../lettering/text-width.ts';
import { figureLine, notePaddingPx, noteSizePx, pointLines, signed, wrappedLines, type PlacedNote } from '../lettering/note-layout.ts';

/** A site around (0, 0): filled if it is built, hollow if it is only agreed or planned. */
export function siteMark(isBuilt: boolean, ink: string, palette: Palette): TemplateResult {
  return svg`<path d="M0 -5L5 0L0 5L-5 0Z" fill=${isBuilt ? ink : palette.land} stroke=${isBuilt ? palette.land : ink} stroke-width=${isBuilt ? 1 : 1.75} stroke-dasharray=${isBuilt ? nothing : '2.2 1.6'} />`;
}

/** An area of several places has no mark of its own: its parts have. */
export function pointMark({ kind, side, isBuilt }: ScenePoint, palette: Palette): TemplateResult | null {
  switch (kind) {
    case 'site':
      return siteMark(isBuilt, sideInk(palette, side), palette);
    case 'port':
      return svg`<rect x="-3" y="-3" width="6" height="6" fill=${palette.land} stroke=${palette.ink} stroke-width="1.5" />`;
    case 'area':
      return null;
    case 'end':
    case 'part':
      if (side === 'both') return dotInRing(0, 0, 3, palette);
      return svg`<circle r="2.5" fill=${side === 'a' ? palette.sideA : palette.land} stroke=${sideInk(palette, side)} stroke-width="1.5" />`;
  }
}

/** The radius of a ring around a dot, from the radius of the mark. */
export const ringAroundDot = { strokePx: 1.25, beyondPx: 0.625, gapPx: 1.75 } as const;

/** An end that is both: by its form, as a dot and a ring are. */
export function dotInRing(x: number | string, y: number | string, radiusPx: number, palette: Palette): TemplateResult {
  const { strokePx, beyondPx, gapPx } = ringAroundDot;
  return svg`<circle cx=${x} cy=${y} r=${radiusPx + beyondPx} fill=${palette.land} stroke=${palette.both} stroke-width=${strokePx} /><circle cx=${x} cy=${y} r=${radiusPx - gapPx} fill=${palette.both} />`;
}

export const routeWidthPx = 1.75;
export const seaDash = '5 3';
export const areaLinePx = 1;

/** The routes, and the lines from where an arc ends to the parts of an area. */
export function routesTemplate(
  { routes, areas, emphasis }: Scene,
  toPlane: ToPlane,
  palette: Palette,
  digits: number,
): TemplateResult | typeof nothing {
  if (routes.length + areas.length === 0) return nothing;
  return svg`<g class="routes" fill="none" stroke=${palette.ink} stroke-linejoin="round">${routes.map(
    (route) =>
      svg`<g data-record=${route.id} opacity=${isMarkEmphasized(emphasis, route.pairing, [route.id]) ? nothing : dimmedOpacity}>${routeLegs(route, toPlane, digits)}</g>`,
  )}${areas.map(
    ({ id, pairing, place, parts }) =>
      svg`<g data-area=${id} opacity=${isMarkEmphasized(emphasis, pairing, [id]) ? nothing : dimmedOpacity}>${parts.map((part) => svg`<path d=${linePath([place, part.place], toPlane, digits)} stroke-width=${areaLinePx} vector-effect="non-scaling-stroke" />`)}</g>`,
  )}</g>`;
}

/** By land a plain line, by sea a broken one. */
function routeLegs({ legs }: SceneRoute, toPlane: ToPlane, digits: number): readonly TemplateResult[] {
  return legs.map(({ mode, path }) => {
    return svg`<path d=${linePath(path, toPlane, digits)} stroke-width=${routeWidthPx} stroke-dasharray=${mode === 'sea' ? seaDash : nothing} vector-effect="non-scaling-stroke" />`;
  });
}

function linePath(path: readonly LonLat[], toPlane: ToPlane, digits: number): string {
  const places = path.map((place) =>
    toPlane(place)
      .map((n) => Number(n.toFixed(digits)))
      .join(' '),
  );
  return `M${places.join('L')}`;
}

/** Whether a note's words stand out. */
export function isNoteEmphasized(scene: Scene, { kind, id }: Pick<PlacedNote, 'kind' | 'id'>): boolean {
  const { chips, points, routes, emphasis } = scene;
  const isIts = (each: { readonly id: string }): boolean => each.id === id;
  switch (kind) {
    case 'chip':
      return chips.filter(isIts).every((chip) => isChipEmphasized(emphasis, chip));
    case 'point':
      return points.filter(isIts).every((point) => isPointEmphasized(emphasis, point));
    case 'route':
      return isMarkEmphasized(emphasis, routes.find(isIts)?.pairing ?? null, [id]);
  }
}

/** Points with their names, the figures beside arcs and the names of routes, at the positions of the layout. */
export function notesTemplate(
  scene: Scene,
  notes: readonly PlacedNote[],
  palette: Palette,
  rowPx: number,
): TemplateResult | typeof nothing {
  if (notes.length === 0) return nothing;
  return svg`<g class="notes" font-size=${noteSizePx} stroke-linejoin="round" paint-order="stroke">${notes.map((note) => {
    const isEmphasized = isNoteEmphasized(scene, note);
    const { lines: whole, mark, weight, isSign } = noteContent(scene, note, palette);
    const lines = whole.flatMap((line) => wrappedLines(line, note.wrapPx));
    const { x, y, height } = note.box;
    // The box has room for bold words in any system's font.
    const width = Math.min(
      note.box.width,
      notePaddingPx + Math.max(0, ...lines.map((line) => textWidthPx(line, noteSizePx, weight > 400))),
    );
    return svg`<g data-note=${note.id} opacity=${isEmphasized ? nothing : dimmedOpacity} font-weight=${weight}>
      ${mark ? svg`<g transform="translate(${note.at[0].toFixed(1)} ${note.at[1].toFixed(1)})">${mark}</g>` : nothing}
      ${lines.length === 0 || isSign ? nothing : svg`<rect x=${x.toFixed(1)} y=${y.toFixed(1)} width=${width.toFixed(1)} height=${height.toFixed(1)} rx="4" fill=${palette.panel} fill-opacity="0.82" />`}
      ${lines.map((line, i) => svg`<text x=${(x + 6).toFixed(1)} y=${(y + (i + 0.5) * rowPx + noteSizePx * 0.36).toFixed(1)} fill=${palette.ink} stroke=${palette.land} stroke-width="3" stroke-opacity="0.9">${line}</text>`)}
    </g>`;
  })}</g>`;
}

interface NoteContent {
  readonly lines: readonly string[];
  readonly mark: TemplateResult | null;
  readonly weight: number;
  /** The sign of an inference alone stands on its arc as a mark does, without a ground. */
  readonly isSign: boolean;
}

function noteContent({ chips, points, routes }: Scene, { kind, id, hasWords }: PlacedNote, palette: Palette): NoteContent {
  switch (kind) {
    case 'chip': {
      const chip = chips.find((candidate) => candidate.id === id);
      return {
        lines: chip?.figures.map(figureLine) ?? [],
        mark: null,
        weight: 600,
        isSign: chip !== undefined && isSignAlone(chip),
      };
    }
    case 'point': {
      const point = points.find((candidate) => candidate.id === id);
      return {
        lines: point && hasWords ? pointLines(point) : [],
        mark: point ? pointMark(point, palette) : null,
        weight: 400,
        isSign: false,
      };
    }
    case 'route': {
      const route = routes.find((candidate) => candidate.id === id);
      return {
        lines: route ? [signed(route.text, route.isInferred)] : [],
        mark: null,
        weight: 400,
        isSign: false,
      };
    }
  }
}
