/** How large the half circles of totals are, for both maps, the lettering and the picker. */
import { mercatorOf, type LonLat, type PlanePoint, type PointPx } from '../geo/projection.ts';
import { totalForm, totalsById } from '../scene/marks/totals.ts';
import type { PlaceTotals, Scene, SceneTotals, TotalForm, TotalSide, TotalValue } from '../scene/scene-types.ts';

/** Radius of the largest, in px: as large as the places lie apart, within these bounds. */
const largestBoundsPx = { least: 6, most: 24 } as const;
/** Of the way to the next place. */
const shareOfSpacing = 0.45;
/** Radius of the smallest that is more than nothing. */
export const smallestRadiusPx = 1.75;
/** What has no area of its own. */
const zeroRadiusPx = 3;
const notReportedRadiusPx = 4.5;

/** One total of a place as it is drawn. */
export interface TotalMark {
  readonly side: TotalSide;
  readonly form: TotalForm;
  /** At least 0: the radius as a share of the largest; below 0: minus the radius in px, at any scale. */
  readonly size: number;
}

/** The radius of the largest total of a table. @param planePx - px of a unit of the Mercator plane */
export function largestRadiusPx({ spacing }: Pick<SceneTotals, 'spacing'>, planePx: number): number {
  return Math.min(largestBoundsPx.most, Math.max(largestBoundsPx.least, shareOfSpacing * spacing * planePx));
}

/** In px. */
export function radiusOf(size: number, largestPx: number): number {
  return size < 0 ? -size : Math.max(smallestRadiusPx, size * largestPx);
}

/** The marks of a place, by area. */
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

/** The sizes of a place's left and right half: of a whole circle both. 0 where nothing is. */
export function halfSizes(marks: readonly TotalMark[]): readonly [left: number, right: number] {
  const sizeAt = (side: 'left' | 'right'): number => marks.find((mark) => mark.side === side || mark.side === 'around')?.size ?? 0;
  return [sizeAt('left'), sizeAt('right')];
}

/** Of a projection, where it is known by its points alone: measured in the middle of China. */
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

/** The marks of the totals at a place, which arcs end at; none where none stand. */
export function marksAt(totals: SceneTotals | null, lon: number, lat: number): readonly TotalMark[] {
  if (totals === null) return [];
  let known = marksByPlace.get(totals);
  if (!known) {
    known = new Map([...totalsById(totals).values()].map((at) => [at.place.join(' '), totalMarks(totals, at)]));
    marksByPlace.set(totals, known);
  }
  return known.get(`${lon} ${lat}`) ?? [];
}

/** How far from the middle of a place the head of an arc ends that comes from its left, or from its right. */
export type HeadGap = (lon: number, lat: number, isFromLeft: boolean) => number;

/** From the middle of a place to the tip of a head: it ends at the dot's halo, which would else lie on it. */
export const headGapPx = 5;
export const usualHeadGap: HeadGap = () => headGapPx;
/** Between a half circle and the tip of a head. */
export const headClearPx = 1.5;

/** Heads end at the half circles of their places, which would else lie on them. */
export function headGapOf({ totals }: Pick<Scene, 'totals'>, project: (place: LonLat) => PointPx): HeadGap {
  if (totals === null) return usualHeadGap;
  const largestPx = largestRadiusPx(totals, planePxOf(project));
  return (lon, lat, isFromLeft) => {
    const size = halfSizes(marksAt(totals, lon, lat))[isFromLeft ? 0 : 1];
    return size === 0 ? headGapPx : Math.max(headGapPx, radiusOf(size, largestPx) + headClearPx);
  };
}
