/**
 * The picture in index.html, before any script. It is correct at any size: the ground is in a box of the size that `cameraFraming(homeBounds)`
 * gives in the live maps, strokes and type have fixed px, ends and names have positions in percent. The live map therefore replaces it
 * without any movement.
 */
import { html, svg, type TemplateResult } from 'lit';
import type { Geography } from '../../geo/features.ts';
import {
  cameraFraming,
  homeBounds,
  mercatorOf,
  pointPxOf,
  screenTransform,
  type LonLat,
  type PlanePoint,
  type PointPx,
  type SizePx,
} from '../../geo/projection.ts';
import { cssPalette, sideTint } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene-types.ts';
import { arcsTemplate } from './arc-marks.ts';
import { borderWidthPx, areaOf, edgeTemplate } from './ground.ts';
import { insetDrawing, insetStyles } from './inset.ts';
import { endsTemplate, labelsTemplate, type PlacedEnd, type Standing } from './label-marks.ts';
import { lengthWithin, overlaps } from '../lettering/boxes.ts';
import type { PlacedLabel } from '../lettering/label-layout.ts';
import { placedMarks, type PlacedMarks } from '../lettering/layout.ts';
import { overlayRects } from '../lettering/overlays.ts';
import { leadersTemplate } from './notes.ts';
import { coarsePathInPlane, planeUnits } from './plane.ts';

const [left, top] = mercatorOf([homeBounds[0], homeBounds[3]]);
const [right, bottom] = mercatorOf([homeBounds[2], homeBounds[1]]);
/** Width over height of the home box in the plane. */
const aspect = (right - left) / (bottom - top);

/** The drawing's own unit: the home box is a thousand high, so a unit is about a pixel on a large screen. */
const boxUnits = 1000;
const planeToBox = boxUnits / ((bottom - top) * planeUnits);
const boxWidth = Number((boxUnits * aspect).toFixed(1));
/** Points nearer than twice this are one. */
const stepUnits = 1.1;

const toBox = (place: LonLat): PlanePoint => {
  const [x, y] = mercatorOf(place);
  return [((x - left) / (bottom - top)) * boxUnits, ((y - top) / (bottom - top)) * boxUnits];
};

/** From this container width on the map has the corners of a wide one. */
const narrowBelowPx = 520;

/**
 * The heights of the home box that names are laid out for: type does not grow with the box, so names that part at one height touch at a smaller one.
 * A layout is shown up to the next height. The map of the site has some of these heights in windows of usual sizes.
 */
const heightsPx = {
  wide: [300, 340, 385, 430, 480, 530, 577, 640, 695, 757, 840, 937],
  narrow: [280, 310, 340, 380, 420, 460, 505],
} as const;
type Kind = keyof typeof heightsPx;

/** The widths of the site's own maps of these heights, in windows of 1280 × 720, 1440 × 900 and 1920 × 1080. */
const widthsPx: Readonly<Record<number, number>> = { 577: 880, 757: 1040, 937: 1520 };

/** A box of that height: a wide one has its corners about as far off as on the site. */
function boxOf(kind: Kind, height: number): SizePx {
  return { width: kind === 'wide' ? (widthsPx[height] ?? Math.round(1.45 * height)) : height < 380 ? 320 : 390, height };
}

export interface NamesLayout {
  readonly name: string;
  readonly kind: Kind;
  /** The box that it is laid out for. */
  readonly size: SizePx;
  /** The height of the home box from which on it is shown. */
  readonly fromPx: number;
}

/** In the order of their heights; of those that fit a box, the last one of its kind is shown. */
export const namesLayouts: readonly NamesLayout[] = (['wide', 'narrow'] as const).flatMap((kind) =>
  heightsPx[kind].map((height, i): NamesLayout => ({
    name: `duikou-${kind}-${height}`,
    kind,
    size: boxOf(kind, height),
    fromPx: i === 0 ? 0 : height,
  })),
);

/** The one that is shown in a box of that size, as the style sheet has it. */
export function namesLayoutFor({ width, height }: SizePx): NamesLayout | undefined {
  const kind = width <= narrowBelowPx ? 'narrow' : 'wide';
  return namesLayouts.findLast((layout) => layout.kind === kind && height >= layout.fromPx && width >= Math.ceil(layout.fromPx * aspect));
}

