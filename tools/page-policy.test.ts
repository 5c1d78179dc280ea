import { describe, expect, test } from 'vitest';
import { withPolicy, type PageKind } from './page-policy.ts';

const page = '<!doctype html><meta charset="utf-8"><style>p { color: red }</style><p>Text';
const connections = (kind: PageKind, site?: string): string => /connect-src ([^;"]*)/.exec(withPolicy(page, kind, [], site))?.[1] ?? '';

describe('the data sets that a page of the build may fetch', () => {
  test.each([
    ['are https and http ones if the site’s address is unknown', 'modules', undefined, "'self' https: http:"],
    ['are https and http ones on a site without https', 'modules', 'http://intranet/atlas/', "'self' https: http:"],
    ['are https ones on a site with https', 'modules', 'https://example.org/atlas/', "'self' https:"],
    ['are https ones in a frame on such a site', 'frame', 'https://example.org/atlas/', "'self' blob: https:"],
    ['are none in the one file', 'one-file', 'https://example.org/atlas/', 'blob:'],
  ] as const)('%s', (_, kind, site, sources) => {
    expect(connections(kind, site)).toBe(sources);
  });
});
