import { expect, test } from 'vitest';
import { withCompactStyles } from './compact-styles.ts';

test('only comments and indentation are removed from a style sheet', () => {
  const sheet =
    "css`\n  /* It’s why. */\n  :host(:lang(x)) > p {\n    margin: 0 auto;\n    content: 'a  b';\n    padding: ${y} ${z};\n  }\n  @media (min-width: ${x}px) {\n    a :is(b, c) {\n      color: red;\n    }\n  }\n`";
  expect(withCompactStyles(`const s = ${sheet}; // a  b`)).toBe(
    "const s = css`:host(:lang(x)) > p{margin:0 auto;content:'a  b';padding:${y} ${z}}@media (min-width: ${x}px){a :is(b,c){color:red}}`; // a  b",
  );
});
