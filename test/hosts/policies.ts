/** Reads the policies in the tables of `docs/csp.md`, so that tests check the documented ones. */
import { readFileSync } from 'node:fs';

/** @param heading - the heading of the section with the table, without `##` */
export function policiesOf(heading: string): readonly { readonly way: string; readonly policy: string }[] {
  const section = readFileSync('docs/csp.md', 'utf8')
    .split(/^## /m)
    .find((text) => text.startsWith(`${heading}\n`));
  const rows = [...(section ?? '').matchAll(/^\| (.+?) \| `([^`|]+)` \|$/gm)].map(([, way = '', policy = '']) => ({
    way: way.replaceAll('`', ''),
    policy,
  }));
  if (rows.length === 0) throw new Error(`docs/csp.md has no table under “${heading}”`);
  return rows;
}

/** The policy without each of its directives in turn, except for the one that forbids the rest. */
export function without(policy: string): readonly { readonly dropped: string; readonly rest: string }[] {
  const directives = policy.split('; ');
  return directives
    .filter((directive) => !directive.startsWith('default-src'))
    .map((dropped) => ({ dropped, rest: directives.filter((directive) => directive !== dropped).join('; ') }));
}

/** The union of policies, in which a repeated directive has the sources of all. */
export function together(...policies: readonly string[]): string {
  const sources = new Map<string, readonly string[]>();
  for (const directive of policies.flatMap((policy) => policy.split('; '))) {
    const [name = '', ...allowed] = directive.split(' ');
    sources.set(name, [...(sources.get(name) ?? []), ...allowed]);
  }
  return [...sources].map(([name, allowed]) => [name, ...allowed].join(' ')).join('; ');
}
