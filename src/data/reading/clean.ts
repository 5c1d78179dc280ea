/** What can't be seen in a cell must not decide what it means. */

// Zero width, bidirectional controls, byte order marks and other controls but tab and line end.
// oxlint-disable-next-line no-control-regex
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

export function hasInvisible(text: string): boolean {
  invisible.lastIndex = 0;
  return invisible.test(text);
}

/** Without the invisible, full width as half width, and `="110000"`, by which spreadsheets keep a text a text, as its text. */
export function cleaned(text: string): string {
  const bare = text.replace(invisible, '').normalize('NFKC').trim();
  return /^="(.*)"$/su.exec(bare)?.[1]?.trim() ?? bare;
}

/** The words themselves, without what can't be seen: for names and quotes. */
export function visible(text: string): string {
  return text.replace(invisible, '').trim();
}

const formulaStart = /^[=@]|^[+-][A-Za-z(]/u;
const formulaError = /^#(?:REF|DIV\/0|VALUE|NAME\?|NULL|NUM|SPILL|CALC)!?/iu;

/** A formula says how a spreadsheet would find the value, not the value. */
export function isFormula(text: string): boolean {
  return formulaStart.test(text) || formulaError.test(text);
}
