import { describe, expect, test } from 'vitest';
import { withPolicy, type PageKind } from './page-policy.ts';

const page = '<!doctype html><meta charset="utf-8"><style>p { color: red }</style><p>Text';
const connections = (kind: PageKind, site?: string): string => /connect-src ([^;"]*)/.exec(withPolicy(page, kind, [], site))?.[1] ?? '';

describe('a page of the build may fetch data sets', () => {
  test.each([
    ['by https and http where nobody knows how it will be served', 'modules', undefined, "'self' https: http:"],
    ['by https and http on a site without https', 'modules', 'http://intranet/atlas/', "'self' https: http:"],
    ['by https alone on a site with https', 'modules', 'https://example.org/atlas/', "'self' https:"],
    ['in a frame too', 'frame', 'https://example.org/atlas/', "'self' blob: https:"],
    ['of nobody as the one file', 'one-file', 'https://example.org/atlas/', 'blob:'],
  ] as const)('%s', (_, kind, site, sources) => {
    expect(connections(kind, site)).toBe(sources);
  });
});
