/** The oldest browsers in which everything works; in older ones the first picture stands, with a message. `.oxlintrc.json` refuses what they do not know. */
export const oldestEngines = ['chrome105', 'firefox115', 'safari16.4'];
