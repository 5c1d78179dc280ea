/** Lit templates as text, with the same content as a browser would render. */
import { html, nothing, svg } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { expect, test } from 'vitest';
import { renderedToText } from './serialise.node.ts';

test('texts and attributes are escaped, so that texts of a data set don’t become markup', () => {
  const word = `<b onclick='x'>"&`;
  expect(renderedToText(html`<p title=${word}>${word}</p>`)).toBe(
    '<p title="&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;">&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;</p>',
  );
});

test('an attribute bound to `nothing` is left out; 0 and an empty text are values', () => {
  expect(renderedToText(html`<p a=${nothing} b=${0} c="${''}" d='${'x'}'></p>`)).toBe('<p  b="0" c="" d="x"></p>');
});

test('an attribute may have several bindings, of which `nothing` is empty', () => {
  expect(renderedToText(html`<p class="a ${'b'} ${nothing}c" id=${'d'}></p>`)).toBe('<p class="a b c" id="d"></p>');
});

test('a boolean attribute is written if true; listeners, properties and references are left out', () => {
  expect(renderedToText(html`<p ?hidden=${true} ?inert=${false} @click=${() => {}} .value=${'x'} ${ref()}></p>`)).toBe(
    '<p hidden=""    ></p>',
  );
});

test('lists, nested templates and directives are written in place', () => {
  const item = (i: number) => svg`<g data-i=${i}></g>`;
  expect(
    renderedToText(html`<svg>${keyed(1, svg`<g>${[item(1), item(2)]}</g>`)}${unsafeSVG('<title>A &amp; B</title>')}${null}</svg>`),
  ).toBe('<svg><g><g data-i="1"></g><g data-i="2"></g></g><title>A &amp; B</title></svg>');
});

test('a value between two tags is text, even after a text that looks like an attribute', () => {
  expect(renderedToText(html`<p>a =${'b'}</p>`)).toBe('<p>a =b</p>');
});
