import { nothing } from 'lit';
import { describe, expect, test } from 'vitest';
import report from '../../../data/report.json' with { type: 'json' };
import { indexDataSet } from '../../data/data-set.ts';
import { parseDataSet } from '../../data/parse/parse.ts';
import { attribution, places } from '../../geo/surroundings.ts';
import { sceneBuilder } from '../../scene/scene.ts';
import { topics, initialViewState, type Topic, type ViewState } from '../../state/view-state.ts';
import { select, toggleChoice, type Transition } from '../../state/transitions.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { noDataNotice } from './panel-parts.ts';

const { dataSet } = parseDataSet(report);
if (!dataSet) throw new Error('the report parses');
const index = indexDataSet(dataSet);
const build = sceneBuilder({ index, places, attribution });

/** What the panel of a topic says first of a selected pairing; empty where it has something of it. */
function firstNotice(topic: Topic, ...steps: readonly Transition[]): string {
  const start: ViewState = { ...initialViewState, language: 'en' };
  const view = steps.reduce((state, step) => step(state), start);
  const notice = noDataNotice(
    { index, view, scene: build(view, 'light'), added: null, language: 'en', words: messagesOf('en'), widthPx: 300, change: () => {} },
    topic,
  );
  return notice === nothing ? '' : String((notice as { readonly values: readonly unknown[] }).values[0]);
}

describe('what a panel says first of a pairing', () => {
  test('is that a topic has nothing of it, or only totals', () => {
    expect(firstNotice('grain', select('harbin-shenzhen'))).toContain('the report does not mention');
    expect(firstNotice('people', select('harbin-shenzhen'))).toContain('only in a total');
  });

  test('is nothing where the topic has a place, a project or a pairing within it', () => {
    expect(firstNotice('projects', select('harbin-shenzhen'))).toBe('');
    expect(firstNotice('platforms', select('harbin-shenzhen'))).toBe('');
    expect(firstNotice('platforms', select('liaoning-jiangsu'))).toBe('');
  });

  test.each(topics)('is the same in the topic %s whatever is filtered: what is filtered out is not unreported', (topic) => {
    for (const { id } of index.officialPairings) {
      for (const kind of dataSet.coverage.kinds)
        expect(firstNotice(topic, select(id), toggleChoice('kind', kind.id))).toBe(firstNotice(topic, select(id)));
    }
  });
});