/** The picture as the children of a `<duikou-map>`. */
export function firstPicture(scene: Scene, geography: Geography): TemplateResult {
  const palette = cssPalette;
  const pathOf = (shape: Parameters<typeof coarsePathInPlane>[0]): string => coarsePathInPlane(shape, stepUnits / planeToBox);
  // The coarse path is in grid steps from the world's corner; this makes the steps units and brings the home box to the origin.
  const shift = `translate(${(-left * planeUnits * planeToBox).toFixed(1)} ${(-top * planeUnits * planeToBox).toFixed(1)}) scale(${stepUnits})`;
  const land = pathOf(geography.outline);
  const line = (shape: Parameters<typeof coarsePathInPlane>[0], stroke: string, width: number): TemplateResult =>
    svg`<path d=${pathOf(shape)} stroke=${stroke} stroke-width=${width} vector-effect="non-scaling-stroke" />`;
  return html`<div class="duikou-first" role="img" aria-label=${scene.description.summary}>
    <div class="duikou-home">
      <svg class="duikou-ground" viewBox="0 0 ${boxWidth} ${boxUnits}" preserveAspectRatio="xMidYMid meet">${svg`
        <g transform=${shift}>
          <path d=${geography.countries.map(pathOf).join('')} fill=${palette.neighbour} stroke=${palette.rule} stroke-width=${borderWidthPx.neighbour} vector-effect="non-scaling-stroke" />
          <path d=${land} fill=${palette.land} />
          ${[...scene.regions]
            .sort((a, b) => Number(a.level === 'city') - Number(b.level === 'city'))
            .map((region) => {
              const area = areaOf(region, geography);
              return area ? svg`<path data-region=${region.id} d=${pathOf(area)} fill=${sideTint(palette, region.side)} />` : '';
            })}
          <g fill="none">
            ${line(geography.borders.province, palette.border, borderWidthPx.province)}
            <path d=${land} stroke=${palette.coast} stroke-width=${borderWidthPx.coast} vector-effect="non-scaling-stroke" />
            ${line(geography.dashes, palette.coast, borderWidthPx.dashes)}
          </g>
          ${edgeTemplate(pathOf, palette)}
        </g>
        ${arcsTemplate(scene, toBox, palette, 1, 'first')}
      `}</svg>
      <svg class="duikou-marks">${svg`${endsTemplate(scene, endsOf(scene), cssPalette, inPercent(homeSize))}`}</svg>
      ${namesLayouts.map((layout) => namesTemplate(scene, layout))}
    </div>
    <div class="duikou-inset">${insetDrawing(scene, geography, palette)}</div>
  </div>`;
}

/** A box that is the home box, for what has the same percentages in all of them. */
const homeSize: SizePx = { width: boxWidth, height: boxUnits };

function endsOf({ regions }: Scene): readonly PlacedEnd[] {
  return regions.map((region) => ({ region, at: toBox(region.place) }));
}

/** Positions in a box as percentages of the home box, which is in its middle. */
function inPercent(size: SizePx): Standing {
  const height = Math.min(size.width / aspect, size.height);
  const width = height * aspect;
  return ([x, y]) => ({
    x: `${((100 * (x - (size.width - width) / 2)) / width).toFixed(2)}%`,
    y: `${((100 * (y - (size.height - height) / 2)) / height).toFixed(2)}%`,
  });
}

/** How much a box grows at most before the next layout is shown, in steps that are small beside a name. */
const growths = [1, 1.03, 1.06, 1.09, 1.12, 1.15] as const;

/** The names and leader lines of a layout, without those of the ground that another name would touch in a larger box. */
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

/** Where a name stands when the box has grown about its middle: it keeps its px from its place. */
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
    `(min-width: ${Math.ceil(fromPx * aspect)}px)`,
    `(min-height: ${fromPx}px)`,
  ];
  return `@container ${condition.join(' and ')} { .duikou-names { display: none; } .${name} { display: block; } }`;
}

/**
 * The rules of the picture, for the style sheet of the page. Without container units (Chrome before 105, Firefox before 110, Safari before 16)
 * it has about the size of the free space in the site's layout; in these browsers no script replaces it.
 */
export const firstPictureStyles = `
.duikou-first { overflow: hidden; container-type: size; }
duikou-map:defined > .duikou-first { position: absolute; inset: 0; }
.duikou-home { position: absolute; left: 50%; top: 50%; width: min(100vw - min(25rem, 50vw), (100vh - 150px) * ${aspect.toFixed(6)}); aspect-ratio: ${aspect.toFixed(6)}; transform: translate(-50%, -50%); }
@supports (width: 1cqw) { .duikou-home { width: min(100cqw, 100cqh * ${aspect.toFixed(6)}); } }
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
