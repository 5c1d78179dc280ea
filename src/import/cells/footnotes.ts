/**
 * Footnote marks in a cell or a column's name. They are removed before full-width forms are replaced, because NFKC would turn ² and ① into
 * digits.
 */

/** Numbers and letters in circles or brackets, and superscript letters. */
const enclosed = /[\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u3251-\u325f\u3280-\u3289\u32b1-\u32bf\u1d43-\u1d5d\u02b0-\u02b8]/u;
const raised = /[⁰¹²³⁴-⁹⁽⁾ªº₀-₉]/u;
const signs = /[*＊†‡§¶#＃※]/u;
/** A quick test for characters that may be marks. */
const candidate =
  /[\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u3251-\u325f\u3280-\u3289\u32b1-\u32bf\u1d43-\u1d5d\u02b0-\u02b8⁰¹²³⁴-⁹⁽⁾ªº₀-₉*＊†‡§¶#＃※注註\])）］]/u;
/**
 * Marks at the end: [1], (1), (a), 注1, （注）, and 1) or a) after a blank. They have at most two digits, and letters of units such as (t) and
 * (m) are excluded.
 */
const bracketed =
  /(?:\[(?:\d{1,2}|[a-z])\]|［\d{1,2}］|[(（](?:\d{1,2}|[注註]\d{0,2}|[a-cepr])[)）]|[注註]\d{1,2}|(?<=[\d\s])[a-c][)）]|(?<=\s)\d[)）])$/iu;

export interface Unmarked {
  readonly text: string;
  /** The removed marks; empty if there are none. */
  readonly marks: string;
}

/** @returns the text without its marks. Exponents (×10⁴) and powers of lengths (km², m³) are not marks */
export function withoutMarks(text: string): Unmarked {
  if (!candidate.test(text)) return { text, marks: '' };
  let kept = '';
  let marks = '';
  for (const letter of text) {
    const isMark = enclosed.test(letter) || (raised.test(letter) && !isExponent(kept, letter));
    if (isMark) marks += letter;
    else kept += letter;
  }
  const end = withoutEnd(kept.trimEnd());
  // A text of marks alone is kept.
  if (end.text.trim() === '' || (marks === '' && end.marks === '')) return marks === '' ? { text, marks: '' } : { text: kept, marks };
  return { text: end.text, marks: marks + end.marks };
}

/** The largest number of successive marks, such as two in 258*[1]. */
const maxAtEnd = 4;

function withoutEnd(text: string): Unmarked {
  let bare = text;
  let marks = '';
  for (let i = 0; i < maxAtEnd; i++) {
    const last = Array.from(bare.slice(-2)).at(-1) ?? '';
    const end = signs.test(last) ? last : bracketed.exec(bare.slice(-12))?.[0];
    const rest = end === undefined ? '' : bare.slice(0, bare.length - end.length).trimEnd();
    if (end === undefined || rest === '' || !isWord(rest)) break;
    marks = end.trim() + marks;
    bare = rest;
  }
  return { text: bare, marks };
}

/** Whether a text is a number or a name, to which a mark can belong. "—*" and "×10" are neither. */
function isWord(text: string): boolean {
  return /[\p{L}\p{N}%％)）*＊†‡\]]$/u.test(text);
}

function isExponent(before: string, letter: string): boolean {
  // CO₂ is a name, not a mark.
  if (/[₀-₉]/u.test(letter)) return !/[\d₀-₉]$/u.test(before);
  // Powers of lengths such as km² and m³ are not marks, and neither is 10⁴ if a number begins with its 10.
  return (
    !/[ªº⁽⁾]/u.test(letter) && (/(?<![a-z])[kcdmhµ]?m$/iu.test(before.slice(-3)) || /(?<![\d.,])10[⁰¹²³⁴-⁹]*$/u.test(before.slice(-8)))
  );
}
