/** Lists the frameworks that have passed the test of `docs/hosts.md`, and the others. */
import { readFileSync } from 'node:fs';
import { html, nothing, type TemplateResult } from 'lit';
import { docsWords } from '../words.ts';
import type { PartContext } from './part.ts';

export function hostsPart({ language }: PartContext): TemplateResult {
  const page = readFileSync('docs/hosts.md', 'utf8');
  const { passed, notPassed, joint, end } = docsWords[language].hosts;
  const list = (names: readonly string[]): string => names.join(joint);
  const tested = [...page.matchAll(/^\| (?!host \||---)([^|]+?) \|/gm)].map(([, name = '']) => name);
  const [, others = ''] = /^(.+?) ha(?:s|ve) .*no run of/m.exec(page) ?? [];
  const untested = others.split(/, | and /).filter((name) => name !== '');
  return html`<p>${passed}${list(tested)}${end}</p>${untested.length === 0 ? nothing : html`<p>${notPassed}${list(untested)}${end}</p>`}`;
}
