import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HistoryWriter } from './history-writer.ts';

beforeEach(() => history.replaceState(null, '', '#start'));
afterEach(() => {
  vi.restoreAllMocks();
  history.replaceState(null, '', location.pathname + location.search);
});

function fragmentIn(address: string | URL | null | undefined): string {
  return String(address).split('#')[1] ?? '';
}

describe('the address', () => {
  test('is written after the task that changes it, so that the map is drawn first', async () => {
    const writer = new HistoryWriter();
    writer.push('a');
    expect(location.hash).toBe('#start');
    await expect.poll(() => location.hash).toBe('#a');
  });

  test('has an entry for each step, but not for each change', () => {
    const before = history.length;
    const writer = new HistoryWriter();
    writer.push('a');
    writer.push('b');
    writer.replace('b2');
    writer.flush();
    expect([location.hash, history.length]).toEqual(['#b2', before + 2]);
    writer.replace('b3');
    writer.flush();
    expect([location.hash, history.length]).toEqual(['#b3', before + 2]);
  });

  test('is written for each of several changes at once, in their order', async () => {
    const before = history.length;
    const writer = new HistoryWriter();
    const wrote = vi.spyOn(history, 'pushState');
    writer.push('a');
    writer.push('b');
    writer.push('c');
    expect(wrote, 'before the picture').not.toHaveBeenCalled();
    await expect.poll(() => wrote.mock.calls.map(([, , address]) => fragmentIn(address))).toEqual(['a', 'b', 'c']);
    expect([location.hash, history.length]).toEqual(['#c', before + 3]);
  });

  test('is not written if the page has got another one meanwhile', async () => {
    const writer = new HistoryWriter();
    const wrote = vi.spyOn(history, 'pushState');
    writer.push('a');
    writer.cancel();
    writer.push('b');
    await expect.poll(() => wrote.mock.calls.map(([, , address]) => fragmentIn(address))).toEqual(['b']);
  });

  test('keeps its path on a page with a <base>', () => {
    const path = location.pathname;
    const base = document.createElement('base');
    base.href = '/elsewhere/';
    document.head.append(base);
    const writer = new HistoryWriter();
    writer.push('a');
    writer.flush();
    base.remove();
    expect([location.pathname, location.hash]).toEqual([path, '#a']);
  });

  test('is given up if a router has led the page to another path meanwhile', () => {
    const path = location.pathname;
    const writer = new HistoryWriter();
    writer.push('a');
    history.pushState(null, '', `${path}x`);
    writer.flush();
    expect([location.pathname, location.hash]).toEqual([`${path}x`, '']);
    history.replaceState(null, '', path);
  });

  test('is written while changes go on without a rest', async () => {
    const writer = new HistoryWriter();
    const wrote = vi.spyOn(history, 'pushState');
    let changes = 0;
    const goesOn = setInterval(() => writer.push(`a${changes++}`), 20);
    await expect.poll(() => wrote.mock.calls.length).toBeGreaterThan(1);
    clearInterval(goesOn);
    writer.flush();
    expect(wrote.mock.calls.length).toBe(changes);
  });

  test('has a timer that no change puts off once it is due, because a busy page handles the next change first', async () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(0);
    const writer = new HistoryWriter();
    writer.push('a');
    const cleared = vi.spyOn(window, 'clearTimeout');
    now.mockReturnValue(900);
    writer.replace('b');
    expect(cleared).toHaveBeenCalledOnce();
    now.mockReturnValue(1100);
    writer.replace('c');
    expect(cleared).toHaveBeenCalledOnce();
    now.mockRestore();
    await expect.poll(() => location.hash).toBe('#c');
  });

  test('of a page that is left is that of the last change, in the current entry', () => {
    const before = history.length;
    const writer = new HistoryWriter();
    writer.push('a');
    writer.push('b');
    writer.leave();
    writer.flush();
    expect([location.hash, history.length]).toEqual(['#b', before]);
  });

  test('is written with the next change if the browser refuses it, as Safari does with more than 100 in 30 seconds', () => {
    const writer = new HistoryWriter();
    vi.spyOn(history, 'pushState').mockImplementationOnce(() => {
      throw new DOMException('Attempt to use history.pushState() more than 100 times per 30 seconds', 'SecurityError');
    });
    writer.push('a');
    writer.flush();
    expect(location.hash).toBe('#start');
    writer.replace('a2');
    writer.flush();
    expect(location.hash).toBe('#a2');
  });
});
