/**
 * The picture in a page before any script. It is correct at any size: the ground is in a box of the size that
 * `cameraFraming(scene.framing)` gives in the live maps, strokes and type are in px, and ends and names have positions in percent. The
 * live map therefore replaces it without any movement.
 */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Geography } from '../../geo/features.ts';
import {
  cameraFraming,
  homeBounds,
  mercatorOf,
  pointPxOf,
  screenTransform,
  type Bounds,
  type LonLat,
  type PlanePoint,
  type PointPx,
  type SizePx,
} from '../../geo/projection.ts';
import { cssPalette, sideTint } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene-types.ts';
import { arcsTemplate, headsTemplate } from './arc-marks.ts';
import { dimmedOpacity } from './arc-style.ts';
import { borderWidthPx, areaOf, edgeTemplate, outlinesTemplate } from './ground.ts';
import { insetDrawing } from './inset.ts';
import { insetStyles } from './inset.styles.ts';
import { endsTemplate, labelsTemplate, type PlacedEnd, type Standing } from './label-marks.ts';
import { lengthWithin, overlaps } from '../lettering/boxes.ts';
import type { PlacedLabel } from '../lettering/label-layout.ts';
import { placedMarks, type PlacedMarks } from '../lettering/layout.ts';
import { annotationRowPx } from '../lettering/annotation-size.ts';
import { overlayRects } from '../lettering/overlays.ts';
import { annotationsTemplate, leadersTemplate } from './annotations.ts';
import { coarsePathInPlane, planeUnits } from './plane.ts';
import { routesTemplate } from './point-marks.ts';

/** Height of the box in units of the drawing; a unit is about a pixel on a large screen. */
const boxUnits = 1000;
/** Grid step of coarse paths, in units. Points nearer than twice this are merged. */
const stepUnits = 1.1;

/** The box that the picture shows, in the plane of Web Mercator. */
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly height: number;
  /** Ratio of width to height. */
  readonly aspect: number;
}

function frameOf(bounds: Bounds): Frame {
  const [left, top] = mercatorOf([bounds[0], bounds[3]]);
  const [right, bottom] = mercatorOf([bounds[2], bounds[1]]);
  return { left, top, height: bottom - top, aspect: (right - left) / (bottom - top) };
}

const homeFrame = frameOf(homeBounds);

/** Largest width of a container with the layout of a narrow map. */
const narrowBelowPx = 520;

/**
 * Heights of the home box that names are laid out for. Type does not grow with the box, so names that are apart at one height may touch
 * at a smaller one. A layout is used from its height up to the next. Some are the heights of the site's map in common windows.
 */
const heightsPx = {
  wide: [300, 340, 385, 430, 480, 530, 577, 640, 695, 757, 840, 937],
  narrow: [280, 310, 340, 380, 420, 460, 505],
} as const;
type Kind = keyof typeof heightsPx;

/** Widths of the site's map by height, in windows of 1280 × 720, 1440 × 900 and 1920 × 1080. */
const widthsPx: Readonly<Record<number, number>> = { 577: 880, 757: 1040, 937: 1520 };

/** The size of the map for a height. A wide one has about the ratio of the site's map, so that overlays have the same distance. */
function boxOf(kind: Kind, height: number): SizePx {
  return { width: kind === 'wide' ? (widthsPx[height] ?? Math.round(1.45 * height)) : height < 380 ? 320 : 390, height };
}

export interface NamesLayout {
  readonly name: string;
  readonly kind: Kind;
  /** Size of the map that it is laid out for. */
  readonly size: SizePx;
  /** Smallest height of the home box at which it is shown. */
  readonly fromPx: number;
}

/** All layouts, in ascending order of height. The last one of a kind that fits a box is shown. */
export const namesLayouts: readonly NamesLayout[] = (['wide', 'narrow'] as const).flatMap((kind) =>
  heightsPx[kind].map((height, i): NamesLayout => ({
    name: `duikou-${kind}-${height}`,
    kind,
    size: boxOf(kind, height),
    fromPx: i === 0 ? 0 : height,
  })),
);

