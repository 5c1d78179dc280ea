import { nothing } from 'lit';
import { describe, expect, test } from 'vitest';
import report from '../../../data/report.json' with { type: 'json' };
import { indexDataSet } from '../../data/data-set.ts';
import { parseDataSet } from '../../data/parse.ts';
import { attribution, places } from '../../geo/surroundings.ts';
import { sceneBuilder } from '../../scene/scene.ts';
import { lenses, initialViewState, type Lens, type ViewState } from '../../state/view-state.ts';
import { select, toggleChoice, type Transition } from '../../state/transitions.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { silenceFirst } from './no-data-notice.ts';

const { dataSet } = parseDataSet(report);
if (!dataSet) throw new Error('the report parses');
const index = indexDataSet(dataSet);
const build = sceneBuilder({ index, places, attribution });

/** What the panel of a lens says first of a selected pairing; empty where it has something of it. */
function saidFirst(lens: Lens, ...steps: readonly Transition[]): string {
  const start: ViewState = { ...initialViewState, language: 'en' };
  const view = steps.reduce((state, step) => step(state), start);
  const said = silenceFirst(
    { index, view, scene: build(view, 'light'), language: 'en', words: messagesOf('en'), widthPx: 300, change: () => {} },
    lens,
  );
  return said === nothing ? '' : String((said as { readonly values: readonly unknown[] }).values[0]);
}

describe('what a panel says first of a pairing', () => {
  test('is that a lens has nothing of it, or only totals', () => {
    expect(saidFirst('grain', select('harbin-shenzhen'))).toContain('the report says nothing of');
    expect(saidFirst('people', select('harbin-shenzhen'))).toContain('only in the totals');
  });

  test('is nothing where the lens has a place, a project or a pairing within it', () => {
    expect(saidFirst('projects', select('harbin-shenzhen'))).toBe('');
    expect(saidFirst('platforms', select('harbin-shenzhen'))).toBe('');
    expect(saidFirst('platforms', select('liaoning-jiangsu'))).toBe('');
  });

  test.each(lenses)('is the same in the lens %s whatever is filtered: what is filtered out is not unreported', (lens) => {
    for (const { id } of index.officialPairings) {
      for (const kind of dataSet.coverage.kinds)
        expect(saidFirst(lens, select(id), toggleChoice('kind', kind.id))).toBe(saidFirst(lens, select(id)));
    }
  });
});
