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

/** The notice of a topic's panel for a selected pairing; empty if the topic has records of it. */
function firstNotice(topic: Topic, ...steps: readonly Transition[]): string {
  const start: ViewState = { ...initialViewState, language: 'en' };
  const view = steps.reduce((state, step) => step(state), start);
  const notice = noDataNotice(
    { index, view, scene: build(view, 'light'), added: null, language: 'en', words: messagesOf('en'), widthPx: 300, change: () => {} },
    topic,
  );
  return notice === nothing ? '' : String((notice as { readonly values: readonly unknown[] }).values[0]);
}

describe('the notice of a panel about a pairing', () => {
  test('says that a topic has no record of it, or only totals', () => {
    expect(firstNotice('grain', select('harbin-shenzhen'))).toContain('the report does not mention');
    expect(firstNotice('people', select('harbin-shenzhen'))).toContain('only in a total');
  });

  test('is left out if the topic has a place, a project or a nested pairing of it', () => {
    expect(firstNotice('projects', select('harbin-shenzhen'))).toBe('');
    expect(firstNotice('platforms', select('harbin-shenzhen'))).toBe('');
    expect(firstNotice('platforms', select('liaoning-jiangsu'))).toBe('');
  });

  test.each(topics)('does not depend on filters in the topic %s', (topic) => {
    for (const { id } of index.officialPairings) {
      for (const kind of dataSet.coverage.kinds)
        expect(firstNotice(topic, select(id), toggleChoice('kind', kind.id))).toBe(firstNotice(topic, select(id)));
    }
  });
});
