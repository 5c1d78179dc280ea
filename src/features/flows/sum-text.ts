/** A sum of flows in words. */
import type { DataIndex } from '../../data/data-set.ts';
import type { FigureValue, Language } from '../../data/schema.ts';
import { formatFigure, joinFigure } from '../../i18n/format.ts';
import { stateNames } from '../../i18n/state-names.ts';
import type { FlowMeasure, MeasureSum } from '../../scene/topics/flow-measures.ts';

/** The number of a sum with its comparator and unit; the state if the sum has no number. */
export function sumText(index: DataIndex, sum: MeasureSum, { unit }: Pick<FlowMeasure, 'unit'>, language: Language): string {
  const value = valueOf(sum, unit);
  return value === null
    ? stateNames(language)[sum.state]
    : joinFigure(formatFigure(value, index.unitLabel(unit, language), language), language);
}

/** The number of a sum with its comparator, without the unit; the state if the sum has no number. */
export function numberText(sum: MeasureSum, { unit }: Pick<FlowMeasure, 'unit'>, language: Language): string {
  const value = valueOf(sum, unit);
  return value === null ? stateNames(language)[sum.state] : formatFigure(value, '', language).number;
}

function valueOf({ n, cmp }: MeasureSum, unit: string): FigureValue | null {
  return n === null ? null : { key: 'sum', n, unit, cmp: cmp === 'counted' ? 'exact' : cmp, raw: '' };
}
