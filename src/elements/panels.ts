/** The panels beyond the first: they may come after the first interaction. */
export const panelElements = {} as const;
