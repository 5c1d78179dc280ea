/** Marks of footnotes in a cell or a column's name. They are taken off before full-width forms are replaced, for NFKC would turn ² and ① into digits of the number. */

/** Numbers and letters in circles or brackets, and letters above the line. */
const enclosed = /[\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u3251-\u325f\u3280-\u3289\u32b1-\u32bf\u1d43-\u1d5d\u02b0-\u02b8]/u;
const raised = /[⁰¹²³⁴-⁹⁽⁾ªº₀-₉]/u;
const signs = /[*＊†‡§¶#＃※]/u;
/** What may be a mark; a cell without any of it is left alone at once. */
const candidate =
  /[\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u3251-\u325f\u3280-\u3289\u32b1-\u32bf\u1d43-\u1d5d\u02b0-\u02b8⁰¹²³⁴-⁹⁽⁾ªº₀-₉*＊†‡§¶#＃※注註\])）］]/u;
/** At the end: [1], (1), (a), 注1, （注）, 1) or a) behind a blank. One or two digits, for no table has more notes; no letter that is a unit: (t), (m). */
const bracketed =
  /(?:\[(?:\d{1,2}|[a-z])\]|［\d{1,2}］|[(（](?:\d{1,2}|[注註]\d{0,2}|[a-cepr])[)）]|[注註]\d{1,2}|(?<=[\d\s])[a-c][)）]|(?<=\s)\d[)）])$/iu;

export interface Unmarked {
  readonly text: string;
  /** The marks that were taken off; '' where there are none. */
  readonly marks: string;
}

/** @returns the text without its marks; exponents (×10⁴) and powers of lengths (km², m³) are none */
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
  // What is nothing but marks has no words to belong to.
  if (end.text.trim() === '' || (marks === '' && end.marks === '')) return marks === '' ? { text, marks: '' } : { text: kept, marks };
  return { text: end.text, marks: marks + end.marks };
}

/** So many marks stand behind one another, as in 258*[1]. */
const mostAtEnd = 4;

function withoutEnd(text: string): Unmarked {
  let bare = text;
  let marks = '';
  for (let i = 0; i < mostAtEnd; i++) {
    const last = Array.from(bare.slice(-2)).at(-1) ?? '';
    const end = signs.test(last) ? last : bracketed.exec(bare.slice(-12))?.[0];
    const rest = end === undefined ? '' : bare.slice(0, bare.length - end.length).trimEnd();
    if (end === undefined || rest === '' || !isWord(rest)) break;
    marks = end.trim() + marks;
    bare = rest;
  }
  return { text: bare, marks };
}

/** A mark belongs to a number or a name: "—*" and "×10" are something else. */
function isWord(text: string): boolean {
  return /[\p{L}\p{N}%％)）*＊†‡\]]$/u.test(text);
}

function isExponent(before: string, letter: string): boolean {
  // CO₂ is a name.
  if (/[₀-₉]/u.test(letter)) return !/[\d₀-₉]$/u.test(before);
  // A power of a length: km², m³; and 10⁴ where the 10 begins a number.
  return (
    !/[ªº⁽⁾]/u.test(letter) && (/(?<![a-z])[kcdmhµ]?m$/iu.test(before.slice(-3)) || /(?<![\d.,])10[⁰¹²³⁴-⁹]*$/u.test(before.slice(-8)))
  );
}
