import { expect, test, vi } from 'vitest';
import { encodingOf, sliceBytes } from './encoding.ts';
import { runToCompletionAsync } from '../../../test/run-to-completion.ts';

const gb18030OfDalian = [0xb4, 0xf3, 0xc1, 0xac];

test('the encoding of a large file in GB18030 is detected by its beginning', async () => {
  const file = new Blob([Uint8Array.from({ length: 4 * sliceBytes }, (_, i) => gb18030OfDalian[i % 4] ?? 0)]);
  const slice = vi.spyOn(file, 'slice');
  expect(await runToCompletionAsync(encodingOf(file))).toEqual({ kind: 'text', encoding: 'gb18030' });
  expect(Math.max(...slice.mock.calls.map(([start = 0]) => start))).toBeLessThan(sliceBytes);
});

test('a few invalid bytes anywhere do not change the encoding of a file in UTF-8', async () => {
  const letters = new TextEncoder().encode('大连'.repeat(sliceBytes / 4));
  for (const bad of [30, letters.length - 6]) {
    const bytes = letters.slice();
    bytes[bad] = 0xff;
    expect(await runToCompletionAsync(encodingOf(new Blob([bytes])))).toEqual({ kind: 'text', encoding: 'utf-8' });
  }
});
