import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DuikouError, type ErrorCode } from '../error.ts';
import { NoticeQueue, type Notices } from './notice-queue.ts';

const { loaded, loadMessages } = vi.hoisted(() => {
  const sentences = { resolve: () => {} };
  return { loaded: sentences, loadMessages: () => new Promise<void>((resolve) => (sentences.resolve = resolve)) };
});
vi.mock('../i18n/messages.ts', () => ({ hasMessage: (code: ErrorCode) => code === 'unexpected', loadMessages }));

const late = (value: string): DuikouError => new DuikouError('unknown-select', { value });
const missing = (part: string): DuikouError => new DuikouError('part-unreachable', { part });
let notices: Notices;
let published: DuikouError[];
let queue: NoticeQueue;

beforeEach(() => {
  notices = [];
  published = [];
  queue = new NoticeQueue(
    (next) => (notices = next(notices)),
    (error) => published.push(error),
  );
});

async function sentencesArrive(): Promise<void> {
  loaded.resolve();
  await Promise.resolve();
  await Promise.resolve();
}

describe('notices', () => {
  test('are in the order of the errors, although the sentence of the first loads last', async () => {
    const [first, second] = [late('nowhere'), new DuikouError('unexpected', {})];
    queue.report(first);
    queue.report(second);
    expect(notices).toEqual([second]);
    await sentencesArrive();
    expect(notices).toEqual([first, second]);
    expect(published).toEqual([second, first]);
  });

  test('replace those with the same key, which missing parts do not have', async () => {
    const [old, latest, share, tour] = [new DuikouError('unexpected', {}), new DuikouError('unexpected', {}), missing('a'), missing('b')];
    for (const error of [old, latest]) queue.report(error);
    expect(notices).toEqual([latest]);
    queue.report(share);
    await sentencesArrive();
    queue.report(tour);
    await sentencesArrive();
    expect(notices).toEqual([latest, share, tour]);
  });

  test('that are dismissed before their sentence is loaded are never shown', async () => {
    queue.report(late('dismissed'));
    queue.dismiss('unknown-select');
    await sentencesArrive();
    expect([notices, published]).toEqual([[], []]);
  });

  test('are withdrawn one by one, so that another error with the same key stays', async () => {
    const [withdrawn, stays] = [late('withdrawn'), late('stays')];
    queue.report(withdrawn);
    queue.report(stays);
    queue.withdraw(new Set([withdrawn]));
    await sentencesArrive();
    expect(notices).toEqual([stays]);
    queue.withdraw(new Set([withdrawn]));
    expect(notices).toEqual([stays]);
    queue.withdraw(new Set([stays]));
    expect(notices).toEqual([]);
  });
});
