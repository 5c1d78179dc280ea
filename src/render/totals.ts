/** Sizes of the half circles of totals, for both maps, the lettering and the picker. */
import { mercatorOf, type LonLat, type PlanePoint, type PointPx } from '../geo/projection.ts';
import { totalForm, totalsById } from '../scene/marks/totals.ts';
import type { PlaceTotals, Scene, SceneTotals, TotalForm, TotalSide, TotalValue } from '../scene/scene-types.ts';

/** Limits of the radius of the largest total, in px, which otherwise depends on the distance between places. */
const largestBoundsPx = { min: 6, max: 24 } as const;
/** Radius of the largest total as a share of the distance between places. */
const shareOfSpacing = 0.45;
/** Smallest radius of a total above zero. */
export const smallestRadiusPx = 1.75;
/** Radii of totals without an area: zero and not reported. */
const zeroRadiusPx = 3;
const notReportedRadiusPx = 4.5;

/** The mark of one total of a place. */
export interface TotalMark {
  readonly side: TotalSide;
  readonly form: TotalForm;
  /** From 0 on, the radius as a share of the largest radius. Below 0, minus the radius in px, which does not depend on the scale. */
  readonly size: number;
}

/** The radius of the largest total of a table, in px. @param planePx - px of a unit of the Mercator plane */
export function largestRadiusPx({ spacing }: Pick<SceneTotals, 'spacing'>, planePx: number): number {
  return Math.min(largestBoundsPx.max, Math.max(largestBoundsPx.min, shareOfSpacing * spacing * planePx));
}

/** The radius of a mark in px. @param size - size of a {@link TotalMark} */
export function radiusOf(size: number, largestPx: number): number {
  return size < 0 ? -size : Math.max(smallestRadiusPx, size * largestPx);
}

/** The marks of a place, with areas in proportion to its totals. */
export function totalMarks({ largest }: Pick<SceneTotals, 'largest'>, { out, in: reached, between }: PlaceTotals): readonly TotalMark[] {
  const mark = (side: TotalSide, total: TotalValue | null): readonly TotalMark[] => {
    if (!total) return [];
    const form = totalForm(total);
    const size =
      form === 'not-reported'
        ? -notReportedRadiusPx
        : total.n === null || total.n <= 0
          ? -zeroRadiusPx
          : Math.sqrt(total.n / (largest > 0 ? largest : total.n));
    return [{ side, form, size }];
  };
  return [...mark('left', out), ...mark('right', reached), ...mark('around', between)];
}

/** The sizes of the left and the right half of a place, equal for a whole circle; 0 for a half without a mark. */
export function halfSizes(marks: readonly TotalMark[]): readonly [left: number, right: number] {
  const sizeAt = (side: 'left' | 'right'): number => marks.find((mark) => mark.side === side || mark.side === 'around')?.size ?? 0;
  return [sizeAt('left'), sizeAt('right')];
}

/** Px of a unit of the Mercator plane under a projection, measured in the middle of China. */
export function planePxOf(project: (place: LonLat) => PointPx): number {
  const [west, east]: readonly [LonLat, LonLat] = [
    [104.5, 35],
    [105.5, 35],
  ];
  const [from, to]: readonly [PlanePoint, PlanePoint] = [mercatorOf(west), mercatorOf(east)];
  const [a, b] = [project(west), project(east)];
  return Math.hypot(b[0] - a[0], b[1] - a[1]) / (to[0] - from[0]);
}

const marksByPlace = new WeakMap<SceneTotals, ReadonlyMap<string, readonly TotalMark[]>>();

/** The marks of the totals at a place; empty if there are none. */
export function marksAt(totals: SceneTotals | null, lon: number, lat: number): readonly TotalMark[] {
  if (totals === null) return [];
  let known = marksByPlace.get(totals);
  if (!known) {
    known = new Map([...totalsById(totals).values()].map((at) => [at.place.join(' '), totalMarks(totals, at)]));
    marksByPlace.set(totals, known);
  }
  return known.get(`${lon} ${lat}`) ?? [];
}

/** Distance from the middle of a place to the tip of an arc's head, by the side that the arc comes from. */
export type HeadGap = (lon: number, lat: number, isFromLeft: boolean) => number;

/** Distance from the middle of a place to the tip of a head, which ends at the halo of the dot instead of below it. */
export const headGapPx = 5;
export const defaultHeadGap: HeadGap = () => headGapPx;
/** Distance between a half circle and the tip of a head. */
export const headClearPx = 1.5;

/** The distances of heads in a scene. Heads end at the half circles of their places, which would cover them otherwise. */
export function headGapOf({ totals }: Pick<Scene, 'totals'>, project: (place: LonLat) => PointPx): HeadGap {
  if (totals === null) return defaultHeadGap;
  const largestPx = largestRadiusPx(totals, planePxOf(project));
  return (lon, lat, isFromLeft) => {
    const size = halfSizes(marksAt(totals, lon, lat))[isFromLeft ? 0 : 1];
    return size === 0 ? headGapPx : Math.max(headGapPx, radiusOf(size, largestPx) + headClearPx);
  };
}
