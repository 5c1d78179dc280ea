/** Totals at places as SVG: half circles by area, or whole circles for flows without a direction. */
import { nothing, svg, type TemplateResult } from 'lit';
import type { PointPx } from '../../geo/projection.ts';
import { messagesOf } from '../../i18n/messages.ts';
import type { Palette } from '../../scene/palette.ts';
import { totalText } from '../../scene/total-text.ts';
import type { PlaceTotals, Scene, SceneTotals } from '../../scene/scene-types.ts';
import type { TotalMark } from '../totals.ts';
import { dimmedOpacity } from './arc-style.ts';
import { isDimmed } from './label-marks.ts';
import { totalMark } from './total-mark.ts';

export interface PlacedTotal {
  readonly total: PlaceTotals;
  readonly at: PointPx;
  readonly marks: readonly (TotalMark & { readonly radiusPx: number })[];
}

/** Number of places up to which each has an accessible name. */
const describedUpTo = 1000;

/** All totals, in the order of `placed`, so that smaller ones are above larger ones. */
export function totalsTemplate(scene: Scene, placed: readonly PlacedTotal[], palette: Palette): TemplateResult | typeof nothing {
  const { totals } = scene;
  if (!totals || placed.length === 0) return nothing;
  const texts = placed.length <= describedUpTo ? textsOf(scene, totals) : null;
  return svg`<g class="totals">${placed.map(
    ({ total, at: [x, y], marks }) =>
      svg`<g data-total=${total.id} transform="translate(${x.toFixed(1)} ${y.toFixed(1)})" opacity=${isDimmed(scene, total.id) ? dimmedOpacity : nothing} role=${texts ? 'graphics-symbol' : nothing} aria-label=${texts?.get(total.id) ?? nothing}>${marks.map(({ side, form, radiusPx }) => totalMark(side, form, radiusPx, palette))}</g>`,
  )}</g>`;
}

const knownTexts = new WeakMap<SceneTotals, ReadonlyMap<string, string>>();

/** The texts of all totals by place, cached because a moving map needs them in each frame. */
function textsOf({ regions, language }: Scene, totals: SceneTotals): ReadonlyMap<string, string> {
  const known = knownTexts.get(totals);
  if (known) return known;
  const names = new Map(regions.map(({ id, name }) => [id, name]));
  const texts = new Map(
    totals.places.map((at) => [at.id, `${names.get(at.id) ?? at.id}${messagesOf(language).colon}${totalText(totals, at, language)}`]),
  );
  knownTexts.set(totals, texts);
  return texts;
}
