/** Font size and row height of an annotation, in px. A row is high enough to be clicked. */
export const annotationSizePx = 12;
export const annotationRowPx = 24;
/** Horizontal padding of an annotation, both sides together. */
export const annotationPaddingPx = 12;
