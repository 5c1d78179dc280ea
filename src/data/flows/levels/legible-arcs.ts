/** The default number of drawn flows of a table that is not added up: the largest ones. */
export const usualTop = 500;

/** The default number of drawn sums: as many arcs as a reader can follow. */
export const legibleArcs = 60;
