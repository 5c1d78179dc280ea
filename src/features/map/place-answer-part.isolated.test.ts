import { expect, test, vi } from 'vitest';
import { AtlasStore } from '../../app/atlas-store.ts';
import { loadMessages } from '../../i18n/messages.ts';
import { clear, askForPlace } from '../../state/transitions.ts';
import { initialViewState } from '../../state/view-state.ts';
import { PlaceAnswer } from './place-answer-part.ts';
import { Tooltip } from './tooltip.ts';

vi.mock('../places/place-answer.ts', () => {
  throw new TypeError('no network');
});

test('an answer that fails to load is requested once for each place and reported as a missing panel', async () => {
  await loadMessages();
  const codes: string[] = [];
  const store = new AtlasStore(initialViewState, 'light', ({ code }) => codes.push(code));
  const host = {
    addController: () => {},
    removeController: () => {},
    requestUpdate: () => {},
    updateComplete: Promise.resolve(true),
    // This root is not read.
    renderRoot: {} as DocumentFragment,
  };
  const answer = new PlaceAnswer({ host, tooltip: new Tooltip(host), store: () => store, surface: () => null, zoomBy: () => {} });
  // As the element does with each change of the store. One load for each would never end.
  store.subscribe(() => void (codes.length < 5 && answer.follow(store.get().view)));
  for (const expected of [['panels-unreachable'], ['panels-unreachable', 'panels-unreachable']]) {
    store.change(askForPlace('510000'));
    await expect.poll(() => codes.length).toBeGreaterThanOrEqual(expected.length);
    await new Promise((resolve) => setTimeout(resolve));
    expect(codes).toEqual(expected);
    store.change(clear);
  }
});