/** A size of the map that marks are laid out for. */
export interface Layout {
  /** Class of the layout. The style sheet shows one of `wide` and `narrow` by the width of the box, and any other name at each width. */
  readonly name: string;
  readonly size: SizePx;
}

export interface PictureOptions {
  /**
   * Layouts of ends, names and figures. Without it the picture is that of the site's page, which shows home, with names for many sizes
   * and without figures.
   */
  readonly layouts?: readonly Layout[];
  /** Prefix of gradient ids, which distinguishes several pictures on one page. */
  readonly prefix?: string;
  /** Classes for the rules of a page with several pictures. */
  readonly classes?: readonly string[];
}

function inBox(place: LonLat, { left, top, height }: Frame): PlanePoint {
  const [x, y] = mercatorOf(place);
  return [((x - left) / height) * boxUnits, ((y - top) / height) * boxUnits];
}

/** The picture as a child of a `<duikou-map>`, in the box of `scene.framing`. */
export function firstPicture(
  scene: Scene,
  geography: Geography,
  { layouts, prefix = 'first', classes = [] }: PictureOptions = {},
): TemplateResult {
  const palette = cssPalette;
  const frame = frameOf(scene.framing);
  const { left, top, height, aspect } = frame;
  const planeToBox = boxUnits / (height * planeUnits);
  const toBox = (place: LonLat): PlanePoint => inBox(place, frame);
  const pathOf = (shape: Parameters<typeof coarsePathInPlane>[0]): string => coarsePathInPlane(shape, stepUnits / planeToBox);
  // Coarse paths are in grid steps from the corner of the world; this scales steps to units and moves the box to the origin.
  const shift = `translate(${(-left * planeUnits * planeToBox).toFixed(1)} ${(-top * planeUnits * planeToBox).toFixed(1)}) scale(${stepUnits})`;
  const land = pathOf(geography.outline);
  const line = (shape: Parameters<typeof coarsePathInPlane>[0], stroke: string, width: number): TemplateResult =>
    svg`<path d=${pathOf(shape)} stroke=${stroke} stroke-width=${width} vector-effect="non-scaling-stroke" />`;
  const { emphasized } = scene.emphasis;
  return html`<div class=${['duikou-first', ...classes].join(' ')} data-bounds=${scene.framing.join(',')} role="img" aria-label=${scene.description.summary}>
    <div class="duikou-home">
      <svg class="duikou-ground" viewBox="0 0 ${Number((boxUnits * aspect).toFixed(1))} ${boxUnits}" preserveAspectRatio="xMidYMid meet">${svg`
        <g transform=${shift}>
          <path d=${geography.countries.map(pathOf).join('')} fill=${palette.neighbour} stroke=${palette.rule} stroke-width=${borderWidthPx.neighbour} vector-effect="non-scaling-stroke" />
          <path d=${land} fill=${palette.land} />
          ${[...scene.regions]
            .sort((a, b) => Number(a.level === 'city') - Number(b.level === 'city'))
            .map((region) => {
              const area = areaOf(region, geography);
              const opacity = emphasized === null || emphasized.has(region.id) ? nothing : dimmedOpacity;
              return area
                ? svg`<path data-region=${region.id} d=${pathOf(area)} fill=${sideTint(palette, region.side)} fill-opacity=${opacity} />`
                : '';
            })}
          <g fill="none">
            ${line(geography.borders.province, palette.border, borderWidthPx.province)}
            <path d=${land} stroke=${palette.coast} stroke-width=${borderWidthPx.coast} vector-effect="non-scaling-stroke" />
            ${line(geography.dashes, palette.coast, borderWidthPx.dashes)}
          </g>
          ${outlinesTemplate(scene, geography, pathOf, palette)}
          ${edgeTemplate(pathOf, palette)}
        </g>
        ${routesTemplate(scene, toBox, palette, 1)}
        ${arcsTemplate(scene, toBox, palette, 1, prefix)}
      `}</svg>
      ${layouts ? layouts.map((layout) => marksTemplate(scene, layout, frame)) : homeMarksTemplate(scene)}
    </div>
    <div class="duikou-inset">${insetDrawing(scene, geography, palette)}</div>
  </div>`;
}

