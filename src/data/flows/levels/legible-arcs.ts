/** How many flows are drawn unless a reader chooses another number: the largest of a table as it is. */
export const usualTop = 500;

/** The same of sums by level: so many arcs a reader can follow. */
export const legibleArcs = 60;
