import { expect, test } from 'vitest';
import { trustedScriptUrl } from './trusted-script-url.ts';

test('addresses of the page’s own origin and addresses that it created are trusted, others are refused', () => {
  const made = URL.createObjectURL(new Blob(['']));
  for (const own of ['worker.js', new URL('/worker.js', location.href).href, made]) expect(String(trustedScriptUrl(own))).toBe(own);
  for (const other of ['https://other.example/worker.js', '//other.example/worker.js', 'data:text/javascript,1'])
    expect(trustedScriptUrl(other)).toBeNull();
  URL.revokeObjectURL(made);
});