/** Ends, names and figures at percentages of the box, laid out for the size of the layout. */
function marksTemplate(scene: Scene, { name, size }: Layout, { aspect }: Frame): TemplateResult {
  const transform = screenTransform(cameraFraming(scene.framing, size), size);
  const scale = Math.min(size.width / aspect, size.height);
  const home = { width: scale * aspect, height: scale };
  const [x0, y0] = [(size.width - home.width) / 2, (size.height - home.height) / 2];
  const toPx = (place: LonLat): PointPx => pointPxOf(place, transform);
  const standing: Standing = ([x, y]: PointPx) => ({
    x: `${((100 * (x - x0)) / home.width).toFixed(2)}%`,
    y: `${((100 * (y - y0)) / home.height).toFixed(2)}%`,
  });
  const { ends, labels, leaders, annotations } = placedMarks(scene, toPx, size, overlayRects(size, scene));
  // Only the heads scale with the picture, because they are part of their arcs.
  const heads = headsTemplate(scene, toPx, cssPalette);
  return html`<svg class="duikou-marks ${name}">${svg`${
    heads === nothing
      ? nothing
      : svg`<svg viewBox="${x0.toFixed(1)} ${y0.toFixed(1)} ${home.width.toFixed(1)} ${home.height.toFixed(1)}" overflow="visible">${heads}</svg>`
  }${leadersTemplate(leaders, cssPalette, standing)}${endsTemplate(scene, ends, cssPalette, standing)}${labelsTemplate(scene, labels, cssPalette, standing)}${annotations.map(
    (annotation) => {
      const { at, box } = annotation;
      const { x, y } = standing(at);
      const around = { ...annotation, at: [0, 0], box: { ...box, x: box.x - at[0], y: box.y - at[1] } } as const;
      return svg`<svg x=${x} y=${y} overflow="visible">${annotationsTemplate(scene, [around], cssPalette, annotationRowPx)}</svg>`;
    },
  )}`}</svg>`;
}

/** The ends at percentages that hold for any size, and the names of each layout. */
function homeMarksTemplate(scene: Scene): TemplateResult {
  const ends = scene.regions.map((region): PlacedEnd => ({ region, at: inBox(region.place, homeFrame) }));
  const size: SizePx = { width: boxUnits * homeFrame.aspect, height: boxUnits };
  return html`<svg class="duikou-marks">${svg`${endsTemplate(scene, ends, cssPalette, inPercent(size))}`}</svg>
    ${namesLayouts.map((layout) => namesTemplate(scene, layout))}`;
}

/** Converts positions in a map to percentages of the home box, which is in its middle. */
function inPercent(size: SizePx): Standing {
  const { aspect } = homeFrame;
  const height = Math.min(size.width / aspect, size.height);
  const width = height * aspect;
  return ([x, y]) => ({
    x: `${((100 * (x - (size.width - width) / 2)) / width).toFixed(2)}%`,
    y: `${((100 * (y - (size.height - height) / 2)) / height).toFixed(2)}%`,
  });
}

/** Growth of a box until the next layout is shown, in steps that are small compared with a name. */
const growths = [1, 1.03, 1.06, 1.09, 1.12, 1.15] as const;

/** The names and leader lines of a layout, without names on the ground that would touch another name in a larger box. */
export function marksOfLayout(scene: Scene, { size }: NamesLayout): Pick<PlacedMarks, 'labels' | 'leaders'> {
  const transform = screenTransform(cameraFraming(homeBounds, size), size);
  const { labels, leaders } = placedMarks(scene, (place) => pointPxOf(place, transform), size, overlayRects(size, scene));
  const steady: PlacedLabel[] = [];
  for (const label of labels) {
    const touchesAny = growths.some((growth) =>
      steady.some((other) => touch(movedOut(label, growth, size), movedOut(other, growth, size))),
    );
    if (label.label.role === 'paired' || !touchesAny) steady.push(label);
  }
  return { labels: steady, leaders: leaders.filter(({ leader }) => steady.some((label) => label.leader === leader)) };
}

