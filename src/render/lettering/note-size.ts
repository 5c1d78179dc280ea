/** Type and rows of a note, in px: a row is a target. */
export const noteSizePx = 12;
export const noteRowPx = 24;
/** On both sides of its words together. */
export const notePaddingPx = 12;
