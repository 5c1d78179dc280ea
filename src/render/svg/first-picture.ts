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
import { endsTemplate, labelsTemplate, type Standing } from './label-marks.ts';
import { placedMarks } from '../lettering/layout.ts';
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

/** Boxes that names are laid out for: the wide one from this container width on, the narrow one below. */
const narrowBelowPx = 520;
const referenceSizes = { wide: { width: 1000, height: 720 }, narrow: { width: 390, height: 460 } } as const satisfies Record<
  string,
  SizePx
>;

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
      ${marksTemplate(scene, 'wide')} ${marksTemplate(scene, 'narrow')}
    </div>
    <div class="duikou-inset">${insetDrawing(scene, geography, palette)}</div>
  </div>`;
}

/** Ends and names at percentages of the home box, laid out for a reference size. */
function marksTemplate(scene: Scene, width: keyof typeof referenceSizes): TemplateResult {
  const size = referenceSizes[width];
  const transform = screenTransform(cameraFraming(homeBounds, size), size);
  const scale = Math.min(size.width / aspect, size.height);
  const home = { width: scale * aspect, height: scale };
  const standing: Standing = ([x, y]: PointPx) => ({
    x: `${((100 * (x - (size.width - home.width) / 2)) / home.width).toFixed(2)}%`,
    y: `${((100 * (y - (size.height - home.height) / 2)) / home.height).toFixed(2)}%`,
  });
  const { ends, labels, leaders } = placedMarks(scene, (place) => pointPxOf(place, transform), size, overlayRects(size, scene));
  return html`<svg class="duikou-marks ${width}">${svg`${leadersTemplate(leaders, cssPalette, standing)}${endsTemplate(scene, ends, cssPalette, standing)}${labelsTemplate(scene, labels, cssPalette, standing)}`}</svg>`;
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
.duikou-marks.narrow { display: none; }
${insetStyles.wide('.duikou-inset')}
@container (max-width: ${narrowBelowPx}px) { .duikou-marks.wide { display: none; } .duikou-marks.narrow { display: block; } .duikou-inset { right: 6px; bottom: 6px; } ${insetStyles.narrow('.duikou-inset')} }
@container (max-height: 300px) { ${insetStyles.short('.duikou-inset')} }
`;