type NameAt = Pick<PlacedLabel, 'box' | 'leader'>;

/** The position of a name after the box has grown around its middle. The name keeps its distance in px from its place. */
function movedOut({ at, box, leader }: PlacedLabel, growth: number, { width, height }: SizePx): NameAt {
  const by: PointPx = [(at[0] - width / 2) * (growth - 1), (at[1] - height / 2) * (growth - 1)];
  const shifted = ([x, y]: PointPx): PointPx => [x + by[0], y + by[1]];
  return {
    box: { ...box, x: box.x + by[0], y: box.y + by[1] },
    leader: leader && [shifted(leader[0]), shifted(leader[1])],
  };
}

function touch(a: NameAt, b: NameAt): boolean {
  const crosses = ({ leader }: NameAt, { box }: NameAt): boolean => leader !== null && lengthWithin(leader, box) > 0;
  return overlaps(a.box, b.box) || crosses(a, b) || crosses(b, a);
}

function namesTemplate(scene: Scene, layout: NamesLayout): TemplateResult {
  const { labels, leaders } = marksOfLayout(scene, layout);
  const standing = inPercent(layout.size);
  return html`<svg class="duikou-marks duikou-names ${layout.name}">${svg`${leadersTemplate(leaders, cssPalette, standing)}${labelsTemplate(scene, labels, cssPalette, standing)}`}</svg>`;
}

function layoutRule({ name, kind, fromPx }: NamesLayout): string {
  const condition = [
    ...(kind === 'narrow' ? [`(max-width: ${narrowBelowPx}px)`] : []),
    `(min-width: ${Math.ceil(fromPx * homeFrame.aspect)}px)`,
    `(min-height: ${fromPx}px)`,
  ];
  return `@container ${condition.join(' and ')} { .duikou-names { display: none; } .${name} { display: block; } }`;
}

/** Ratio of width to height of the box of a scene. */
export function aspectOf({ framing }: Pick<Scene, 'framing'>): number {
  return frameOf(framing).aspect;
}

/**
 * The rules of the picture for the style sheet of the page. Browsers without container units (Chrome before 105, Firefox before 110,
 * Safari before 16) show it at about the size of the free space in the site's layout; in these browsers no live map replaces it.
 */
export const firstPictureStyles = `
.duikou-first { overflow: hidden; container-type: size; }
duikou-map:defined > .duikou-first { position: absolute; inset: 0; }
${homeRules(homeFrame.aspect)}
.duikou-marks { pointer-events: none; }
.duikou-home > svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; font-family: inherit; }
.duikou-home [data-region], .duikou-home [data-arc] { cursor: pointer; }
.duikou-inset { position: absolute; right: 12px; bottom: 12px; line-height: 0; }
.duikou-names { display: none; pointer-events: none; }
.${namesLayouts.find(({ kind, size }) => kind === 'wide' && size.height > 700)?.name ?? ''} { display: block; }
${namesLayouts.map(layoutRule).join('\n')}
${insetStyles.wide('.duikou-inset')}
@container (max-width: ${narrowBelowPx}px) { .duikou-inset { right: 6px; bottom: 6px; } ${insetStyles.narrow('.duikou-inset')} }
@container (max-height: 300px) { ${insetStyles.short('.duikou-inset')} }
`;

/** The rules of a picture with two layouts, `wide` and `narrow`. */
export const twoLayoutsStyles = `
.duikou-marks.narrow { display: none; }
@container (max-width: ${narrowBelowPx}px) { .duikou-marks.wide { display: none; } .duikou-marks.narrow { display: block; } }
`;

/** The rules of the box with the picture. @param aspect - ratio of width to height of the box */
export function homeRules(aspect: number, selector = '.duikou-home'): string {
  return `${selector} { position: absolute; left: 50%; top: 50%; width: min(100vw - min(25rem, 50vw), (100vh - 150px) * ${aspect.toFixed(6)}); aspect-ratio: ${aspect.toFixed(6)}; transform: translate(-50%, -50%); }
@supports (width: 1cqw) { ${selector} { width: min(100cqw, 100cqh * ${aspect.toFixed(6)}); } }`;
}
