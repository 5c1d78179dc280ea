/** Font size and row height of a note, in px. A row is high enough to be clicked. */
export const noteSizePx = 12;
export const noteRowPx = 24;
/** Horizontal padding of a note, both sides together. */
export const notePaddingPx = 12;
